#include "service/extract/facts/factreaders.h"

#include <optional>
#include <QHash>
#include <QJsonArray>
#include <QSet>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype mostReexports = 2'000; // of one file
constexpr int maxModuleDepth = 32;

class ReexportReader
{
public:
    explicit ReexportReader(const FactSource &source)
        : m_source(source.source)
        , m_end(source.source.tokens.size())
    {
    }

    QList<FactRecord> python()
    {
        const std::optional<QSet<QString>> all = namesOfAll();
        QByteArrayView block; // the statement of the module within which a line stands
        for (size_t i = 0; i < m_end; ++i) {
            if (!startsLine(i))
                continue;
            if (column(i) == 0) {
                block = m_source.textOf(i);
                if (block == "if" && (is(i + 1, "TYPE_CHECKING") || is(i + 3, "TYPE_CHECKING")))
                    block = {}; // never imported when the program runs
            }
            const bool ofModule = column(i) == 0 || block == "try" || block == "except" || block == "if"
                || block == "else" || block == "elif" || block == "with";
            if (ofModule && is(i, "from"))
                pythonFrom(i, all);
        }
        // "import a as a" says that a is passed on; who writes so throughout means nothing else.
        if (!all && m_explicit * 2 > m_found.size()) {
            QList<FactRecord> chosen;
            for (qsizetype i = 0; i < m_found.size(); ++i)
                if (m_kept.value(i))
                    chosen.append(m_found[i]);
            return chosen;
        }
        return std::move(m_found);
    }

    QList<FactRecord> rust()
    {
        int depth = 0;
        for (size_t i = 0; i + 2 < m_end; ++i) {
            depth += is(i, "{") ? 1 : is(i, "}") ? -1 : 0;
            if (depth != 0 || !is(i, "pub") || isHidden(i))
                continue;
            if (is(i + 1, "mod") && (is(i + 3, ";") || is(i + 3, "{"))) {
                add(string(i + 2), {}, {}, i);
            } else if (is(i + 1, "extern") && is(i + 2, "crate")) {
                const bool renamed = is(i + 4, "as");
                add(string(renamed ? i + 5 : i + 3), string(i + 3), u"self"_s, i);
            } else if (is(i + 1, "use")) {
                i += 2;
                rustTree({}, i, 0);
            }
        }
        return std::move(m_found);
    }

    /// By an attribute above: "#[doc(hidden)]", "#[cfg(test)]".
    bool isHidden(size_t i) const
    {
        while (i > 1 && is(i - 1, "]")) {
            int nesting = 0;
            size_t open = i;
            do {
                --open;
                nesting += is(open, "]") ? 1 : is(open, "[") ? -1 : 0;
                if (is(open, "(") && is(open + 2, ")")
                    && ((is(open - 1, "doc") && is(open + 1, "hidden")) || (is(open - 1, "cfg") && is(open + 1, "test"))))
                    return true;
            } while (open > 1 && nesting > 0);
            if (!is(open - 1, "#"))
                return false;
            i = open - 1;
        }
        return false;
    }

    QList<FactRecord> script()
    {
        struct Imported {
            QString from, original;
        };
        QHash<QString, Imported> imported;
        for (size_t i = 0; i + 1 < m_end; ++i) {
            if (!startsLine(i) || (!is(i, "import") && !is(i, "export")))
                continue;
            const bool exports = is(i, "export");
            size_t j = i + 1;
            if (is(j, "type") && (is(j + 1, "{") || is(j + 1, "*")))
                ++j;
            QString wholly; // a default import, or * as name
            if (!exports && isName(j) && !is(j, "type"))
                wholly = string(j++);
            if (is(j, ","))
                ++j;
            QString star;
            bool isStar = false;
            if (is(j, "*")) {
                isStar = true;
                if (is(++j, "as")) {
                    star = string(j + 1);
                    j += 2;
                }
            }
            QList<std::pair<QString, QString>> names; // original, shown
            if (is(j, "{")) {
                const size_t end = skipBrackets(m_source, j, m_end);
                for (++j; j + 1 < end; ++j) {
                    if (is(j, "type") && isName(j + 1) && !is(j + 1, "as"))
                        ++j;
                    if (!isName(j))
                        continue;
                    const QString original = string(j);
                    if (is(j + 1, "as"))
                        j += 2;
                    names.append({ original, string(j) });
                }
                j = end;
            }
            const QString from
                = is(j, "from") && j + 1 < m_end && m_source.tokens[j + 1].kind == TokenKind::String
                ? string(j + 1).mid(1).chopped(1)
                : QString();
            if (!exports) {
                for (const auto &[original, shown] : names)
                    imported.insert(shown, { from, original });
                if (!wholly.isEmpty())
                    imported.insert(wholly, { from, u"default"_s });
                continue;
            }
            if (isStar && !from.isEmpty())
                add(star.isEmpty() ? u"*"_s : star, from, star.isEmpty() ? QString() : u"*"_s, i);
            for (const auto &[original, shown] : names) {
                if (!from.isEmpty()) {
                    add(shown, from, original, i);
                } else if (const auto known = imported.constFind(original); known != imported.cend()) {
                    // A default export mostly bears the name under which it is taken in.
                    add(shown, known->from, known->original == "default"_L1 ? original : known->original, i);
                }
            }
        }
        return std::move(m_found);
    }

private:
    template <size_t N>
    bool is(size_t i, const char (&what)[N]) const
    {
        return i < m_end && m_source.is(i, what);
    }
    bool isName(size_t i) const { return i < m_end && m_source.tokens[i].kind == TokenKind::Identifier; }
    QString string(size_t i) const { return i < m_end ? QString::fromUtf8(m_source.textOf(i)) : QString(); }
    int line(size_t i) const { return i < m_end ? m_source.tokens[i].line : -1; }
    int column(size_t i) const
    {
        return m_source.tokens[i].offset - m_source.lineStarts[size_t(line(i)) - 1];
    }
    bool startsLine(size_t i) const { return i == 0 || line(i) > m_source.endLineOf(m_source.tokens[i - 1]); }

