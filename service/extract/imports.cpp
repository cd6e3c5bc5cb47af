#include "service/extract/imports.h"

#include "service/extract/declarations.h"

#include <QSet>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

/// The word before the name of what is imported.
const char *importWord(const QString &language)
{
    static const QSet<QString> imports{ u"Java"_s, u"Kotlin"_s, u"Scala"_s, u"Swift"_s, u"QML"_s, u"Haskell"_s, u"D"_s, u"Groovy"_s };
    if (imports.contains(language))
        return "import";
    if (language == "C#"_L1)
        return "using";
    if (language == "F#"_L1)
        return "open";
    return language == "PHP"_L1 || language == "Perl"_L1 ? "use" : nullptr;
}

bool importsByLiteral(const QString &language)
{
    static const QSet<QString> languages{ u"Ruby"_s, u"PHP"_s, u"Lua"_s, u"Protobuf"_s, u"SCSS"_s, u"QML"_s };
    return languages.contains(language);
}

class ImportReader
{
public:
    ImportReader(const LexedSource &source, const QString &language)
        : m_source(source)
        , m_language(language)
        , m_isScript(isScript(language))
        , m_isPython(language == "Python"_L1)
        , m_isGo(language == "Go"_L1)
        , m_isRust(language == "Rust"_L1)
        , m_word(importWord(language))
        , m_strings(importsByLiteral(language))
    {
    }

    QList<ImportRecord> run()
    {
        const bool directives
            = m_language == "C"_L1 || m_language == "C++"_L1 || m_language == "Objective-C"_L1;
        for (size_t i = 0; i < m_source.tokens.size(); ++i) {
            if (m_isGo && (is(i, "func") || is(i, "type") || is(i, "var") || is(i, "const")))
                break; // imports come first
            if (m_isRust && is(i, "#"))
                i = behindTestOnly(i);
            if (directives && m_source.tokens[i].directive)
                include(i);
            else if (directives)
                continue;
            else if (!m_isPython || !isForTypeCheckers(i))
                statement(i);
        }
        return std::move(m_found);
    }

private:
    template <size_t N>
    bool is(size_t i, const char (&what)[N]) const { return m_source.is(i, what); }
    int line(size_t i) const { return i < m_source.tokens.size() ? m_source.tokens[i].line : -1; }
    bool beginsLine(size_t i) const { return i == 0 || line(i - 1) != line(i) || is(i - 1, ";"); }
    int column(size_t i) const
    {
        const Token &token = m_source.tokens[i];
        return token.offset - m_source.lineStarts[size_t(token.line) - 1];
    }
    bool isString(size_t i) const
    {
        return i < m_source.tokens.size() && m_source.tokens[i].kind == TokenKind::String;
    }
    QString unquoted(size_t i) const
    {
        const QString text = QString::fromUtf8(m_source.textOf(i));
        return text.size() >= 2 ? text.mid(1, text.size() - 2) : QString();
    }
    void add(const QString &target, size_t at, bool system = false)
    {
        if (!target.isEmpty() && target.size() < 500)
            m_found.append({ target, system, line(at) });
    }

    /// The last token of what "#[cfg(test)]" at `i` keeps from every build but the tests'; `i` itself if it is no such.
    size_t behindTestOnly(size_t i) const
    {
        if (!is(i + 1, "[") || !is(i + 2, "cfg") || !is(i + 3, "(") || !is(i + 4, "test") || !is(i + 5, ")"))
            return i;
        const size_t size = m_source.tokens.size();
        size_t j = skipBrackets(m_source, i + 1, size);
        while (is(j, "#") && is(j + 1, "["))
            j = skipBrackets(m_source, j + 1, size);
        while (j < size && !is(j, ";")) {
            const bool uses = is(j, "use"); // whose braces are not the end
            if (uses)
                while (j + 1 < size && !is(j, ";"))
                    ++j;
            else if (is(j, "{"))
                return skipBrackets(m_source, j, size) - 1;
            else
                j = is(j, "(") || is(j, "[") ? skipBrackets(m_source, j, size) : j + 1;
        }
        return std::min(j, size - 1);
    }

    void include(size_t i)
    {
        if (!is(i, "#") || !(is(i + 1, "include") || is(i + 1, "import") || is(i + 1, "include_next")))
            return;
        if (isString(i + 2)) {
            add(unquoted(i + 2), i);
        } else if (is(i + 2, "<")) {
            const Token &open = m_source.tokens[i + 2];
            const qsizetype close = m_source.text.indexOf('>', open.offset);
            const qsizetype end = m_source.text.indexOf('\n', open.offset);
            if (close > 0 && (end < 0 || close < end))
                add(QString::fromUtf8(m_source.text.mid(open.offset + 1, close - open.offset - 1)).trimmed(),
                    i, true);
        }
    }

