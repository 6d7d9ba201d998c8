# Compiles what pages are made of into journeymap_library as texts: style sheets, scripts, markup. Included by CMakeLists.txt it adds the
# steps to the build; run with `cmake -P` it is one of them.
if(CMAKE_SCRIPT_MODE_FILE)
    file(WRITE ${OUTPUT}.new "// Generated from src/${NAME}. Do not edit.\n#include \"${HEADER}\"\n\nnamespace journeymap {\n")
    string(REPLACE "," ";" texts "${TEXTS}")
    foreach(text ${texts})
        string(REPLACE ":" ";" text ${text})
        list(GET text 0 name)
        list(GET text 1 file)
        file(READ ${FOLDER}/${file} content)
        file(APPEND ${OUTPUT}.new "\nconst std::string_view ${name} = R\"page(")
        file(APPEND ${OUTPUT}.new "${content}")
        file(APPEND ${OUTPUT}.new ")page\";\n")
    endforeach()
    file(APPEND ${OUTPUT}.new "\n}  // namespace journeymap\n")
    file(RENAME ${OUTPUT}.new ${OUTPUT})
    return()
endif()

set(page_texts_script ${CMAKE_CURRENT_LIST_FILE})
# add_page_texts(FOLDER HEADER VARIABLE:FILE...): the texts of src/FOLDER that its header declares.
function(add_page_texts name header)
    set(folder ${PROJECT_SOURCE_DIR}/src/${name})
    set(output ${PROJECT_BINARY_DIR}/generated/${name}_texts.cpp)
    string(REPLACE ";" "," texts "${ARGN}")
    list(TRANSFORM ARGN REPLACE "^.*:" "${folder}/" OUTPUT_VARIABLE files)
    add_custom_command(OUTPUT ${output}
        COMMAND ${CMAKE_COMMAND} -DNAME=${name} -DFOLDER=${folder} -DHEADER=${header} -DTEXTS=${texts} -DOUTPUT=${output}
            -P ${page_texts_script}
        DEPENDS ${files} ${page_texts_script}
        VERBATIM COMMENT "Compiling the texts of src/${name}")
    set_source_files_properties(${output} PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
    target_sources(journeymap_library PRIVATE ${output})
endfunction()

file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/generated)
add_page_texts(html html/page_texts.h page_style:page.css page_script:page.js)
add_page_texts(preview preview/preview_texts.h
    preview_markup:preview.html preview_style:preview.css preview_script:preview.js)
