#include "service/extract/writtendocs.h"

#include <algorithm>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
struct ElixirModule {
    qsizetype indent = 0;
    QString path;
    int line = 0;
    bool hidden = false;
};

struct ElixirDoc {
    QString text;
    int line = 0; ///< 0: none
    bool hides = false, deprecates = false;
    bool implements = false; ///< a callback: that it does hides it
};

qsizetype elixirIndent(const QString &line)
{
    return std::distance(line.cbegin(), std::find_if(line.cbegin(), line.cend(), [](QChar c) { return !c.isSpace(); }));
}

class ElixirDocs
{
public:
    ElixirDocs(const QByteArray &text, QList<Declaration> &declarations)
        : m_lines(QString::fromUtf8(text).remove(u'\r').split(u'\n'))
        , m_declarations(declarations)
    {
    }

    void run()
    {
        static const QRegularExpression module(u"^\\s*(?:defmodule|defprotocol)\\s+([\\w.]+)(?:\\s*,.*|\\s+)\\bdo\\b"_s);
        static const QRegularExpression implementation(u"^\\s*defimpl\\s+([\\w.]+)\\b"_s);
        static const QRegularExpression attribute(u"^\\s*@(moduledoc|doc|typedoc|impl|deprecated)\\b\\s*(.*)$"_s);
        static const QRegularExpression definition(u"^\\s*def(?:p|macro|macrop|guard|guardp|delegate)?\\s+"_s);
        for (qsizetype i = 0; i < m_lines.size(); ++i) {
            const QString &line = m_lines[i];
            if (line.trimmed().isEmpty() || line.trimmed().startsWith(u'#'))
                continue;
            const int number = int(i) + 1;
            while (!m_open.isEmpty() && elixirIndent(line) <= m_open.last().indent)
                m_open.removeLast();
            m_modules.insert(number, m_open.isEmpty() ? ElixirModule() : m_open.last());
            if (const auto match = module.match(line); match.hasMatch()) {
                const bool top = m_open.isEmpty();
                m_open.append({ elixirIndent(line), top ? match.captured(1) : QString(m_open.last().path + u'.' + match.captured(1)), number,
                    !top && m_open.last().hidden });
                m_paths.insert(number, m_open.last().path);
            } else if (const auto made = implementation.match(line); made.hasMatch()) {
                m_open.append({ elixirIndent(line), made.captured(1), number, true });
            } else if (const auto said = attribute.match(line); said.hasMatch()) {
                i = attributeAt(i, said.captured(1), said.captured(2));
            } else if (definition.match(line).hasMatch()) {
                m_docs.insert(number, std::exchange(m_next, {}));
                i = behindQuotes(i, line);
            } else {
                i = behindQuotes(i, line);
            }
        }
        apply();
    }

private:
    /// The line on which the text ends that opens on that line; the same one if none does.
    qsizetype behindQuotes(qsizetype i, const QString &line)
    {
        static const QRegularExpression quotes(u"\"\"\"|'''"_s);
        const auto opening = quotes.match(line);
        if (!opening.hasMatch() || line.count(opening.captured()) % 2 == 0)
            return i;
        qsizetype end = i + 1;
        while (end < m_lines.size() && !m_lines[end].trimmed().startsWith(opening.captured()))
            m_quoted.insert(int(end++) + 1);
        return std::min(end, m_lines.size() - 1);
    }

    qsizetype attributeAt(qsizetype i, const QString &name, const QString &value)
    {
        static const QRegularExpression isKeyword(u"^\\w+:"_s);
        const int number = int(i) + 1;
        const qsizetype end = behindQuotes(i, m_lines[i]);
        QString text;
        if (end > i) {
            text = dedented(i + 1, end);
        } else if (const qsizetype quote = value.indexOf(u'"'); quote >= 0 && value.lastIndexOf(u'"') > quote) {
            text = value.mid(quote + 1, value.lastIndexOf(u'"') - quote - 1);
        }
        const bool hides = value.startsWith("false"_L1);
        if (name == "moduledoc"_L1 && !m_open.isEmpty()) {
            if (hides)
                m_open.last().hidden = true;
            m_docs.insert(m_open.last().line, { text, number, hides, false });
        } else if (name == "doc"_L1 && (hides || !text.isEmpty())) { // @doc since: "1.0" comes beside the text
            if (!isKeyword.match(value).hasMatch())
                m_next = { text, number, hides, m_next.deprecates };
        } else if (name == "impl"_L1) { // told of by what it implements
            m_next.hides = m_next.implements = m_next.text.isEmpty() && !hides;
        } else if (name == "deprecated"_L1) {
            m_next.deprecates = true;
        } else if (name == "typedoc"_L1) {
            return end;
        }
        return end;
    }

