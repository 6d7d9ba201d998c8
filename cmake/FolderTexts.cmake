# Compiles the files of folders into journeymap_library as texts by name: the pages about rules, the maps to start from.
# Included by CMakeLists.txt it adds the steps to the build; run with `cmake -P` it is one: FOLDER, PATTERN, HEADER, TEXTS and OUTPUT say which.
if(CMAKE_SCRIPT_MODE_FILE)
    file(WRITE ${OUTPUT}.new "// Generated from the files in ${FOLDER}. Do not edit.\n#include \"${HEADER}\"\n\n#include <type_traits>\n\nnamespace journeymap {\n\n")
    file(APPEND ${OUTPUT}.new "const std::remove_reference_t<decltype(*${TEXTS}_texts)> ${TEXTS}_texts[] = {\n")
    file(GLOB files ${FOLDER}/${PATTERN})
    list(SORT files)
    foreach(file ${files})
        get_filename_component(name ${file} NAME_WE)
        file(READ ${file} text)
        file(APPEND ${OUTPUT}.new "    {\"${name}\", R\"text(")
        file(APPEND ${OUTPUT}.new "${text}")
        file(APPEND ${OUTPUT}.new ")text\"},\n")
    endforeach()
    file(APPEND ${OUTPUT}.new "};\n\nconst std::size_t ${TEXTS}_count = sizeof ${TEXTS}_texts / sizeof *${TEXTS}_texts;\n\n}  // namespace journeymap\n")
    file(RENAME ${OUTPUT}.new ${OUTPUT})
    return()
endif()

set(folder_texts_script ${CMAKE_CURRENT_LIST_FILE})
file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/generated)

# `header` declares the arrays ${texts}_texts and ${texts}_count.
function(compile_folder folder pattern header texts)
    set(folder ${PROJECT_SOURCE_DIR}/src/${folder})
    file(GLOB files CONFIGURE_DEPENDS ${folder}/${pattern})
    set(source ${PROJECT_BINARY_DIR}/generated/${texts}_texts.cpp)
    add_custom_command(OUTPUT ${source}
        COMMAND ${CMAKE_COMMAND} -DFOLDER=${folder} -DPATTERN=${pattern} -DHEADER=${header} -DTEXTS=${texts} -DOUTPUT=${source} -P ${folder_texts_script}
        DEPENDS ${files} ${folder_texts_script} VERBATIM COMMENT "Compiling ${texts}_texts")
    set_source_files_properties(${source} PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
    target_sources(journeymap_library PRIVATE ${source})
endfunction()

compile_folder(rules/pages *.md rules/pages.h rule_page)
compile_folder(starters/templates *.yaml starters/templates.h template)
