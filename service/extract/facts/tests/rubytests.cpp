#include "service/extract/facts/tests/testfinder.h"

#include <algorithm>
#include <QRegularExpression>

namespace tars::tests
{

using namespace Qt::StringLiterals;

namespace
{
struct Block {
    qsizetype indent = 0;
    QString name;
};

qsizetype indentOf(const QString &line)
{
    qsizetype at = 0;
    while (at < line.size() && line[at].isSpace())
        ++at;
    return at;
}

/// The tokens between a line and the `end` that stands as far in as it.
Body bodyBehind(const TestFinder &finder, const QStringList &lines, qsizetype first)
{
    static const QRegularExpression closes(u"^\\s*(?:end\\b|\\})"_s);
    qsizetype last = first + 1;
    while (last < lines.size() && !(indentOf(lines[last]) == indentOf(lines[first]) && closes.match(lines[last]).hasMatch()))
        ++last;
    const auto from = [&](qsizetype line) {
        return size_t(std::lower_bound(finder.source.tokens.begin(), finder.source.tokens.end(), line + 1, [](const auto &token, qsizetype number) { return token.line < number; })
            - finder.source.tokens.begin());
    };
    return { from(first), from(std::min(last, lines.size())) };
}
} // namespace

/// RSpec and minitest: blocks called it, specify, test, within describe, context and classes; methods called test_….
void findRubyTests(TestFinder &finder)
{
    if (finder.file.role != FileRole::Test)
        return;
    static const QRegularExpression group(u"^\\s*(?:RSpec\\.)?(?:x?describe|x?context|feature)\\s*\\(?\\s*(.+?)\\)?\\s*(?:do\\b|\\{)"_s);
    static const QRegularExpression type(u"^\\s*class\\s+([\\w:]+)\\s*<\\s*([\\w:]+)"_s);
    static const QRegularExpression one(u"^\\s*(?:it|specify|scenario|test|should)\\s*\\(?\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|'((?:[^'\\\\]|\\\\.)*)')\\s*[,)]?.*(?:\\bdo\\b|\\{)"_s);
    static const QRegularExpression method(u"^\\s*def\\s+(test_\\w+[?!]?)"_s);
    static const QRegularExpression value(u"#\\{[^}]*\\}"_s), quotes(u"^[\"']|[\"'].*$"_s);
    const QString framework = finder.source.text.contains("RSpec") || finder.fileName.endsWith("_spec.rb"_L1) ? u"RSpec"_s : u"minitest"_s;
    const QStringList lines = QString::fromUtf8(finder.source.text).split(u'\n');
    QList<Block> open;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString &line = lines[i];
        if (line.trimmed().isEmpty() || line.trimmed().startsWith(u'#'))
            continue;
        while (!open.isEmpty() && indentOf(line) <= open.last().indent)
            open.removeLast();
        if (const auto match = type.match(line); match.hasMatch()) {
            open.append({ indentOf(line), match.captured(1) });
        } else if (const auto described = group.match(line); described.hasMatch()) {
            open.append({ indentOf(line), described.captured(1).remove(quotes).section(u',', 0, 0).trimmed() });
        } else {
            const auto block = one.match(line);
            const auto named = method.match(line);
            if (!block.hasMatch() && !named.hasMatch())
                continue;
            QStringList suites;
            for (const Block &outer : std::as_const(open))
                suites.append(outer.name);
            const QString name = named.hasMatch() ? named.captured(1) : QString(block.captured(1) + block.captured(2)).replace(value, u"…"_s);
            finder.add(framework, suites.join(u' '), name.simplified(), int(i) + 1, bodyBehind(finder, lines, i));
        }
    }
}

} // namespace tars::tests
