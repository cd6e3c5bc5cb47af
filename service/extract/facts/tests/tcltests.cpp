#include "service/extract/facts/tests/testfinder.h"

#include <QRegularExpression>

namespace tars::tests
{

using namespace Qt::StringLiterals;

/// tcltest's `test name {what} …` and the like of it that projects write for themselves, `test {what} { … }`. Tcl has no
/// lexer here: a case stands at the beginning of a line.
void findTclTests(TestFinder &finder)
{
    if (finder.file.role != FileRole::Test)
        return;
    const bool standard = finder.source.text.contains("tcltest");
    static const QRegularExpression test(
        u"^\\s*(?:(?:::)?tcltest::)?test\\s+(?:\\{([^{}]+)\\}|\"([^\"]+)\"|([\\w.:-]+))\\s*(.*)$"_s);
    static const QRegularExpression value(u"\\$\\{?[\\w:]+\\}?|\\[[^\\]]*\\]"_s);
    int line = 0;
    for (const QByteArray &raw : finder.source.text.split('\n')) {
        ++line;
        if (!raw.contains("test"))
            continue;
        const auto match = test.match(QString::fromUtf8(raw));
        if (!match.hasMatch() || match.captured(4).isEmpty()) // "test" in prose, a word of a list
            continue;
        QString name = match.captured(1) + match.captured(2) + match.captured(3);
        if (match.captured(1).isEmpty())
            name.replace(value, u"…"_s);
        finder.add(standard ? u"tcltest"_s : u"Tcl"_s, {}, name.simplified(), line, {});
    }
}

} // namespace tars::tests
