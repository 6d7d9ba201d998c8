# Compiles the style sheet and the script of HTML pages (src/html/page.css and page.js) into journeymap_library as texts.
# Included by CMakeLists.txt it adds the step to the build; run with `cmake -P` it is the step.
if(CMAKE_SCRIPT_MODE_FILE)
    file(WRITE ${OUTPUT}.new "// Generated from src/html. Do not edit.\n#include \"html/page_texts.h\"\n\nnamespace journeymap {\n")
    foreach(text style:css script:js)
        string(REPLACE ":" ";" text ${text})
        list(GET text 0 name)
        list(GET text 1 ending)
        file(READ ${FOLDER}/page.${ending} content)
        file(APPEND ${OUTPUT}.new "\nconst std::string_view page_${name} = R\"page(")
        file(APPEND ${OUTPUT}.new "${content}")
        file(APPEND ${OUTPUT}.new ")page\";\n")
    endforeach()
    file(APPEND ${OUTPUT}.new "\n}  // namespace journeymap\n")
    file(RENAME ${OUTPUT}.new ${OUTPUT})
    return()
endif()

set(page_text_folder ${PROJECT_SOURCE_DIR}/src/html)
set(page_text_source ${PROJECT_BINARY_DIR}/generated/page_texts.cpp)
file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/generated)
add_custom_command(OUTPUT ${page_text_source}
    COMMAND ${CMAKE_COMMAND} -DFOLDER=${page_text_folder} -DOUTPUT=${page_text_source} -P ${CMAKE_CURRENT_LIST_FILE}
    DEPENDS ${page_text_folder}/page.css ${page_text_folder}/page.js ${CMAKE_CURRENT_LIST_FILE}
    VERBATIM COMMENT "Compiling the style sheet and the script of pages")
set_source_files_properties(${page_text_source} PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
target_sources(journeymap_library PRIVATE ${page_text_source})
