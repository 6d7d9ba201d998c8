# `cmake --install`: the program, its manual, completions, the schema of maps, the library with its headers, and a CMake package:
#     find_package(journeymap)
#     target_link_libraries(mine PRIVATE journeymap::journeymap)
#     journeymap_add_map(maps permit.journey.yaml FORMATS svg html)

include(CMakePackageConfigHelpers)

set(journeymap_package ${CMAKE_INSTALL_LIBDIR}/cmake/journeymap)
configure_package_config_file(${PROJECT_SOURCE_DIR}/cmake/journeymap-config.cmake.in ${PROJECT_BINARY_DIR}/journeymap-config.cmake
    INSTALL_DESTINATION ${journeymap_package} PATH_VARS CMAKE_INSTALL_BINDIR NO_SET_AND_CHECK_MACRO)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/journeymap-config-version.cmake COMPATIBILITY SameMinorVersion)

set(CMAKE_INSTALL_DEFAULT_COMPONENT_NAME program)
install(TARGETS journeymap RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES ${PROJECT_BINARY_DIR}/journeymap-config.cmake ${PROJECT_BINARY_DIR}/journeymap-config-version.cmake
    ${PROJECT_SOURCE_DIR}/cmake/JourneymapMaps.cmake DESTINATION ${journeymap_package})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/bazel DESTINATION ${CMAKE_INSTALL_DATADIR}/journeymap)
foreach(section 1 5 7)
    file(GLOB pages CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/man/*.${section})
    install(FILES ${pages} DESTINATION ${CMAKE_INSTALL_MANDIR}/man${section})
endforeach()

# The guides and the maps that they speak of, without their pictures: build draws them.
install(DIRECTORY ${PROJECT_SOURCE_DIR}/docs/ DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/journeymap FILES_MATCHING PATTERN "*.md" PATTERN "*.json")
install(DIRECTORY ${PROJECT_SOURCE_DIR}/examples DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/journeymap
    FILES_MATCHING PATTERN "*.yaml" PATTERN "*.csv" PATTERN "INDEX.md" PATTERN "backends" EXCLUDE)

# What the program says of itself.
set(said ${PROJECT_BINARY_DIR}/said)
file(MAKE_DIRECTORY ${said})
# With the program, so that what was built of it alone can be installed.
add_custom_command(TARGET journeymap POST_BUILD
    COMMAND journeymap completions bash > ${said}/journeymap.bash
    COMMAND journeymap completions zsh > ${said}/_journeymap
    COMMAND journeymap completions fish > ${said}/journeymap.fish
    COMMAND journeymap schema > ${said}/journeymap.schema.json
    BYPRODUCTS ${said}/journeymap.bash ${said}/_journeymap ${said}/journeymap.fish ${said}/journeymap.schema.json
    VERBATIM COMMENT "Writing completions and the schema of maps")
install(FILES ${said}/journeymap.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME journeymap)
install(FILES ${said}/_journeymap DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
install(FILES ${said}/journeymap.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
install(FILES ${said}/journeymap.schema.json DESTINATION ${CMAKE_INSTALL_DATADIR}/journeymap)

set(CMAKE_INSTALL_DEFAULT_COMPONENT_NAME dev)
install(TARGETS journeymap_library EXPORT journeymap ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/journeymap DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN "*.h")
install(EXPORT journeymap NAMESPACE journeymap:: FILE journeymap-targets.cmake DESTINATION ${journeymap_package})
install(FILES ${PROJECT_SOURCE_DIR}/cmake/JourneymapDependencies.cmake DESTINATION ${journeymap_package})
include(cmake/Package.cmake)