    void add(const QString &name, const QString &from, const QString &original, size_t at,
        const QStringList &only = {})
    {
        if (name.isEmpty() || name.size() > 200 || from.size() > 500 || m_found.size() >= mostReexports)
            return;
        QJsonObject value{ { u"name"_s, name } };
        if (!from.isEmpty())
            value.insert(u"from"_s, from);
        if (!original.isEmpty() && original != name)
            value.insert(u"original"_s, original);
        if (!only.isEmpty())
            value.insert(u"only"_s, QJsonArray::fromStringList(only));
        m_found.append({ u"code.reexport"_s, value, line(at) });
    }

    /// What __all__ lists; nothing where there is none.
    std::optional<QSet<QString>> namesOfAll() const
    {
        std::optional<QSet<QString>> all;
        for (size_t i = 0; i + 2 < m_end; ++i) {
            if (!is(i, "__all__") || !startsLine(i))
                continue;
            size_t j = i + 1;
            while (j < i + 4 && !is(j, "[") && !is(j, "("))
                ++j;
            if (j >= i + 4)
                continue;
            if (!all)
                all.emplace();
            for (const size_t end = skipBrackets(m_source, j, m_end); j < end; ++j)
                if (m_source.tokens[j].kind == TokenKind::String)
                    all->insert(string(j).remove(u'"').remove(u'\''));
        }
        return all;
    }

    void pythonFrom(size_t i, const std::optional<QSet<QString>> &all)
    {
        const size_t at = i++;
        QString from;
        for (; line(i) == line(at) && !is(i, "import"); ++i)
            from += string(i);
        if (!is(i, "import"))
            return;
        const bool bracket = is(++i, "(");
        for (i += bracket; i < m_end && (bracket || line(i) == line(at)) && !is(i, ")"); ++i) {
            if (is(i, "*")) {
                QStringList only = all ? QStringList(all->begin(), all->end()) : QStringList();
                only.sort();
                add(u"*"_s, from, {}, at, only);
                m_kept.resize(m_found.size(), true);
                return;
            }
            if (!isName(i))
                continue;
            const QString original = string(i);
            const bool renamed = is(i + 1, "as");
            if (renamed)
                i += 2;
            const QString name = string(i);
            const bool isExplicit = renamed && name == original;
            // What comes from a package around is taken for the module's own use.
            const bool own = !from.startsWith(".."_L1) || isExplicit;
            if (all ? all->contains(name) : own && !name.startsWith(u'_')) {
                add(name, from, original, at);
                m_kept.resize(m_found.size(), isExplicit);
                m_explicit += isExplicit;
            }
        }
    }

    /// "a::{b, c::{self, d as e}};" at `i`, which then is at what ends it.
    void rustTree(const QString &prefix, size_t &i, int depth)
    {
        const size_t at = i;
        QString path = prefix, last, shown;
        for (; i < m_end && !is(i, ";") && !is(i, ",") && !is(i, "}"); ++i) {
            if (is(i, "{") && depth < maxModuleDepth) {
                ++i;
                while (i < m_end && !is(i, "}") && !is(i, ";")) {
                    const size_t before = i;
                    rustTree(path, i, depth + 1);
                    i += is(i, ",") || i == before;
                }
                if (is(i, "}"))
                    ++i;
                return;
            }
            if (is(i, "as")) {
                shown = string(++i);
            } else if (is(i, "::")) {
                path += (path.isEmpty() ? QString() : u"::"_s) + last;
                last.clear();
            } else {
                last = string(i);
            }
        }
        if (last == "self"_L1) {
            last = path.section(u"::"_s, -1);
            path = path.section(u"::"_s, 0, -2);
        }
        if (path.isEmpty()) // a crate as a whole
            add(shown.isEmpty() ? last : shown, last, u"self"_s, at);
        else
            add(shown.isEmpty() ? last : shown, path, last, at);
    }

    const LexedSource &m_source;
    const size_t m_end;
    QList<FactRecord> m_found;
    QList<bool> m_kept; ///< parallel to m_found, in Python: passed on by "import a as a" or as all of a module
    qsizetype m_explicit = 0; ///< of "import a as a"
};

} // namespace

FactOutput readReexports(const FactSource &source)
{
    FactOutput output;
    if (source.language == "Python"_L1 && source.fileName() == "__init__.py"_L1)
        output.facts = ReexportReader(source).python();
    else if (source.language == "Rust"_L1) {
        output.facts = ReexportReader(source).rust();
        for (const Declaration &declaration : source.declarations)
            if (declaration.symbol.kind == "macro"_L1 && declaration.symbol.exported)
                output.facts.append({ u"code.macro"_s, { { u"name"_s, declaration.symbol.name } }, declaration.symbol.line });
    }
    else if (isScript(source.language)
        && source.fileName().startsWith("index."_L1))
        output.facts = ReexportReader(source).script();
    return output;
}

} // namespace tars