    /// A dotted path from `i`: "a.b.c", "a::b", ".x", "a/b"; moves i behind it.
    QString path(size_t &i) const
    {
        const int own = line(i);
        QString text;
        bool wantName = true;
        while (i < m_source.tokens.size() && line(i) == own) {
            const Token &token = m_source.tokens[i];
            const bool name = token.kind == TokenKind::Identifier || is(i, "*");
            if ((name && !wantName && !text.endsWith(u'.')) || is(i, "import"))
                break;
            if (!name && !is(i, ".") && !is(i, "::") && !is(i, "\\"))
                break;
            text += QString::fromUtf8(m_source.textOf(i));
            wantName = !name;
            ++i;
        }
        return text;
    }

    void python(size_t i)
    {
        const size_t at = i;
        if (is(i, "from")) {
            ++i;
            const QString target = path(i);
            if (is(i, "import") && target.count(u'.') == target.size())
                siblings(target, i + 1);
            else if (is(i, "import"))
                add(target, at);
        } else if (is(i, "import")) {
            ++i;
            for (;;) {
                add(path(i), at);
                if (is(i, "as"))
                    i += 2;
                if (!is(i, ","))
                    return;
                ++i;
            }
        }
    }

    /// Below "if TYPE_CHECKING:", which is never so at run time: put there to break a circle of imports.
    bool isForTypeCheckers(size_t i)
    {
        if (!beginsLine(i))
            return m_typeCheckersLine > 0;
        if (m_typeCheckersLine > 0 && line(i) != m_typeCheckersLine && column(i) <= m_typeCheckersColumn)
            m_typeCheckersLine = 0;
        if (m_typeCheckersLine == 0 && is(i, "if")) {
            const size_t name = is(i + 2, ".") ? i + 3 : i + 1; // typing.TYPE_CHECKING
            if (is(name, "TYPE_CHECKING") && is(name + 1, ":") && line(name) == line(i)) {
                m_typeCheckersLine = line(i);
                m_typeCheckersColumn = column(i);
            }
        }
        return m_typeCheckersLine > 0;
    }

    /// "from . import a, b as c": what is imported are the modules beside this one.
    void siblings(const QString &dots, size_t i)
    {
        const bool bracket = is(i, "(");
        const int own = line(i);
        for (i += bracket; i < m_source.tokens.size() && (bracket || line(i) == own) && !is(i, ")"); ++i) {
            if (is(i, "as"))
                ++i;
            else if (m_source.tokens[i].kind == TokenKind::Identifier)
                add(dots + QString::fromUtf8(m_source.textOf(i)), i);
            else if (is(i, "*"))
                add(dots, i);
        }
    }

    /// "use a::{b, c::{self, d as e}}" names a::b, a::c and a::c::d.
    void tree(const QString &prefix, size_t &i, int depth, size_t at)
    {
        QString name = prefix;
        for (; i < m_source.tokens.size() && m_found.size() < 10'000; ++i) {
            if (is(i, "{") && depth < 32) {
                ++i;
                while (i < m_source.tokens.size() && !is(i, "}") && !is(i, ";")) {
                    const size_t before = i;
                    tree(name, i, depth + 1, at);
                    if (is(i, ",") || i == before)
                        ++i;
                }
                if (is(i, "}"))
                    ++i;
                return;
            }
            if (is(i, ",") || is(i, "}") || is(i, ";") || is(i, "{"))
                break;
            if (is(i, "as"))
                ++i;
            else if (is(i, "self") && name.endsWith("::"_L1))
                name.chop(2);
            else if (m_source.tokens[i].kind == TokenKind::Identifier || is(i, "::") || is(i, "*"))
                name += QString::fromUtf8(m_source.textOf(i));
            else
                break;
        }
        if (is(i, "{"))
            ++i; // too deep to be meant: on to what follows
        add(name, at);
    }

    /// "crate::logger::init()" in an expression: what it names is used as if it were imported.
    void cratePath(size_t i)
    {
        if (i > 0 && (is(i - 1, "use") || is(i - 1, "in") || is(i - 1, "{") || is(i - 1, ",") || is(i - 1, "::")))
            return;
        const size_t at = i;
        QString path = u"crate"_s;
        for (++i; is(i, "::") && i + 1 < m_source.tokens.size() && m_source.tokens[i + 1].kind == TokenKind::Identifier; i += 2)
            path += u"::"_s + QString::fromUtf8(m_source.textOf(i + 1));
        if (path.size() > 5 && !m_paths.contains(path)) {
            m_paths.insert(path);
            add(path, at);
        }
    }

