# Finds the libraries that the static library is linked with. Used when journeymap is built, and installed beside its CMake package,
# because a program that links the static library needs the same ones. A new library is one word in the list below.

find_package(fmt REQUIRED)
find_package(PkgConfig REQUIRED)
set(journeymap_dependencies fmt::fmt)
foreach(journeymap_dependency yaml-0.1 cairo freetype2 harfbuzz harfbuzz-subset fribidi libunibreak fontconfig libdeflate)
    string(MAKE_C_IDENTIFIER ${journeymap_dependency} journeymap_dependency_name)
    pkg_check_modules(${journeymap_dependency_name} REQUIRED IMPORTED_TARGET ${journeymap_dependency})
    list(APPEND journeymap_dependencies PkgConfig::${journeymap_dependency_name})
endforeach()
unset(journeymap_dependency)
unset(journeymap_dependency_name)

# libthai's dictionary breaks Thai between words. It is linked statically, so that starting the program does not wait for it, and may be
# absent: then Thai is broken by the look of its letters.
find_library(JOURNEYMAP_LIBTHAI libthai.a)
find_library(JOURNEYMAP_LIBDATRIE libdatrie.a)
mark_as_advanced(JOURNEYMAP_LIBTHAI JOURNEYMAP_LIBDATRIE)
if(JOURNEYMAP_LIBTHAI AND JOURNEYMAP_LIBDATRIE)
    list(APPEND journeymap_dependencies ${JOURNEYMAP_LIBTHAI} ${JOURNEYMAP_LIBDATRIE})
endif()
