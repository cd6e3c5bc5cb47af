#include "service/project/modelview.h"

#include <algorithm>
#include <array>
#include <QList>
#include <QRegularExpression>
#include <QStringList>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype mostAbove = 3; ///< statements' lines before the call, as far as they are whole
constexpr qsizetype mostBelow = 4; ///< after the call's own statement
constexpr qsizetype mostOpen = 16; ///< lines of a statement until its brackets are closed
constexpr qsizetype mostOfExample = 100; ///< lines of a function that is an example as a whole
constexpr qsizetype widest = 120;

struct Line {
    qsizetype start = 0, end = 0;
};

bool isWord(char c) { return isalnum(uchar(c)) || c == '_'; }

/// A file's text by its lines, from any place in it.
class Lines
{
public:
    explicit Lines(const QByteArray &content)
        : m_content(content)
    {
    }
    Line at(qsizetype place) const
    {
        const qsizetype start = place > 0 ? m_content.lastIndexOf('\n', place - 1) + 1 : 0;
        const qsizetype end = m_content.indexOf('\n', place);
        return { start, end < 0 ? m_content.size() : end };
    }
    bool isFirst(const Line &line) const { return line.start == 0; }
    bool isLast(const Line &line) const { return line.end >= m_content.size(); }
    Line above(const Line &line) const { return at(line.start - 1); }
    Line below(const Line &line) const { return at(line.end + 1); }
    QByteArray text(const Line &line) const { return m_content.mid(line.start, line.end - line.start); }

private:
    const QByteArray &m_content;
};

qsizetype indentOf(const QByteArray &line)
{
    qsizetype columns = 0;
    for (const char c : line) {
        if (c == '\t')
            columns += 4;
        else if (c == ' ')
            ++columns;
        else
            break;
    }
    return columns;
}

/// How many more brackets the line opens than it closes; `lowest` gets the lowest that it comes to on the way.
int balanceOf(const QByteArray &line, int *lowest = nullptr)
{
    int depth = 0;
    char quote = 0;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (quote) {
            if (c == '\\')
                ++i;
            else if (c == quote)
                quote = 0;
            continue;
        }
        if (c == '"' || c == '`' || (c == '\'' && line.indexOf('\'', i + 1) > 0))
            quote = c;
        else if (c == '/' && i + 1 < line.size() && line[i + 1] == '/')
            break;
        else if (c == '(' || c == '[' || c == '{')
            ++depth;
        else if (c == ')' || c == ']' || c == '}')
            --depth;
        if (lowest)
            *lowest = std::min(*lowest, depth);
    }
    return depth;
}

bool isComment(const QByteArray &trimmed)
{
    static const std::array<QByteArray, 12> marks{ "//", "#", "*", "/*", "--", ";", "import ", "from ", "using ", "use ",
        "package ", "\"\"\"" };
    if (trimmed.startsWith("using ") && trimmed.contains('=')) // an alias
        return false;
    return std::any_of(marks.begin(), marks.end(), [&](const QByteArray &mark) { return trimmed.startsWith(mark); });
}

/// 0: no use; the more, the more it tells: a call, then what else names it, then a declaration that only mentions it.
int valueOf(const QByteArray &trimmed, char next)
{
    static const QRegularExpression declares(
        u"^(?:(?:export|pub|public|private|protected|static|async|inline|virtual|default)\\s+)*"
        "(?:func|fun|fn|def|function|class|struct|interface|type|enum|trait|impl|namespace|template|member|override|abstract)\\b"_s);
    if (isComment(trimmed) || (next != '(' && next != '<' && next != '{' && next != '.' && next != ':' && next != ' '
            && next != ')'))
        return 0;
    // A base in a constructor's head, and a parameter on a line of its own, are parts of somebody's declaration.
    static const QRegularExpression part(
        u"^:(?!:)|^(?:(?:const|this|ref|out|in|params|final)\\s+)*[\\w:.<>?\\[\\]]+[\\s*&]+@?\\w+(?:\\s*=[^(){}]*)?,$"_s);
    if (part.match(QString::fromUtf8(trimmed)).hasMatch())
        return 0;
    if (declares.match(QString::fromUtf8(trimmed)).hasMatch())
        return next == ')' ? 0 : 1;
    return next == '(' || next == '{' ? 4 : next == '<' || next == '.' || next == ':' ? 3 : 2;
}

