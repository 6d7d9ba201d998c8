# Packs the four cuts of the compiled-in family and adds them to journeymap_library as read-only data.
enable_language(ASM)
pkg_check_modules(libwoff2enc REQUIRED IMPORTED_TARGET libwoff2enc)

set(JOURNEYMAP_FONT_DIR "/usr/share/fonts/opentype/inter" CACHE PATH
    "Folder with Inter-Regular.otf, Inter-Italic.otf, Inter-SemiBold.otf and Inter-Bold.otf (Debian: fonts-inter)")

add_executable(font_packer ${CMAKE_CURRENT_LIST_DIR}/font_packer.cpp)
target_include_directories(font_packer PRIVATE ${PROJECT_SOURCE_DIR}/src ${PROJECT_SOURCE_DIR}/include)
target_link_libraries(font_packer PRIVATE PkgConfig::harfbuzz_subset PkgConfig::harfbuzz PkgConfig::libwoff2enc)

set(font_folder ${PROJECT_BINARY_DIR}/fonts)
file(MAKE_DIRECTORY ${font_folder})
set(font_files)
set(font_sections)
foreach(cut Regular Italic SemiBold Bold)
    set(font ${JOURNEYMAP_FONT_DIR}/Inter-${cut}.otf)
    if(NOT EXISTS ${font})
        message(FATAL_ERROR "${font} is missing. journeymap compiles the font family Inter in: install Debian's package "
            "fonts-inter, or say where the four cuts are with -DJOURNEYMAP_FONT_DIR=FOLDER.")
    endif()
    string(TOLOWER ${cut} name)
    set(runtime ${font_folder}/${name}.otf)
    set(web ${font_folder}/${name}.woff2.txt)
    set(pairs ${font_folder}/${name}.pairs)
    add_custom_command(OUTPUT ${runtime} ${web} ${pairs} COMMAND font_packer ${font} ${runtime} ${web} ${pairs} DEPENDS ${font} font_packer VERBATIM
        COMMENT "Packing Inter ${cut}")
    list(APPEND font_files ${runtime} ${web} ${pairs})
    foreach(kind font web pairs)
        set(symbol journeymap_${name}_${kind})
        set(file ${runtime})
        if(kind STREQUAL "web")
            set(file ${web})
        elseif(kind STREQUAL "pairs")
            set(file ${pairs})
        endif()
        string(APPEND font_sections ".balign 16\n.global ${symbol}\n.global ${symbol}_end\n"
            "${symbol}:\n.incbin \"${file}\"\n${symbol}_end:\n.byte 0\n")
    endforeach()
endforeach()

configure_file(${CMAKE_CURRENT_LIST_DIR}/compiled_fonts.S.in ${font_folder}/compiled_fonts.S @ONLY)
set_source_files_properties(${font_folder}/compiled_fonts.S PROPERTIES OBJECT_DEPENDS "${font_files}")
target_sources(journeymap_library PRIVATE ${font_folder}/compiled_fonts.S)