    /// "(conn, opts \\\\ [])" of a definition, as far as it stands on the line.
    static QString parametersOf(const QString &line)
    {
        static const QRegularExpression head(u"^\\s*def\\w*\\s+[\\w?!]+\\("_s);
        const auto match = head.match(line);
        int open = 1;
        for (qsizetype i = match.capturedEnd(); match.hasMatch() && i < line.size(); ++i) {
            open += QStringView(u"([{").contains(line[i]) ? 1 : QStringView(u")]}").contains(line[i]) ? -1 : 0;
            if (open == 0)
                return line.mid(match.capturedEnd() - 1, i - match.capturedEnd() + 2);
        }
        return {};
    }

    static int arityOf(const QString &parameters)
    {
        int depth = 0, commas = 0;
        for (const QChar c : parameters) {
            depth += QStringView(u"([{").contains(c) ? 1 : QStringView(u")]}").contains(c) ? -1 : 0;
            commas += depth == 1 && c == u',' ? 1 : 0;
        }
        return parameters.size() > 2 ? commas + 1 : 0;
    }

    QString dedented(qsizetype from, qsizetype to) const
    {
        qsizetype least = std::max<qsizetype>(0, to < m_lines.size() ? elixirIndent(m_lines[to]) : 0);
        QStringList lines;
        for (qsizetype i = from; i < to; ++i)
            lines.append(m_lines[i].mid(std::min(least, elixirIndent(m_lines[i]))));
        return lines.join(u'\n').trimmed();
    }

    void apply()
    {
        QSet<QString> clauses, hidden, implementing;
        QList<Declaration> kept;
        for (Declaration &declaration : m_declarations) {
            SymbolRecord &symbol = declaration.symbol;
            if (m_quoted.contains(symbol.line))
                continue;
            const ElixirModule &around = m_modules[symbol.line];
            const ElixirDoc doc = m_docs.value(symbol.line);
            const bool isModule = symbol.kind == "module"_L1 || symbol.kind == "interface"_L1;
            if (isModule) {
                const QString path = m_paths.value(symbol.line, symbol.name);
                symbol.name = path.section(u'.', -1);
                symbol.scope = path.contains(u'.') ? path.section(u'.', 0, -2) : QString();
            } else if (!around.path.isEmpty()) {
                symbol.scope = around.path;
            }
            if (!symbol.scope.isEmpty())
                symbol.scopeKind = u"module"_s;
            if (!isModule)
                symbol.signature = parametersOf(m_lines.value(symbol.line - 1));
            // Each clause of a function is a tag of its own.
            const QString function = symbol.qualifiedName() + u'/' + QString::number(arityOf(symbol.signature));
            if (!isModule && doc.line == 0 && clauses.contains(function))
                continue;
            clauses.insert(function);
            if (symbol.access == "private"_L1)
                symbol.exported = false;
            if (doc.hides || around.hidden || (hidden.contains(function) && doc.text.isEmpty())) {
                hidden.insert(function);
                if (doc.implements && symbol.exported && !around.hidden)
                    implementing.insert(function);
                symbol.exported = false;
                if (!symbol.access.isEmpty())
                    symbol.access = u"private"_s;
            }
            symbol.deprecated = symbol.deprecated || doc.deprecates;
            if (!doc.text.isEmpty()) {
                symbol.comment = doc.text;
                symbol.commentStyle = u"markdown"_s;
                symbol.commentLine = doc.line;
            }
            kept.append(std::move(declaration));
        }
        m_declarations = std::move(kept);
        showCallbacks(implementing);
    }

    /// A plug has nothing to call but what its behaviour asks for: then that is what its module, which says how it is used, consists of.
    void showCallbacks(const QSet<QString> &implementing)
    {
        QSet<QString> documented, withOthers;
        for (const Declaration &declaration : std::as_const(m_declarations)) {
            const SymbolRecord &symbol = declaration.symbol;
            if (symbol.kind == "module"_L1 && symbol.exported && !symbol.comment.isEmpty())
                documented.insert(symbol.qualifiedName());
            else if (symbol.exported && (symbol.access.isEmpty() || symbol.access == "public"_L1))
                withOthers.insert(symbol.scope);
        }
        for (Declaration &declaration : m_declarations) {
            SymbolRecord &symbol = declaration.symbol;
            if (!documented.contains(symbol.scope) || withOthers.contains(symbol.scope)
                || !implementing.contains(symbol.qualifiedName() + u'/' + QString::number(arityOf(symbol.signature))))
                continue;
            symbol.exported = true;
            if (!symbol.access.isEmpty())
                symbol.access = u"public"_s;
        }
    }

    const QStringList m_lines;
    QList<Declaration> &m_declarations;
    QList<ElixirModule> m_open;
    QHash<int, ElixirModule> m_modules; ///< around each line
    QHash<int, QString> m_paths; ///< of modules, by the lines of theirs
    QHash<int, ElixirDoc> m_docs; ///< by the line of what it tells of
    QSet<int> m_quoted; ///< lines within texts
    ElixirDoc m_next;
};
} // namespace

void attachElixirDocs(const QByteArray &text, QList<Declaration> &declarations) { ElixirDocs(text, declarations).run(); }

} // namespace tars