/// The same bytes with blanks for what stands in strings that end on their line, and in those in three quotes: what a
/// message says is no use.
QByteArray withoutStrings(const QByteArray &content)
{
    QByteArray text = content;
    char *const bytes = text.data();
    const auto blank = [bytes](qsizetype from, qsizetype to) {
        std::replace_if(bytes + from, bytes + to, [](char c) { return c != '\n'; }, ' ');
    };
    for (qsizetype i = 0; i < content.size(); ++i) {
        const char c = content[i];
        if (c == '\\' || (c == '\'' && i + 2 < content.size() && content[i + 1] == '"' && content[i + 2] == '\'')) {
            i += c == '\\' ? 1 : 2;
            continue;
        }
        if (c != '"' && c != '\'')
            continue;
        if (i + 2 < content.size() && content[i + 1] == c && content[i + 2] == c) {
            const qsizetype close = content.indexOf(QByteArray(3, c), i + 3);
            if (close < 0)
                continue;
            blank(i + 3, close);
            i = close + 2;
            continue;
        }
        if (c == '\'') { // may be an apostrophe, or a lifetime
            static const QByteArray before("(,=[{:+ \t");
            const qsizetype line = content.indexOf('\n', i);
            const qsizetype close = content.indexOf('\'', i + 1);
            if (i > 0 && before.contains(content[i - 1]) && close > i + 1 && (line < 0 || close < line)) {
                blank(i + 1, close);
                i = close;
            }
            continue;
        }
        qsizetype end = i + 1;
        while (end < content.size() && content[end] != '"' && content[end] != '\n')
            end += content[end] == '\\' ? 2 : 1;
        if (end < content.size() && content[end] == '"') {
            blank(i + 1, end);
            i = end;
        }
    }
    return text;
}

enum class Owner { Unknown, Right, Wrong };

/// Where the word ends that stands before `end`.
QByteArray wordBefore(const QByteArray &content, qsizetype end)
{
    qsizetype start = end;
    while (start > 0 && isWord(content[start - 1]))
        --start;
    return content.mid(start, end - start);
}

bool beginsUpper(const QByteArray &word) { return !word.isEmpty() && isupper(uchar(word[0])); }

/// The bracket that the one at `closing` closes; -1 if it is not near.
qsizetype openingOf(const QByteArray &content, qsizetype closing)
{
    constexpr qsizetype farthest = 400;
    int depth = 0;
    for (qsizetype i = closing; i >= 0 && closing - i < farthest; --i) {
        if (content[i] == ')' || content[i] == ']' || content[i] == '}')
            ++depth;
        else if ((content[i] == '(' || content[i] == '[' || content[i] == '{') && --depth == 0)
            return i;
    }
    return -1;
}

/// Whether what the name at `at` is asked of is of the type `owner`: "owner.name", "Owner::name", "new(Owner).name",
/// "Owner{…}.name", "new Owner(…).name"; or of another one, or a module: import "a/http", "http.name".
Owner ownerAt(const QByteArray &content, qsizetype at, const QByteArray &owner)
{
    const bool arrow = at > 2 && (content.mid(at - 2, 2) == "->" || content.mid(at - 2, 2) == "::");
    if (!arrow && (at < 2 || content[at - 1] != '.'))
        return Owner::Unknown;
    const qsizetype end = at - (arrow ? 2 : 1);
    const auto is = [&](const QByteArray &type) { return type == owner ? Owner::Right : Owner::Wrong; };
    const char last = end > 0 ? content[end - 1] : ' ';
    if (last == ')' || last == '}') {
        const qsizetype open = openingOf(content, end - 1);
        if (open <= 0)
            return Owner::Unknown;
        const QByteArray callee = wordBefore(content, open);
        if (callee == "new")
            return is(content.mid(open + 1, end - open - 2).trimmed().split('.').constLast());
        const qsizetype before = open - callee.size() - 1;
        const bool made = last == '}' || (before > 2 && content[before] == ' ' && wordBefore(content, before) == "new");
        return callee == owner || (made && beginsUpper(callee)) ? is(callee) : Owner::Unknown;
    }
    const QByteArray word = wordBefore(content, end);
    if (word.compare(owner, Qt::CaseInsensitive) == 0)
        return Owner::Right;
    constexpr qsizetype mostOfImports = 8'000;
    const QByteArrayView head = QByteArrayView(content).first(std::min(content.size(), mostOfImports));
    const bool module = !word.isEmpty() && !beginsUpper(word)
        && (head.contains(QByteArray('/' + word + '"')) || head.contains(QByteArray('"' + word + '"')));
    return module ? Owner::Wrong : Owner::Unknown;
}

