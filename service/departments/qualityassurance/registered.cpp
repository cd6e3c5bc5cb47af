#include "service/departments/qualityassurance/registered.h"

#include <QSet>

namespace tars::qualityassurance
{
using namespace Qt::StringLiterals;
using namespace markup;

namespace
{
/// How one of them is run alone.
QString commandOf(const QString &system, const QString &name)
{
    if (system == "CMake"_L1)
        return u"ctest --test-dir build -R '^"_s + name + u"$'"_s;
    if (system == "Autotools"_L1)
        return u"make check TESTS="_s + name;
    return system == "Meson"_L1 ? u"meson test -C build "_s + name : QString();
}

/// What a shell takes as it stands: a name with blanks or wildcards is run from the build directory by hand.
bool isPlain(const QString &name)
{
    return std::all_of(name.begin(), name.end(), [](QChar c) { return c.isLetterOrNumber() || u"_-./"_s.contains(c); });
}
} // namespace

QList<Fact> registeredTests(const ModelView &view)
{
    QList<Fact> tests;
    QSet<QString> seen;
    for (const Fact &fact : view.facts(u"build.target"_s)) {
        static const QSet<QString> runners{ u"CMake"_s, u"Autotools"_s, u"Meson"_s };
        if (fact.value.value("kind"_L1) != "test"_L1 || !runners.contains(fact.value.value("system"_L1).toString()))
            continue;
        const auto file = view.file(fact.file);
        const QString name = fact.value.value("name"_L1).toString();
        if (!file || file->vendored || name.isEmpty() || name.contains(u'$') || seen.contains(fact.file + u'\n' + name))
            continue;
        seen.insert(fact.file + u'\n' + name);
        tests.append(fact);
    }
    return tests;
}

void appendRegistered(Blocks &blocks, const QList<Fact> &tests)
{
    if (tests.isEmpty())
        return;
    appendHeading(blocks, u"Registered tests"_s);
    Table table;
    table.head = { u"Test"_s, u"Run it alone"_s, u"Source"_s };
    for (const Fact &fact : tests) {
        const QString name = fact.value.value("name"_L1).toString();
        const QString command = isPlain(name) ? commandOf(fact.value.value("system"_L1).toString(), name) : QString();
        table.rows.append({ Cell{ { code(name) }, {}, false }, command.isEmpty() ? textCell({}) : Cell{ { code(command) }, {}, false },
            Cell{ { sourceLink(fact.file) }, {}, false } });
    }
    appendTable(blocks, std::move(table), u"more test"_s, u"more tests"_s);
}

} // namespace tars::qualityassurance
