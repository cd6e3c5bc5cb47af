#include "service/extract/facts/tests/testfinder.h"

#include <QRegularExpression>

namespace tars::tests
{

using namespace Qt::StringLiterals;

/// curl's runtests.pl and who took it over: a file a test, which is nearly XML, and says in <client> what it is called.
void findCurlTests(TestFinder &finder)
{
    constexpr qsizetype longestHead = 200;
    if (!finder.source.text.left(longestHead).contains("<testcase>"))
        return;
    static const QRegularExpression name(u"<client>.*?<name>\\s*(.*?)\\s*</name>"_s, QRegularExpression::DotMatchesEverythingOption);
    const QString text = QString::fromUtf8(finder.source.text);
    if (const auto match = name.match(text); match.hasMatch())
        finder.add(u"runtests"_s, {}, match.captured(1), int(QStringView(text).left(match.capturedStart(1)).count(u'\n')) + 1, {});
}

} // namespace tars::tests