    void script(size_t i)
    {
        if (is(i, "require") && is(i + 1, "(") && isString(i + 2) && is(i + 3, ")")) {
            add(unquoted(i + 2), i);
        } else if ((is(i, "import") || is(i, "export")) && beginsLine(i)) {
            if (isString(i + 1))
                return add(unquoted(i + 1), i);
            size_t j = i + 1;
            for (; j < i + 200 && j < m_source.tokens.size() && !is(j, ";") && !is(j, "=") && !is(j, "(");
                 ++j)
                if (is(j, "from") && isString(j + 1))
                    return add(unquoted(j + 1), i);
        } else if (is(i, "import") && is(i + 1, "(") && isString(i + 2)) {
            add(unquoted(i + 2), i);
        }
    }

    void go(size_t i)
    {
        if (!is(i, "import") || !beginsLine(i))
            return;
        size_t j = i + 1;
        if (is(j, "(")) {
            const size_t end = skipBrackets(m_source, j, m_source.tokens.size());
            for (; j < end; ++j)
                if (isString(j))
                    add(unquoted(j), j);
        } else {
            for (; line(j) == line(i); ++j)
                if (isString(j))
                    add(unquoted(j), j);
        }
    }

    void rust(size_t i)
    {
        const size_t at = i;
        if (is(i, "crate") && is(i + 1, "::"))
            cratePath(i);
        else if (is(i, "extern") && is(i + 1, "crate"))
            add(QString::fromUtf8(m_source.textOf(std::min(i + 2, m_source.tokens.size() - 1))), at);
        else if (is(i, "use"))
            tree({}, ++i, 0, at);
    }

    void statement(size_t i)
    {
        if (m_isScript)
            return script(i);
        if (m_isRust) // there "use" is a keyword, after pub(crate) too
            return rust(i);
        if (!beginsLine(i))
            return;
        if (m_isPython)
            return python(i);
        if (m_isGo)
            return go(i);
        const size_t at = i;
        static const QSet<QByteArray> stringWords{ "require", "require_relative", "require_once",
            "include_once", "include", "load", "import", "@import" };
        if (m_strings && stringWords.contains(m_source.keyOf(i))) {
            size_t j = i + 1;
            if (is(j, "("))
                ++j;
            if (isString(j))
                return add(unquoted(j), at);
        }
        if (m_word && m_source.is(i, QByteArrayView(m_word))) {
            ++i;
            if (is(i, "static") || is(i, "qualified") || is(i, "global"))
                ++i;
            if (m_language == "C#"_L1 && (is(i, "(") || is(i, "var") || is(i + 1, "=")))
                return;
            return add(path(i), at);
        }
        if (m_language == "CMake"_L1
            && (is(i, "include") || is(i, "find_package") || is(i, "add_subdirectory")) && is(i + 1, "(")) {
            const size_t end = skipBrackets(m_source, i + 1, m_source.tokens.size());
            size_t stop = i + 2;
            while (stop + 1 < end
                && m_source.tokens[stop].offset + m_source.tokens[stop].length
                    == m_source.tokens[stop + 1].offset
                && !is(stop + 1, ")"))
                ++stop;
            add(foldedText(m_source, i + 2, stop + 1), at);
        }
        if (m_language == "Shell"_L1 && (is(i, "source") || is(i, ".")) && line(i + 1) == line(i)) {
            size_t stop = i + 1;
            while (line(stop) == line(i))
                ++stop;
            if (stop - i < 20
                && m_source.tokens[i + 1].offset > m_source.tokens[i].offset + m_source.tokens[i].length)
                add(foldedText(m_source, i + 1, stop), at);
        }
    }

    const LexedSource &m_source;
    const QString &m_language;
    const bool m_isScript, m_isPython, m_isGo, m_isRust; // asked of each token
    const char *const m_word; ///< with which the language's imports begin, where a name follows; none otherwise
    const bool m_strings; ///< whether a literal may follow
    QList<ImportRecord> m_found;
    QSet<QString> m_paths; ///< of Rust's expressions
    int m_typeCheckersLine = 0; ///< of the "if" whose block `isForTypeCheckers` is in; 0: in none
    int m_typeCheckersColumn = 0;
};

} // namespace

QList<ImportRecord> readImports(const LexedSource &source, const QString &language)
{
    return ImportReader(source, language).run();
}

} // namespace tars
