# How every target of this project is compiled, so that no folder repeats it.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

# Ten sources of a component are compiled as one, which takes a third of the time; -DCMAKE_UNITY_BUILD=OFF compiles each alone.
option(CMAKE_UNITY_BUILD "Compile several sources of a component as one" ON)
set(CMAKE_UNITY_BUILD_BATCH_SIZE 10)

find_program(TARS_CCACHE ccache)
if(TARS_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER
        "${CMAKE_COMMAND}" -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        "${TARS_CCACHE}")
    set(CMAKE_C_COMPILER_LAUNCHER "${TARS_CCACHE}")
endif()

add_library(tars_options INTERFACE)
target_include_directories(tars_options INTERFACE "${CMAKE_SOURCE_DIR}")
target_compile_definitions(tars_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_USE_QSTRINGBUILDER
    QT_NO_FOREACH QT_NO_KEYWORDS QT_DISABLE_DEPRECATED_BEFORE=0x060400
    TARS_VERSION="${PROJECT_VERSION}")
target_compile_options(tars_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor
    $<$<COMPILE_LANG_AND_ID:CXX,GNU>:-Winvalid-pch -fpch-preprocess>)
find_program(TARS_MOLD mold) # links the many test programs in a fraction of the time
if(TARS_MOLD)
    target_link_options(tars_options INTERFACE -fuse-ld=mold)
endif()
if(TARS_SANITIZE)
    list(JOIN TARS_SANITIZE "," _sanitizers)
    target_compile_options(tars_options INTERFACE -fsanitize=${_sanitizers} -fno-omit-frame-pointer)
    target_link_options(tars_options INTERFACE -fsanitize=${_sanitizers})
endif()

# One precompiled header serves every component library.
file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/pch.cpp" CONTENT "")
add_library(tars_pch STATIC "${CMAKE_BINARY_DIR}/pch.cpp")
set_target_properties(tars_pch PROPERTIES AUTOMOC OFF AUTORCC OFF)

# tars_library(NAME SOURCES… LINKS…): a component library; include paths start at the top of the tree.
function(tars_library name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINKS" ${ARGN})
    add_library(${name} STATIC ${arg_SOURCES})
    target_link_libraries(${name} PUBLIC tars_options Qt6::Core ${arg_LINKS})
    target_precompile_headers(${name} REUSE_FROM tars_pch)
endfunction()

# tars_program(NAME SOURCES… LINKS…): an executable of the product.
function(tars_program name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINKS" ${ARGN})
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE tars_options Qt6::Core ${arg_LINKS})
    install(TARGETS ${name} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endfunction()

# tars_name_of_library(VARIABLE LIBRARY FOLDERS…): the name by which programs load it, such as libgit2.so.1.5.
function(tars_name_of_library variable library)
    find_library(file_of_${library} ${library} HINTS ${ARGN} REQUIRED)
    execute_process(COMMAND "${CMAKE_OBJDUMP}" -p "${file_of_${library}}" OUTPUT_VARIABLE head COMMAND_ERROR_IS_FATAL ANY)
    if(NOT head MATCHES "SONAME +([^ \n]+)")
        message(FATAL_ERROR "${file_of_${library}} does not say by which name programs load it.")
    endif()
    set(${variable} "${CMAKE_MATCH_1}" PARENT_SCOPE)
endfunction()

# tars_package_of_library(VARIABLE NAME): Debian's package that has it; elsewhere what Debian 12 calls libgit2's.
function(tars_package_of_library variable name)
    set(package "libgit2-1.5")
    find_program(DPKG_QUERY dpkg-query)
    if(DPKG_QUERY)
        execute_process(COMMAND "${DPKG_QUERY}" -S "${name}" OUTPUT_VARIABLE found ERROR_QUIET)
        if(found MATCHES "^([^:\n]+):")
            set(package "${CMAKE_MATCH_1}")
        endif()
    endif()
    set(${variable} "${package}" PARENT_SCOPE)
endfunction()

# tars_link_allocator(PROGRAM): with jemalloc, as the folder's allocator.cpp configures it; what makes documents allocates
# much, and glibc's heaps cost a system call for each few pages. A sanitizer brings an allocator of its own.
function(tars_link_allocator name)
    if(NOT TARS_SANITIZE)
        target_sources(${name} PRIVATE allocator.cpp)
        target_link_libraries(${name} PRIVATE PkgConfig::JEMALLOC)
    endif()
endfunction()

# Under a sanitizer everything takes several times as long, and nothing that a test asserts depends on how long.
set(TARS_TEST_TIMEOUT 600)
if(TARS_SANITIZE)
    set(TARS_TEST_TIMEOUT 1800)
endif()

# tars_test(FILE LINKS…): one Qt Test program tst_<component>.cpp, run offscreen and in C.UTF-8.
function(tars_test file)
    cmake_parse_arguments(arg "" "" "LINKS" ${ARGN})
    get_filename_component(name "${file}" NAME_WE)
    add_executable(${name} "${file}")
    set_target_properties(${name} PROPERTIES UNITY_BUILD OFF)
    target_link_libraries(${name} PRIVATE tars_options Qt6::Core Qt6::Network Qt6::Test ${arg_LINKS})
    if("tars_gui" IN_LIST arg_LINKS)
        target_precompile_headers(${name} REUSE_FROM tars_gui_test_pch)
    else()
        target_precompile_headers(${name} REUSE_FROM tars_test_pch)
    endif()
    target_compile_definitions(${name} PRIVATE TARS_BIN_DIR="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}"
        TARS_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES TIMEOUT ${TARS_TEST_TIMEOUT} ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8")
endfunction()
