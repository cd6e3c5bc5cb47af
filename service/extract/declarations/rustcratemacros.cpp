#include "service/extract/declarations/rustmacros.h"

#include <QHash>
#include <QSet>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype largestModule = 512 * 1024;
constexpr qsizetype mostModules = 20;
constexpr qsizetype mostGiven = 1024 * 1024; ///< to one file

/// "name!();" on one line.
struct BareCall {
    QByteArray macro;
    int from = 0, to = 0; ///< offsets
};

/// What a file says of macros of other files: which modules it takes all macros from, and which it calls among its own items.
class MacroUses
{
public:
    explicit MacroUses(const LexedSource &source)
        : m_source(source)
    {
        const size_t size = source.tokens.size();
        for (size_t i = 0; i + 2 < size; ++i) {
            if (source.is(i, "macro_rules") && source.is(i + 1, "!")) {
                m_own.insert(source.textOf(i + 2).toByteArray());
                i = std::max(i, skipBrackets(source, i + 3, size) - 1);
            } else if (source.is(i, "{") || source.is(i, "(") || source.is(i, "[")) {
                i = std::max(i, skipBrackets(source, i, size) - 1);
            } else if (source.is(i, "mod") && source.is(i + 2, ";")) {
                module(i);
            } else if (source.is(i + 1, "!") && source.is(i + 2, "(") && source.is(i + 3, ")") && source.is(i + 4, ";") && source.tokens[i].line == source.tokens[i + 4].line
                && (i == 0 || source.is(i - 1, ";") || source.is(i - 1, "}") || source.is(i - 1, "]"))) {
                calls.append({ source.textOf(i).toByteArray(), source.tokens[i].offset, source.tokens[i + 4].offset + 1 });
            }
        }
        calls.removeIf([&](const BareCall &call) { return m_own.contains(call.macro); });
    }

    QList<BareCall> calls;
    QList<std::pair<QString, QString>> modules; ///< name, and file if the author says which

private:
    /// "#[macro_use] mod a;", "#[macro_use] #[path = "b.rs"] mod a;"
    void module(size_t i)
    {
        bool all = false;
        QString file;
        for (size_t behind = i; behind > 1 && m_source.is(behind - 1, "]");) {
            size_t open = behind - 1;
            while (open > 0 && !m_source.is(open, "#"))
                --open;
            all = all || m_source.is(open + 2, "macro_use");
            if (m_source.is(open + 2, "path") && m_source.is(open + 3, "=") && m_source.tokens[open + 4].kind == TokenKind::String)
                file = QString::fromUtf8(m_source.textOf(open + 4).sliced(1).chopped(1));
            behind = open;
        }
        if (all && modules.size() < mostModules)
            modules.append({ QString::fromUtf8(m_source.textOf(i + 1)), file });
    }

    const LexedSource &m_source;
    QSet<QByteArray> m_own;
};

/// The tokens on one line, with their comments of documentation; empty where one of them spans lines.
QByteArray onOneLine(const LexedSource &source, size_t from, size_t to)
{
    QByteArray out;
    size_t comment = 0;
    for (size_t i = from; i < to; ++i) {
        for (; comment < source.comments.size() && source.comments[comment].tokenBefore < int(i); ++comment) {
            const CommentSpan &span = source.comments[comment];
            const QByteArray text = source.text.mid(span.offset, span.end - span.offset);
            if (span.tokenBefore + 1 != int(i) || !text.startsWith("///") || text.startsWith("////") || text.contains("*/"))
                continue;
            QByteArrayList lines;
            for (const QByteArray &line : text.split('\n'))
                lines.append(line.trimmed().mid(3).trimmed());
            out += " /** " + lines.join(' ') + " */ ";
        }
        const QByteArrayView text = source.textOf(i);
        if (text.contains('\n'))
            return {};
        if (i > from && source.tokens[i - 1].offset + source.tokens[i - 1].length < source.tokens[i].offset)
            out += ' ';
        out += text;
    }
    return out;
}

/// What those of its macros give that have the one rule "() => { … }".
void addBareMacros(const LexedSource &source, QHash<QByteArray, QByteArray> &given)
{
    const size_t size = source.tokens.size();
    for (size_t i = 0; i + 7 < size; ++i) {
        if (!source.is(i, "macro_rules") || !source.is(i + 1, "!"))
            continue;
        const size_t behind = skipBrackets(source, i + 3, size), rule = i + 7, end = skipBrackets(source, rule, size);
        if (source.is(i + 4, "(") && source.is(i + 5, ")") && source.is(i + 6, "=>") && source.is(rule, "{") && end + source.is(end, ";") + 1 == behind)
            given.insert(source.textOf(i + 2).toByteArray(), onOneLine(source, rule + 1, end - 1));
        i = std::max(i, behind - 1);
    }
}
} // namespace

QByteArray withMacrosOfModules(const LexedSource &source, const SourceFolder &root, const QString &path, QStringList &read)
{
    if (!source.text.contains("macro_use") || !source.text.contains("!()"))
        return {};
    const MacroUses uses(source);
    if (uses.calls.isEmpty())
        return {};
    const QString name = path.section(u'/', -1), folder = path.left(path.size() - name.size());
    const bool isRoot = name == "lib.rs"_L1 || name == "main.rs"_L1 || name == "mod.rs"_L1;
    QHash<QByteArray, QByteArray> given;
    for (const auto &[module, file] : uses.modules) {
        const QString below = isRoot ? folder : QString(folder + name.section(u'.', 0, 0) + u'/');
        for (const QString &candidate : file.isEmpty() ? QStringList{ below + module + u".rs"_s, below + module + u"/mod.rs"_s } : QStringList{ folder + file }) {
            read.append(candidate);
            if (const auto content = root.read(candidate, largestModule); content && content->size <= largestModule) {
                addBareMacros(lex(content->bytes, u"Rust"_s), given);
                break;
            }
        }
    }
    QByteArray text = source.text;
    bool any = false;
    for (auto call = uses.calls.crbegin(); call != uses.calls.crend(); ++call)
        if (const QByteArray items = given.value(call->macro); !items.isEmpty() && text.size() + items.size() < source.text.size() + mostGiven) {
            text.replace(call->from, call->to - call->from, items);
            any = true;
        }
    return any ? text : QByteArray();
}

} // namespace tars
