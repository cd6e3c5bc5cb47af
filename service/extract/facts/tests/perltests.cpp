#include "service/extract/facts/tests/testfinder.h"

#include <QRegularExpression>

namespace tars::tests
{

using namespace Qt::StringLiterals;

/// What prove runs is a file; where it names parts of itself, each is a case.
void findPerlTests(TestFinder &finder)
{
    static const QRegularExpression library(u"^\\s*use\\s+(?:Test2?(?:::\\w+)+|Test)\\b"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression plan(u"^\\s*print\\s+[\"']1\\.\\."_s, QRegularExpression::MultilineOption);
    if (!finder.fileName.endsWith(".t"_L1))
        return;
    const QString text = QString::fromUtf8(finder.source.text);
    if (!library.match(text).hasMatch() && !plan.match(text).hasMatch())
        return;
    bool named = false;
    for (size_t i = 0; i + 2 < finder.source.tokens.size(); ++i)
        if (finder.is(i, "subtest") && finder.isString(i + 1)) {
            finder.add(u"Test::More"_s, {}, finder.unquoted(i + 1), finder.source.tokens[i].line, finder.block(i + 2));
            named = true;
        }
    if (!named)
        finder.add(u"Test::More"_s, {}, finder.fileName.chopped(2), 1, { 0, finder.source.tokens.size() });
}

} // namespace tars::tests
