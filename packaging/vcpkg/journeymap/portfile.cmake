# Not released yet: fill in the checksums, and the licence's file, when there is a release.
vcpkg_from_github(
    OUT_SOURCE_PATH SOURCE_PATH
    REPO journeymap/journeymap
    REF "v${VERSION}"
    SHA512 0 # TODO: of the release's archive
)

# The four cuts of Inter that are compiled in.
vcpkg_from_github(
    OUT_SOURCE_PATH FONT_PATH
    REPO rsms/inter
    REF v3.19
    SHA512 0 # TODO: of that archive
)
file(GLOB_RECURSE font "${FONT_PATH}/Inter-Regular.otf")
if(NOT font)
    message(FATAL_ERROR "the archive of Inter holds no Inter-Regular.otf: take the release's fonts instead and say where they are")
endif()
list(GET font 0 font)
get_filename_component(font_folder "${font}" DIRECTORY)

vcpkg_find_acquire_program(PKGCONFIG)
vcpkg_cmake_configure(
    SOURCE_PATH "${SOURCE_PATH}"
    OPTIONS
        -DJOURNEYMAP_TESTS=OFF
        -DJOURNEYMAP_STATIC_LIBRARIES=OFF
        "-DJOURNEYMAP_FONT_DIR=${font_folder}"
        "-DPKG_CONFIG_EXECUTABLE=${PKGCONFIG}"
)
vcpkg_cmake_install()
vcpkg_cmake_config_fixup(CONFIG_PATH lib/cmake/journeymap)
vcpkg_copy_tools(TOOL_NAMES journeymap AUTO_CLEAN)
file(REMOVE_RECURSE "${CURRENT_PACKAGES_DIR}/debug/include" "${CURRENT_PACKAGES_DIR}/debug/share")
# TODO: vcpkg_install_copyright(FILE_LIST "${SOURCE_PATH}/LICENSE") when a licence has been chosen.
