# journeymap_add_map: maps as part of a build.
#
#     find_package(journeymap REQUIRED COMPONENTS maps)
#     journeymap_add_map(permit permit.journey.yaml FORMATS svg html OUTPUT_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR}/maps ALL)
#
# makes a target `permit` that draws the map, and draws it again when the map changes, or what it was made of: personas, survey data, the map
# that it is compared with, .journeymap.yaml, a theme file. FORMATS are those of `journeymap list backends`, svg without any. Without
# OUTPUT_DIRECTORY the outputs are in the current binary directory; ALL makes them part of the default build; OPTIONS go to
# `journeymap build`. The target's property JOURNEYMAP_OUTPUTS has the paths of the outputs, also of the dark picture that OPTIONS ask for;
# one that .journeymap.yaml asks for is drawn and not among them.
#
# A file that was not there when the map was drawn is no reason to draw it again: after adding the first .journeymap.yaml to a folder, build
# once with --clean-first, or touch the maps. Names of files may have no sign that Make or Ninja reads as something else ($ % & ; = and
# others), nor # : or a backslash, which CMake does not hand on.

# CMake hands a depfile on to Ninja without the backslashes that #, : and backslashes need: the files would be missing there, and nobody told.
if(CMAKE_SCRIPT_MODE_FILE STREQUAL CMAKE_CURRENT_LIST_FILE)
    file(READ "${JOURNEYMAP_DEPFILE}" text)
    if(text MATCHES "\n  ([^\n]*\\\\[^ \n][^\n]*)")
        message(FATAL_ERROR "journeymap_add_map: CMake cannot watch files with '#', ':' or a backslash in their names: rename ${CMAKE_MATCH_1}")
    endif()
    return()
endif()

cmake_policy(PUSH)
cmake_policy(VERSION 3.20)  # CMP0116: what a depfile says is relative to the binary directory

set(journeymap_maps_file "${CMAKE_CURRENT_LIST_FILE}" CACHE INTERNAL "")
find_program(JOURNEYMAP_PROGRAM journeymap HINTS ${journeymap_program_hint} DOC "The program that draws journey maps")

function(journeymap_add_map target map)
    cmake_parse_arguments(PARSE_ARGV 2 arg "ALL" "OUTPUT_DIRECTORY" "FORMATS;OPTIONS")
    if(arg_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "journeymap_add_map does not know: ${arg_UNPARSED_ARGUMENTS}")
    endif()
    if(NOT JOURNEYMAP_PROGRAM)
        message(FATAL_ERROR "journeymap_add_map needs the program journeymap; name it in JOURNEYMAP_PROGRAM")
    endif()
    if(NOT arg_FORMATS)
        set(arg_FORMATS svg)
    endif()
    set(folder "${CMAKE_CURRENT_BINARY_DIR}")
    if(arg_OUTPUT_DIRECTORY)
        get_filename_component(folder "${arg_OUTPUT_DIRECTORY}" ABSOLUTE BASE_DIR "${CMAKE_CURRENT_BINARY_DIR}")
    endif()
    get_filename_component(map "${map}" ABSOLUTE)
    get_filename_component(stem "${map}" NAME)
    string(REGEX REPLACE "(\\.journey)?\\.ya?ml$" "" stem "${stem}")
    foreach(path "${ARGV1}" "${map}" "${folder}")
        if(path MATCHES "[]#:$%&;=|<>*?\"'`^\\[]")
            message(FATAL_ERROR "journeymap_add_map: '${CMAKE_MATCH_0}' in '${path}' means something to Make or Ninja: rename it")
        endif()
    endforeach()

    execute_process(COMMAND ${JOURNEYMAP_PROGRAM} list backends OUTPUT_VARIABLE backends COMMAND_ERROR_IS_FATAL ANY)
    set(outputs)
    foreach(format IN LISTS arg_FORMATS)
        if(NOT "\n${backends}" MATCHES "\n${format} +(\\.[a-z.]+) ")
            message(FATAL_ERROR "journeymap_add_map: there is no format ${format}; 'journeymap list backends' has all")
        endif()
        list(APPEND outputs "${folder}/${stem}${CMAKE_MATCH_1}")
        if(format STREQUAL "svg" AND "${arg_OPTIONS}" MATCHES "(^|;)--dark-theme[;=]")
            list(APPEND outputs "${folder}/${stem}.dark.svg")
        endif()
    endforeach()
    list(GET outputs 0 first)

    string(REPLACE ";" "," formats "${arg_FORMATS}")
    set(depfile "${CMAKE_CURRENT_BINARY_DIR}/${target}.d")
    # Ninja takes a depfile only for outputs that are declared, and a config may add one.
    add_custom_command(OUTPUT ${outputs}
        COMMAND ${JOURNEYMAP_PROGRAM} build "${map}" -f ${formats} -o "${folder}/" --deps "${depfile}" --deps-target "${first}" ${arg_OPTIONS}
        COMMAND ${CMAKE_COMMAND} -D "JOURNEYMAP_DEPFILE=${depfile}" -P "${journeymap_maps_file}"
        DEPENDS "${map}" ${JOURNEYMAP_PROGRAM} DEPFILE "${depfile}" VERBATIM COMMENT "Drawing ${stem}")
    if(arg_ALL)
        add_custom_target(${target} ALL DEPENDS ${outputs})
    else()
        add_custom_target(${target} DEPENDS ${outputs})
    endif()
    set_target_properties(${target} PROPERTIES JOURNEYMAP_OUTPUTS "${outputs}")
endfunction()

cmake_policy(POP)
