#include "service/extract/facts/cmakelists.h"

namespace tars::cmake
{

using namespace Qt::StringLiterals;

/// Commands of CMake and its usual modules: every other call is of a function that some tree defines.
const QSet<QString> &builtIn()
{
    static const QSet<QString> names = [] {
        const QStringList list
            = u"add_compile_definitions add_compile_options add_custom_command add_custom_target add_definitions add_dependencies add_executable add_library add_link_options add_subdirectory add_test block break build_command build_name cmake_dependent_option cmake_host_system_information cmake_language cmake_minimum_required cmake_parse_arguments cmake_path cmake_policy cmake_print_variables configure_file configure_package_config_file cpack_add_component continue create_test_sourcelist ctest_build define_property check_c_compiler_flag check_c_source_compiles check_c_source_runs check_cxx_compiler_flag check_cxx_source_compiles check_cxx_source_runs check_cxx_symbol_exists check_function_exists check_include_file check_include_file_cxx check_include_files check_ipo_supported check_language check_library_exists check_linker_flag check_prototype_definition check_struct_has_member check_symbol_exists check_type_size test_big_endian else elseif enable_language enable_testing endblock endforeach endfunction endif endmacro endwhile exec_program execute_process export externalproject_add externalproject_add_step externalproject_get_property feature_summary fetchcontent_declare fetchcontent_makeavailable fetchcontent_getproperties fetchcontent_populate file find_dependency find_file find_library find_package find_package_handle_standard_args find_path find_program fltk_wrap_ui foreach function generate_export_header get_cmake_property get_directory_property get_filename_component get_property get_source_file_property get_target_property get_test_property gtest_add_tests gtest_discover_tests catch_discover_tests doctest_discover_tests if include include_directories include_external_msproject include_guard include_regular_expression install install_files link_directories link_libraries list load_cache load_command macro mark_as_advanced math message option pkg_check_modules pkg_search_module pkg_get_variable print_enabled_features project qt_wrap_cpp remove remove_definitions return separate_arguments set set_directory_properties set_package_properties set_property set_source_files_properties set_target_properties set_tests_properties site_name source_group string target_compile_definitions target_compile_features target_compile_options target_include_directories target_link_directories target_link_libraries target_link_options target_precompile_headers target_sources try_compile try_run unset use_package variable_requires variable_watch while write_basic_package_version_file cpmaddpackage conan_basic_setup hunter_add_package swig_add_library pybind11_add_module qt_add_executable qt_add_library qt_add_plugin qt6_add_executable qt6_add_library qt6_add_plugin qt_add_qml_module qt6_add_qml_module qt_add_resources qt6_add_resources qt5_add_resources qt_add_translations qt6_add_translations qt_standard_project_setup qt6_standard_project_setup nanobind_add_module python3_add_library python_add_library cuda_add_executable cuda_add_library rosidl_generate_interfaces ecm_add_test ecm_add_tests ki18n_install kdoctools_install qt_generate_deploy_app_script"_s
                  .split(u' ');
        return QSet<QString>(list.begin(), list.end());
    }();
    return names;
}

BuildOption optionOfCTest()
{
    BuildOption option;
    option.name = u"BUILD_TESTING"_s;
    option.type = u"on/off"_s;
    option.defaultValue = u"ON"_s;
    option.help = u"Build the testing tree."_s; // CMake's own words
    return option;
}

/// What the makers of targets are called, and what they make.
QString makes(const CMakeCommand &command)
{
    const QString &name = command.name;
    if (name == "add_executable"_L1 || name == "qt_add_executable"_L1 || name == "qt6_add_executable"_L1
        || name == "cuda_add_executable"_L1)
        return u"executable"_s;
    if (name == "add_custom_target"_L1)
        return u"custom"_s;
    if (name == "pybind11_add_module"_L1 || name == "nanobind_add_module"_L1
        || name == "python3_add_library"_L1 || name == "python_add_library"_L1)
        return u"Python module"_s;
    if (name == "qt_add_plugin"_L1 || name == "qt6_add_plugin"_L1)
        return u"plugin"_s;
    if (name == "qt_add_qml_module"_L1 || name == "qt6_add_qml_module"_L1)
        return u"QML module"_s;
    if (name != "add_library"_L1 && name != "qt_add_library"_L1 && name != "qt6_add_library"_L1
        && name != "cuda_add_library"_L1)
        return {};
    for (const auto &[keyword, kind] : { std::pair{ u"STATIC"_s, u"static library"_s },
             { u"SHARED"_s, u"shared library"_s }, { u"MODULE"_s, u"module"_s },
             { u"OBJECT"_s, u"object library"_s }, { u"INTERFACE"_s, u"header-only library"_s } })
        if (command.at(1) == keyword)
            return kind;
    return u"library"_s;
}

} // namespace tars::cmake
