# `cmake --install`: the program, its manual, the library with its headers, and a CMake package:
#     find_package(journeymap)
#     target_link_libraries(mine PRIVATE journeymap::journeymap)
#     journeymap_add_map(maps permit.journey.yaml FORMATS svg html)

include(CMakePackageConfigHelpers)

set(journeymap_package ${CMAKE_INSTALL_LIBDIR}/cmake/journeymap)
configure_package_config_file(${PROJECT_SOURCE_DIR}/cmake/journeymap-config.cmake.in ${PROJECT_BINARY_DIR}/journeymap-config.cmake
    INSTALL_DESTINATION ${journeymap_package} PATH_VARS CMAKE_INSTALL_FULL_BINDIR NO_SET_AND_CHECK_MACRO)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/journeymap-config-version.cmake COMPATIBILITY SameMinorVersion)

install(TARGETS journeymap RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS journeymap_library EXPORT journeymap ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/journeymap DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN "*.h")
install(EXPORT journeymap NAMESPACE journeymap:: FILE journeymap-targets.cmake DESTINATION ${journeymap_package})
install(FILES ${PROJECT_BINARY_DIR}/journeymap-config.cmake ${PROJECT_BINARY_DIR}/journeymap-config-version.cmake
    ${PROJECT_SOURCE_DIR}/cmake/JourneymapDependencies.cmake ${PROJECT_SOURCE_DIR}/cmake/JourneymapMaps.cmake DESTINATION ${journeymap_package})

foreach(section 1 5 7)
    file(GLOB pages CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/man/*.${section})
    install(FILES ${pages} DESTINATION ${CMAKE_INSTALL_MANDIR}/man${section})
endforeach()