std::optional<Line> bestUse(const QByteArray &content, const QByteArray &name, const QByteArray &owner, const QByteArray &whole, const Lines &lines)
{
    constexpr int mostLooked = 200, mostValue = 4;
    std::optional<Line> best;
    int value = 0, looked = 0;
    for (qsizetype at = content.indexOf(name); at >= 0 && looked < mostLooked; at = content.indexOf(name, at + 1)) {
        qsizetype behind = at + name.size();
        if ((at > 0 && isWord(content[at - 1])) || (behind < content.size() && isWord(content[behind])))
            continue;
        ++looked;
        if (behind < content.size() && content[behind] == '!')
            ++behind;
        const Line line = lines.at(at);
        int own = valueOf(lines.text(line).trimmed(), behind < content.size() ? content[behind] : '\n');
        if (!owner.isEmpty() && own > 0) {
            const Owner asked = ownerAt(whole, at, owner);
            own = asked == Owner::Wrong ? 0 : asked == Owner::Right ? own + mostValue : own;
        }
        if (own > value) {
            value = own;
            best = line;
        }
        if (value == (owner.isEmpty() ? mostValue : 2 * mostValue))
            break;
    }
    return best;
}

bool goesOnBelow(const QByteArray &trimmed)
{
    return trimmed.endsWith('(') || trimmed.endsWith('[') || trimmed.endsWith('<') || trimmed.endsWith(',') || trimmed.endsWith('=')
        || trimmed.endsWith('+') || trimmed.endsWith("->") || trimmed.endsWith("&&") || trimmed.endsWith("||");
}

