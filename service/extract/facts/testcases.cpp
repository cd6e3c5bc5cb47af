#include "service/extract/facts/factreaders.h"
#include "service/extract/facts/tests/testfinder.h"

namespace tars
{

using namespace Qt::StringLiterals;

FactOutput readTestCases(const FactSource &source)
{
    tests::TestFinder finder(source);
    const QString &language = source.language;
    if (language == "C++"_L1 || language == "C"_L1)
        tests::findCppTests(finder);
    else if (language == "Python"_L1)
        tests::findPythonTests(finder);
    else if (language == "Java"_L1 || language == "Kotlin"_L1 || language == "C#"_L1)
        tests::findAnnotatedTests(finder);
    else if (language == "F#"_L1)
        tests::findFSharpTests(finder);
    else if (language == "Go"_L1)
        tests::findGoTests(finder);
    else if (language == "Rust"_L1)
        tests::findRustTests(finder);
    else if (isScript(language))
        tests::findScriptTests(finder);
    else if (language == "Tcl"_L1)
        tests::findTclTests(finder);
    else if (language == "Ruby"_L1)
        tests::findRubyTests(finder);
    else if (language == "PHP"_L1)
        tests::findPhpTests(finder);
    else if (language == "Elixir"_L1)
        tests::findElixirTests(finder);
    else if (language == "Perl"_L1)
        tests::findPerlTests(finder);
    else if (language.isEmpty())
        tests::findCurlTests(finder);
    else if (language == "YAML"_L1) {
        tests::findHelmTests(finder);
        tests::findMoleculeTests(finder);
    }
    return { finder.take(), {} };
}

} // namespace tars
