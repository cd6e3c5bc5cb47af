#include "service/library/plaintext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
bool isRule(QStringView line)
{
    return !line.isEmpty() && std::all_of(line.begin(), line.end(), [](QChar c) {
        return c == u'|' || c == u'-' || c == u':' || c == u' ' || c == u'=' || c == u'*' || c == u'_';
    });
}

QStringView withoutLineMarks(QStringView line)
{
    line = line.trimmed();
    while (line.startsWith(u'>') || line.startsWith(u'#'))
        line = line.sliced(1);
    line = line.trimmed();
    if (line.startsWith(u"- ") || line.startsWith(u"* ") || line.startsWith(u"+ "))
        line = line.sliced(2);
    return line;
}

/// The end of a link's target that begins at `at` with "(", or `at` if it is none.
qsizetype endOfTarget(QStringView line, qsizetype at)
{
    int depth = 0;
    for (qsizetype i = at; i < line.size(); ++i) {
        if (line[i] == u'\\')
            ++i;
        else if (line[i] == u'(')
            ++depth;
        else if (line[i] == u')' && --depth == 0)
            return i + 1;
    }
    return at;
}

std::pair<QString, qsizetype> entityAt(QStringView line, qsizetype at)
{
    static constexpr std::pair<QLatin1StringView, char16_t> known[]{ { "&lt;"_L1, u'<' }, { "&gt;"_L1, u'>' },
        { "&amp;"_L1, u'&' }, { "&quot;"_L1, u'"' }, { "&#39;"_L1, u'\'' }, { "&#124;"_L1, u'|' },
        { "&nbsp;"_L1, u' ' } };
    for (const auto &[name, character] : known)
        if (line.sliced(at).startsWith(name))
            return { QString(QChar(character)), name.size() };
    return { u"&"_s, 1 };
}

void appendInline(QString &text, QStringView line)
{
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line[i];
        if (c == u'\\' && i + 1 < line.size() && line[i + 1].isPunct()) {
            text += line[++i];
        } else if (c == u'&') {
            const auto [character, length] = entityAt(line, i);
            text += character;
            i += length - 1;
        } else if (c == u'<') {
            const qsizetype end = line.indexOf(u'>', i);
            const bool isTag = end > i + 1 && (line[i + 1].isLetter() || line[i + 1] == u'/' || line[i + 1] == u'!');
            if (isTag)
                i = end;
            else
                text += c;
        } else if (c == u']' && i + 1 < line.size() && line[i + 1] == u'(') {
            const qsizetype end = endOfTarget(line, i + 1);
            i = end > i + 1 ? end - 1 : i;
        } else if (c == u'|') {
            text += u' ';
        } else if (c != u'`' && c != u'*' && c != u'[' && c != u']' && !(c == u'!' && line.sliced(i).startsWith(u"!["))) {
            text += c;
        }
    }
    text += u' ';
}

QString markdownText(const QString &markdown)
{
    QString text;
    text.reserve(markdown.size());
    bool inCode = false;
    const auto lines = QStringView(markdown).split(u'\n');
    for (const QStringView line : lines) {
        const QStringView trimmed = line.trimmed();
        if (trimmed.startsWith(u"```") || trimmed.startsWith(u"~~~")) {
            inCode = !inCode;
        } else if (inCode) {
            text += line;
            text += u' ';
        } else if (!isRule(trimmed)) {
            appendInline(text, withoutLineMarks(line));
        }
    }
    return text;
}

QString sourceOf(const QJsonValue &source)
{
    if (source.isString())
        return source.toString();
    QString text;
    const QJsonArray lines = source.toArray();
    for (const QJsonValue &line : lines)
        text += line.toString();
    return text;
}

QString notebookText(const QByteArray &bytes)
{
    QString text;
    const QJsonArray cells = QJsonDocument::fromJson(bytes).object().value(u"cells"_s).toArray();
    for (const QJsonValue &cell : cells) {
        const QString source = sourceOf(cell[u"source"]);
        text += (cell[u"cell_type"] == "markdown"_L1 ? markdownText(source) : source) + u' ';
    }
    return text;
}
} // namespace

bool isSearchable(const QString &path) { return path.endsWith(".md"_L1) || path.endsWith(".ipynb"_L1); }

QString plainText(const QString &path, const QByteArray &bytes)
{
    return (path.endsWith(".ipynb"_L1) ? notebookText(bytes) : markdownText(QString::fromUtf8(bytes))).simplified();
}

} // namespace tars