/// The call's whole statement, with a few whole ones around it: as far as no blank line or outer block ends them.
QList<QByteArray> around(Line line, const Lines &lines)
{
    // Up to where the statement begins.
    QList<QByteArray> taken{ lines.text(line) };
    Line first = line, last = line;
    for (qsizetype n = 0; n < mostOpen && !lines.isFirst(first); ++n) {
        const QByteArray above = lines.text(lines.above(first));
        const bool continues = goesOnBelow(above.trimmed()) || taken.first().trimmed().startsWith('.')
            || taken.first().trimmed().startsWith("->");
        if (above.trimmed().isEmpty() || !continues || isComment(above.trimmed()))
            break;
        taken.prepend(above);
        first = lines.above(first);
    }
    const qsizetype indent = indentOf(taken.first());
    // Down to where its brackets are closed.
    int depth = 0;
    for (const QByteArray &each : std::as_const(taken))
        depth += balanceOf(each);
    bool element = false; // of a list whose bracket stands further above
    const auto goesOn = [&] { return !element && (depth > 0 || (depth == 0 && goesOnBelow(taken.last().trimmed()))); };
    while (goesOn() && taken.size() < mostOpen && !lines.isLast(last)) {
        const QByteArray next = lines.text(lines.below(last));
        int lowest = 0;
        const int balance = balanceOf(next, &lowest);
        element = depth + lowest < 0;
        if (element)
            break;
        last = lines.below(last);
        taken.append(next);
        depth += balance;
    }
    const bool cut = goesOn();
    while (!cut && !lines.isLast(last) && lines.text(lines.below(last)).trimmed().startsWith('.') && taken.size() < mostOpen) {
        last = lines.below(last);
        taken.append(lines.text(last));
    }
    // Whole statements before it.
    QList<QByteArray> above;
    qsizetype whole = 0; // of them, counted from the call
    int open = 0;
    for (Line at = first; !lines.isFirst(at) && above.size() < 2 * mostAbove;) {
        at = lines.above(at);
        const QByteArray text = lines.text(at);
        if (text.trimmed().isEmpty() || indentOf(text) < indent)
            break;
        above.prepend(text);
        int lowest = 0;
        open += balanceOf(text, &lowest);
        if (open > 0)
            break; // the outer block begins here
        if (open == 0 && indentOf(text) == indent && !goesOnBelow(lines.isFirst(at) ? QByteArray() : lines.text(lines.above(at)).trimmed()))
            whole = above.size();
        if (whole >= mostAbove)
            break;
    }
    taken = above.mid(above.size() - whole) + taken;
    if (cut) {
        // Back to where a statement within it ends; what is begun then tells nobody anything.
        int within = 0;
        qsizetype ends = 0;
        for (qsizetype i = 0; i < taken.size(); ++i) {
            within += balanceOf(taken[i]);
            if (i > 0 && within == 1 && !taken[i].trimmed().isEmpty() && !goesOnBelow(taken[i].trimmed()) && !isComment(taken[i].trimmed()))
                ends = i + 1;
        }
        if (ends > 2)
            taken.resize(ends);
        taken.append(QByteArray(indent + 4, ' ') + "…");
        return taken;
    }
    // And after it.
    QList<QByteArray> below;
    whole = open = 0;
    for (Line at = last; !lines.isLast(at) && below.size() < 2 * mostBelow;) {
        at = lines.below(at);
        const QByteArray text = lines.text(at);
        if (text.trimmed().isEmpty() || indentOf(text) < indent)
            break;
        below.append(text);
        int lowest = 0;
        const int balance = balanceOf(text, &lowest);
        if (open + lowest < 0)
            break; // the outer block ends here
        open += balance;
        if (open == 0 && !goesOnBelow(text.trimmed()))
            whole = below.size();
        if (whole >= mostBelow)
            break;
    }
    return taken + below.mid(0, whole);
}

/// The body of Go's "func ExampleThing() {", which is an example as a whole.
QList<QByteArray> bodyOf(const QByteArray &content, const QByteArray &name)
{
    const QByteArray head = "func " + name + "() {";
    const qsizetype at = content.startsWith(head) ? 0 : content.indexOf(QByteArray('\n' + head));
    const qsizetype open = at < 0 ? -1 : content.indexOf('\n', at + 1);
    const qsizetype close = open < 0 ? -1 : content.indexOf("\n}", open);
    if (close <= open)
        return {};
    QList<QByteArray> body = content.mid(open + 1, close - open - 1).split('\n');
    if (body.size() > mostOfExample) {
        body.resize(mostOfExample);
        body.append("\t…");
    }
    return body;
}
} // namespace

QString excerptOf(const QByteArray &content, const QString &name, const QString &owner)
{
    const QByteArray wanted = name.toUtf8();
    if (wanted.isEmpty() || !content.contains(wanted))
        return {};
    const Lines lines(content);
    QList<QByteArray> taken;
    if (wanted.startsWith("Example"))
        taken = bodyOf(content, wanted);
    if (taken.isEmpty())
        if (const auto use = bestUse(withoutStrings(content), wanted, owner.toUtf8(), content, lines))
            taken = around(*use, lines);
    QStringList texts;
    qsizetype indent = -1;
    for (const QByteArray &each : std::as_const(taken)) {
        QString text = QString::fromUtf8(each).replace(u'\t', u"    "_s).remove(u'\r').remove(QChar(0));
        if (text.size() > widest) {
            if (each.contains(wanted))
                return {}; // minified or a table of data: nothing to read
            text = text.left(widest - 1) + u'…';
        }
        if (!text.trimmed().isEmpty())
            indent = indent < 0 ? indentOf(text.toUtf8()) : std::min(indent, indentOf(text.toUtf8()));
        texts.append(text);
    }
    for (QString &text : texts)
        text = text.mid(std::max<qsizetype>(0, indent));
    return texts.join(u'\n').trimmed().isEmpty() ? QString() : texts.join(u'\n');
}

} // namespace tars
