# Compiles the pages about rules (src/rules/pages/CODE.md) into journeymap_library as texts.
# Included by CMakeLists.txt it adds the step to the build; run with `cmake -P` it is the step.
if(CMAKE_SCRIPT_MODE_FILE)
    set(source "// Generated from src/rules/pages. Do not edit.\n#include \"rules/pages.h\"\n\nnamespace journeymap {\n\nconst RulePageText rule_page_texts[] = {\n")
    file(GLOB pages ${FOLDER}/*.md)
    list(SORT pages)
    file(WRITE ${OUTPUT}.new "${source}")
    foreach(page ${pages})
        get_filename_component(code ${page} NAME_WE)
        file(READ ${page} text)
        file(APPEND ${OUTPUT}.new "    {\"${code}\", R\"page(")
        file(APPEND ${OUTPUT}.new "${text}")
        file(APPEND ${OUTPUT}.new ")page\"},\n")
    endforeach()
    file(APPEND ${OUTPUT}.new "};\n\nconst std::size_t rule_page_count = sizeof rule_page_texts / sizeof *rule_page_texts;\n\n}  // namespace journeymap\n")
    file(RENAME ${OUTPUT}.new ${OUTPUT})
    return()
endif()

set(page_folder ${PROJECT_SOURCE_DIR}/src/rules/pages)
file(GLOB page_files CONFIGURE_DEPENDS ${page_folder}/*.md)
set(page_source ${PROJECT_BINARY_DIR}/generated/rule_pages.cpp)
file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/generated)
add_custom_command(OUTPUT ${page_source}
    COMMAND ${CMAKE_COMMAND} -DFOLDER=${page_folder} -DOUTPUT=${page_source} -P ${CMAKE_CURRENT_LIST_FILE}
    DEPENDS ${page_files} ${CMAKE_CURRENT_LIST_FILE} VERBATIM COMMENT "Compiling the pages about rules")
set_source_files_properties(${page_source} PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
target_sources(journeymap_library PRIVATE ${page_source})
