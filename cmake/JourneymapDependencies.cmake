# Finds the libraries that the static library is linked with. Used when journeymap is built, and installed beside its CMake package,
# because a program that links the static library needs the same ones. A new library is one word in one of the two lists below.
#
# A program that loads thirty shared libraries spends more time on that than on a small map, so those that also come as archives
# (Debian's -dev packages have them) are linked statically. The rest, and all where an archive is missing, are shared.
include(CheckCXXSourceCompiles)
find_package(fmt REQUIRED)
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
option(JOURNEYMAP_STATIC_LIBRARIES "Link what comes as an archive statically, so that the program starts faster" ON)

set(journeymap_shared_names harfbuzz harfbuzz-subset libunibreak freetype2)
set(journeymap_archive_names yaml-0.1 yaml-cpp cairo fribidi fontconfig libdeflate libmd libpng libjpeg)
set(journeymap_archives)
foreach(journeymap_archive cairo pixman-1 fontconfig expat png jpeg yaml yaml-cpp fribidi deflate md)
    string(MAKE_C_IDENTIFIER JOURNEYMAP_ARCHIVE_${journeymap_archive} journeymap_variable)
    find_library(${journeymap_variable} lib${journeymap_archive}.a)
    mark_as_advanced(${journeymap_variable})
    list(APPEND journeymap_archives ${${journeymap_variable}})
endforeach()

# cairo's archive has parts that want X11; what journeymap calls does not reach them, which is tried here.
# Without all of the archives (Debian 13 has none of cairo) there is nothing to try.
set(CMAKE_REQUIRED_LIBRARIES ${journeymap_archives} freetype z m)
if(journeymap_archives MATCHES "NOTFOUND")
    set(JOURNEYMAP_ARCHIVES_LINK OFF)
else()
    check_cxx_source_compiles("
        extern \"C\" { void* cairo_image_surface_create(int, int, int); void* cairo_create(void*); void cairo_fill(void*); void* FcConfigGetCurrent();
            void* cairo_image_surface_create_from_png_stream(void*, void*); int yaml_parser_initialize(void*); int png_image_begin_read_from_memory(void*, void*, unsigned long);
            void* jpeg_std_error(void*); }
        int main(int count, char**) { return count > 1 && cairo_create(cairo_image_surface_create(0, 1, 1)) && FcConfigGetCurrent() &&
            cairo_image_surface_create_from_png_stream(nullptr, nullptr) && yaml_parser_initialize(nullptr) && png_image_begin_read_from_memory(nullptr, nullptr, 0) && jpeg_std_error(nullptr); }" JOURNEYMAP_ARCHIVES_LINK)
endif()
unset(CMAKE_REQUIRED_LIBRARIES)

set(journeymap_dependencies)
set(journeymap_includes)
foreach(journeymap_library_name ${journeymap_archive_names} ${journeymap_shared_names})
    string(MAKE_C_IDENTIFIER ${journeymap_library_name} journeymap_variable)
    pkg_check_modules(${journeymap_variable} REQUIRED IMPORTED_TARGET ${journeymap_library_name})
    list(APPEND journeymap_includes ${${journeymap_variable}_INCLUDE_DIRS})
    if(NOT JOURNEYMAP_STATIC_LIBRARIES OR NOT JOURNEYMAP_ARCHIVES_LINK OR journeymap_library_name IN_LIST journeymap_shared_names)
        list(APPEND journeymap_dependencies PkgConfig::${journeymap_variable})
    endif()
endforeach()
if(JOURNEYMAP_STATIC_LIBRARIES AND JOURNEYMAP_ARCHIVES_LINK)
    list(PREPEND journeymap_dependencies ${journeymap_archives})
    list(APPEND journeymap_dependencies z m)
endif()

# fmt comes as a shared library only, and brings the shared C++ library with it. Its definitions can be compiled from its headers instead
# (cmake/fmt_definitions.cpp); which ones there are changes with its major version.
if(JOURNEYMAP_STATIC_LIBRARIES AND fmt_VERSION VERSION_GREATER_EQUAL 9 AND fmt_VERSION VERSION_LESS 10)
    set(JOURNEYMAP_FMT_DEFINITIONS ON)
    get_target_property(journeymap_fmt_includes fmt::fmt INTERFACE_INCLUDE_DIRECTORIES)
    list(APPEND journeymap_includes ${journeymap_fmt_includes})
else()
    set(JOURNEYMAP_FMT_DEFINITIONS OFF)
    list(APPEND journeymap_dependencies fmt::fmt)
endif()

# libthai's dictionary breaks Thai between words. It is always linked statically and may be absent: then Thai is broken by the look of its
# letters.
find_library(JOURNEYMAP_LIBTHAI libthai.a)
find_library(JOURNEYMAP_LIBDATRIE libdatrie.a)
mark_as_advanced(JOURNEYMAP_LIBTHAI JOURNEYMAP_LIBDATRIE)
if(JOURNEYMAP_LIBTHAI AND JOURNEYMAP_LIBDATRIE)
    list(APPEND journeymap_dependencies ${JOURNEYMAP_LIBTHAI} ${JOURNEYMAP_LIBDATRIE})
endif()
list(APPEND journeymap_dependencies Threads::Threads)
unset(journeymap_archive)
unset(journeymap_variable)
unset(journeymap_library_name)
