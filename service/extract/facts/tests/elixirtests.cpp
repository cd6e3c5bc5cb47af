#include "service/extract/facts/tests/testfinder.h"

#include <algorithm>
#include <QRegularExpression>

namespace tars::tests
{

using namespace Qt::StringLiterals;

namespace
{
qsizetype columnIn(const QString &line)
{
    return std::distance(line.cbegin(), std::find_if(line.cbegin(), line.cend(), [](QChar c) { return !c.isSpace(); }));
}

struct ExUnitGroup {
    qsizetype indent = 0;
    QString name;
    bool isModule = false;
};
} // namespace

/// ExUnit: test "…" and property "…", within describe "…" of a module that uses a case.
void findElixirTests(TestFinder &finder)
{
    if (finder.file.role != FileRole::Test || !finder.fileName.endsWith("_test.exs"_L1))
        return;
    static const QRegularExpression module(u"^\\s*defmodule\\s+([\\w.]+)\\s+do\\b"_s), described(u"^\\s*describe\\s*\\(?\\s*\"((?:[^\"\\\\]|\\\\.)*)\""_s);
    static const QRegularExpression one(u"^\\s*(?:test|property)\\s*\\(?\\s*(?:~[sS])?(?:\"((?:[^\"\\\\]|\\\\.)*)\"|\\((.*)\\)|\\|(.*)\\|)(.*)$"_s);
    static const QRegularExpression value(u"#\\{(?:[^{}]|\\{[^}]*\\})*\\}"_s);
    const QStringList lines = QString::fromUtf8(finder.source.text).split(u'\n');
    const auto firstOf = [&](qsizetype line) {
        return size_t(std::lower_bound(finder.source.tokens.begin(), finder.source.tokens.end(), line + 1, [](const auto &token, qsizetype number) { return token.line < number; })
            - finder.source.tokens.begin());
    };
    QList<ExUnitGroup> open;
    bool quoted = false;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString &line = lines[i];
        const bool within = quoted;
        if (line.count("\"\"\""_L1) % 2 == 1)
            quoted = !quoted;
        if (within || line.trimmed().isEmpty() || line.trimmed().startsWith(u'#'))
            continue;
        while (!open.isEmpty() && columnIn(line) <= open.last().indent)
            open.removeLast();
        if (const auto match = module.match(line); match.hasMatch()) {
            open.append({ columnIn(line), match.captured(1), true });
        } else if (const auto group = described.match(line); group.hasMatch()) {
            open.append({ columnIn(line), group.captured(1), false });
        } else if (const auto made = one.match(line); made.hasMatch()
            && (made.captured(4).contains("do"_L1) || made.captured(4).trimmed().startsWith(u',') || made.captured(4).trimmed().isEmpty())) {
            QStringList suites;
            QString modules;
            for (const ExUnitGroup &outer : std::as_const(open)) {
                if (outer.isModule)
                    modules += (modules.isEmpty() ? QString() : u"."_s) + outer.name;
                else
                    suites.append(outer.name);
            }
            suites.prepend(modules);
            QString name = made.captured(1) + made.captured(2) + made.captured(3);
            name.replace(value, u"…"_s).replace(u"\\\""_s, u"\""_s);
            qsizetype last = i + 1;
            while (last < lines.size() && !(columnIn(lines[last]) <= columnIn(line) && !lines[last].trimmed().isEmpty()))
                ++last;
            finder.add(u"ExUnit"_s, suites.join(u" › "_s), name, int(i) + 1, { firstOf(i), firstOf(std::min(last + 1, lines.size())) });
        }
    }
}

} // namespace tars::tests
