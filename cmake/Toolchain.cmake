# How everything here is compiled and linked: standard, warnings, optimization, sanitizers.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

set(journeymap_warnings -Wall -Wextra -Wpedantic -Wshadow -Wno-missing-field-initializers)

if(PROJECT_IS_TOP_LEVEL)
    set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
    if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
        set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
    endif()
    string(REPLACE "-O3" "-O2" CMAKE_CXX_FLAGS_RELEASE "${CMAKE_CXX_FLAGS_RELEASE}")
    find_program(CCACHE ccache)
    if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
        set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
    endif()
endif()

# Adds sanitizers, coverage or what the fuzzer watches to a library and to whatever links it.
function(instrument target)
    if(JOURNEYMAP_SANITIZE)
        target_compile_options(${target} PUBLIC -fsanitize=${JOURNEYMAP_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
        target_link_options(${target} PUBLIC -fsanitize=${JOURNEYMAP_SANITIZE})
    endif()
    if(JOURNEYMAP_COVERAGE)
        target_compile_options(${target} PUBLIC --coverage)
        target_link_options(${target} PUBLIC --coverage)
    endif()
    if(JOURNEYMAP_FUZZ)
        target_compile_options(${target} PUBLIC -fsanitize=fuzzer-no-link -gline-tables-only)
        target_compile_definitions(${target} PUBLIC _GLIBCXX_ASSERTIONS)
        target_link_options(${target} PUBLIC -fsanitize=fuzzer-no-link)
    endif()
endfunction()

# Reads the heavy headers once. Where ccache is used it saves more, and files are seen to include what they need.
function(precompile target)
    if(NOT CMAKE_CXX_COMPILER_LAUNCHER)
        target_precompile_headers(${target} PRIVATE ${ARGN})
    endif()
endfunction()

# Links a program so that it starts fast: only libraries that are used, no dead code, the C++ library inside.
function(link_as_program target)
    target_link_options(${target} PRIVATE -Wl,--as-needed -Wl,--gc-sections)
    if(JOURNEYMAP_STATIC_LIBSTDCXX AND NOT JOURNEYMAP_SANITIZE)
        target_link_options(${target} PRIVATE -static-libstdc++ -static-libgcc)
    endif()
endfunction()
