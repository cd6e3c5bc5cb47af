#include "service/extract/facts/tests/testfinder.h"
#include "service/extract/formats/datatree.h"

#include <QRegularExpression>

namespace tars::tests
{

using namespace Qt::StringLiterals;

/// helm unittest: suites of YAML, `- it: should …`.
void findHelmTests(TestFinder &finder)
{
    if (!finder.fileName.endsWith("_test.yaml"_L1) && !finder.fileName.endsWith("_test.yml"_L1))
        return;
    const ParsedData parsed = parseYaml(finder.source.text);
    for (const DataValue &document : parsed.documents)
        if (document[u"tests"].isList())
            for (const DataValue &test : document[u"tests"].items())
                if (const QString name = test[u"it"].text(); !name.isEmpty() && test[u"asserts"])
                    finder.add(u"helm unittest"_s, document[u"suite"].text(), name.simplified(), std::max(1, test.line()), {});
}

/// As `molecule list` has them: the instances of each scenario.
void findMoleculeTests(TestFinder &finder)
{
    static const QRegularExpression scenario(u"(?:^|/)molecule/([^/]+)/molecule\\.ya?ml$"_s);
    const auto match = scenario.match(finder.file.path);
    if (!match.hasMatch())
        return;
    for (const DataValue &platform : parseYaml(finder.source.text).root()[u"platforms"].items())
        if (const QString name = platform[u"name"].text(); !name.isEmpty())
            finder.add(u"Molecule"_s, match.captured(1), name, std::max(1, platform.line()), {});
}

} // namespace tars::tests
