#include "gui/preview/codecolours.h"

#include <QSet>
#include <QStringList>

namespace tars::gui
{

using namespace Qt::StringLiterals;

namespace
{
struct Syntax {
    QStringList lineComments;
    bool blockComments = false; ///< of C
    bool tripleQuotes = false;
    QSet<QString> keywords;
};

QSet<QString> words(const char *list)
{
    const auto parts = QString::fromLatin1(list).split(u' ');
    return {parts.cbegin(), parts.cend()};
}

const Syntax *syntaxOf(const QString &language)
{
    static const Syntax c{{u"//"_s}, true, false,
        words("alignas auto bool break case catch char class concept const consteval constexpr continue default delete do "
              "double else enum explicit export extern false final float for friend goto if import inline int interface let "
              "long match mut mutable namespace new noexcept nullptr operator override package private protected public "
              "register requires return short signed sizeof static struct super switch template this throw throws trait true "
              "try type typedef typename union unsigned using var virtual void volatile while fn func impl pub use where "
              "function async await yield of in instanceof null undefined extends implements abstract string")};
    static const Syntax python{{u"#"_s}, false, true,
        words("and as assert async await break class continue def del elif else except False finally for from global if "
              "import in is lambda None nonlocal not or pass raise return True try while with yield")};
    static const Syntax shell{{u"#"_s}, false, false,
        words("if then else elif fi for while do done case esac in function return export local set unset true false")};
    static const Syntax data{{}, false, false, words("true false null")};
    static const Syntax lisp{{u"--"_s}, true, false,
        words("select from where insert into values update delete create table index view join on as and or not null "
              "SELECT FROM WHERE INSERT INTO VALUES UPDATE DELETE CREATE TABLE INDEX VIEW JOIN ON AS AND OR NOT NULL local "
              "function end then if elseif else for while do return nil true false")};
    static const QHash<QString, const Syntax *> table = [] {
        QHash<QString, const Syntax *> result;
        for (const auto &name : {"c", "cpp", "c++", "cxx", "h", "hpp", "java", "javascript", "js", "jsx", "typescript", "ts",
                 "tsx", "go", "rust", "rs", "c#", "csharp", "cs", "kotlin", "kt", "swift", "scala", "php", "dart", "qml",
                 "objective-c", "groovy", "proto"})
            result.insert(QString::fromLatin1(name), &c);
        for (const auto &name : {"python", "py", "python3", "starlark"})
            result.insert(QString::fromLatin1(name), &python);
        for (const auto &name : {"sh", "bash", "shell", "console", "zsh", "make", "makefile", "cmake", "dockerfile", "yaml",
                 "yml", "toml", "ini", "ruby", "rb", "perl", "r", "elixir"})
            result.insert(QString::fromLatin1(name), &shell);
        for (const auto &name : {"json", "jsonl"})
            result.insert(QString::fromLatin1(name), &data);
        for (const auto &name : {"sql", "lua", "haskell", "ada"})
            result.insert(QString::fromLatin1(name), &lisp);
        return result;
    }();
    return table.value(language.toLower());
}

void span(QString &out, QStringView text, const QColor &colour)
{
    // No element reaches over a line break.
    const auto lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i > 0)
            out += u'\n';
        if (!lines.at(i).isEmpty())
            out += u"<span style=\"color:%1\">%2</span>"_s.arg(colour.name(), lines.at(i).toString().toHtmlEscaped());
    }
}

qsizetype stringEnd(QStringView code, qsizetype start, bool triple)
{
    const QChar quote = code.at(start);
    if (triple && code.sliced(start).startsWith(QString(3, quote))) {
        const qsizetype end = code.indexOf(QString(3, quote), start + 3);
        return end < 0 ? code.size() : end + 3;
    }
    for (qsizetype i = start + 1; i < code.size(); ++i) {
        if (code.at(i) == u'\\')
            ++i;
        else if (code.at(i) == quote)
            return i + 1;
        else if (code.at(i) == u'\n' && quote != u'`')
            return i;
    }
    return code.size();
}
} // namespace

QString colouredCode(const QString &text, const QString &language, const CodeColours &colours)
{
    const Syntax *syntax = syntaxOf(language);
    if (!syntax)
        return text.toHtmlEscaped();
    const QStringView code(text);
    QString out;
    out.reserve(text.size() * 2);
    qsizetype i = 0;
    while (i < code.size()) {
        const QChar c = code.at(i);
        const QStringView rest = code.sliced(i);
        const bool line = std::any_of(syntax->lineComments.cbegin(), syntax->lineComments.cend(),
            [&](const QString &mark) { return rest.startsWith(mark) && (mark != "#"_L1 || i == 0 || code.at(i - 1).isSpace()); });
        if (line || (syntax->blockComments && rest.startsWith(u"/*"_s))) {
            qsizetype end = line ? code.indexOf(u'\n', i) : code.indexOf(u"*/"_s, i + 2);
            end = end < 0 ? code.size() : line ? end : end + 2;
            span(out, code.sliced(i, end - i), colours.comment);
            i = end;
        } else if (c == u'"' || c == u'\'' || c == u'`') {
            // A lone apostrophe (a lifetime, a digit separator) is no string.
            const qsizetype end = stringEnd(code, i, syntax->tripleQuotes);
            const bool closed = end - i >= 2 && code.at(end - 1) == c;
            if (closed)
                span(out, code.sliced(i, end - i), colours.string);
            else
                out += QString(c).toHtmlEscaped();
            i = closed ? end : i + 1;
        } else if (c.isLetter() || c == u'_') {
            qsizetype end = i + 1;
            while (end < code.size() && (code.at(end).isLetterOrNumber() || code.at(end) == u'_'))
                ++end;
            const QString word = text.mid(i, end - i);
            if (syntax->keywords.contains(word))
                span(out, word, colours.keyword);
            else
                out += word.toHtmlEscaped();
            i = end;
        } else {
            out += QString(c).toHtmlEscaped();
            ++i;
        }
    }
    return out;
}

QString colouredDiff(const QString &diff, const CodeColours &colours)
{
    QStringList out;
    const QStringList lines = diff.split(u'\n');
    for (const QString &line : lines) {
        QColor ink = colours.text, ground;
        if (line.startsWith(u"+++"_s) || line.startsWith(u"---"_s)) {
            ink = colours.comment;
        } else if (line.startsWith(u"@@"_s)) {
            ink = colours.place;
        } else if (line.startsWith(u'+')) {
            ink = colours.added;
            ground = colours.addedGround;
        } else if (line.startsWith(u'-')) {
            ink = colours.removed;
            ground = colours.removedGround;
        }
        const QString background = ground.isValid() ? u";background-color:%1"_s.arg(ground.name()) : QString();
        out << u"<span style=\"color:%1%2\">%3</span>"_s.arg(ink.name(), background, line.toHtmlEscaped());
    }
    return out.join(u'\n');
}

} // namespace tars::gui
