#include "service/departments/development/promoted.h"

#include "service/departments/comments/markdown.h"
#include "service/departments/development/signature.h"
#include "service/departments/development/symbollinks.h"
#include "service/project/bases.h"

#include <QSet>

namespace tars::development
{
using namespace Qt::StringLiterals;
using namespace markup;

namespace
{
constexpr qsizetype mostEmbedded = 12;
constexpr qsizetype longestDeclaration = 120;

QString folderOfFile(const QString &path) { return path.section(u'/', 0, -2); }

class Promoted
{
public:
    Promoted(const Entry &type, const PageContext &context)
        : m_type(type)
        , m_context(context)
    {
        for (const Entry &member : type.members)
            m_known.insert(member.first().name);
        for (const IndexedSymbol &member : context.view.members(type.qualifiedName)) // in whatever file of the package
            if (folderOfFile(member.file) == folderOfFile(context.file.path))
                m_known.insert(member.name);
    }

    void append(Blocks &blocks, int level)
    {
        QList<SymbolTarget> embedded = embeddedBy(m_type.first().bases, m_type.qualifiedName, m_context.file.path);
        SummaryList hidden;
        Blocks open;
        for (qsizetype i = 0; i < embedded.size() && i < mostEmbedded; ++i) { // what lies deeper comes behind: a name above hides it
            const SymbolTarget base = embedded[i];
            if (base.hasApi)
                appendOpen(open, base, level);
            else
                appendHidden(hidden, base);
            for (const Symbol &symbol : m_context.view.symbols(base.file))
                if (isType(symbol.kind) && symbol.qualifiedName() == base.qualifiedName)
                    for (const SymbolTarget &deeper : embeddedBy(symbol.bases, base.qualifiedName, base.file))
                        if (std::none_of(embedded.cbegin(), embedded.cend(), [&](const SymbolTarget &known) { return known.file == deeper.file && known.qualifiedName == deeper.qualifiedName; }))
                            embedded.append(deeper);
        }
        if (!hidden.rows.isEmpty()) {
            blocks.emplace_back(Heading{ level, { text(u"Promoted"_s) }, {} });
            blocks.emplace_back(std::move(hidden));
        }
        std::move(open.begin(), open.end(), std::back_inserter(blocks));
    }

private:
    /// Those that the project defines; a bare name is one of the package.
    QList<SymbolTarget> embeddedBy(const QStringList &bases, const QString &scope, const QString &file) const
    {
        QList<SymbolTarget> found;
        for (const QString &written : bases)
            if (const auto base = resolvedBase(written, scope, file, m_context.view);
                base && (written.contains(u'.') || folderOfFile(base->file) == folderOfFile(file)))
                found.append(*base);
        return found;
    }

    void appendOpen(Blocks &blocks, const SymbolTarget &base, int level)
    {
        NameColumns names;
        for (const IndexedSymbol &member : m_context.view.members(base.qualifiedName)) {
            if (folderOfFile(member.file) != folderOfFile(base.file) || m_known.contains(member.name))
                continue;
            m_known.insert(member.name);
            names.rows.append(nameRow(member, {}));
        }
        if (names.rows.isEmpty())
            return;
        Inline name = code(base.qualifiedName.section(u'.', 0, -2) == m_type.first().scope ? base.qualifiedName.section(u'.', -1) : base.qualifiedName);
        name.target = entryTarget(base.file, base.qualifiedName);
        blocks.emplace_back(Heading{ level, { text(u"Promoted from "_s), name }, {} });
        blocks.emplace_back(std::move(names));
    }

    void appendHidden(SummaryList &list, const SymbolTarget &base)
    {
        const QString folder = folderOfFile(base.file);
        for (const FileInfo &file : m_context.view.files(folder.isEmpty() ? folder : QString(folder + u'/'))) {
            if (file.language != "Go"_L1 || file.role != FileRole::Source || folderOfFile(file.path) != folder)
                continue;
            const QHash<int, Comment> comments = m_context.view.comments(file.path);
            for (const Symbol &symbol : m_context.view.symbols(file.path)) {
                if (symbol.scope != base.qualifiedName || symbol.access != "public"_L1 || m_known.contains(symbol.name))
                    continue;
                m_known.insert(symbol.name);
                const KindLook look = lookOf(symbol);
                SummaryRow row{ look.letter, look.word, symbol.name, {}, {}, {} };
                const Comment comment = comments.value(symbol.index);
                row.summary = comments::toInlines(comments::parseComment(comment.text, comment.style, file.language, m_context.linker.resolver()).summary);
                if (row.summary.isEmpty()) {
                    const QString line = signatureText(symbol, file.language).simplified();
                    row.summary = { code(line.size() > longestDeclaration ? QString(line.left(longestDeclaration - 1) + u'…') : line) };
                }
                list.rows.append(std::move(row));
            }
        }
    }

    const Entry &m_type;
    const PageContext &m_context;
    QSet<QString> m_known;
};
} // namespace

void appendPromoted(Blocks &blocks, const Entry &type, int level, const PageContext &context)
{
    if (context.file.language == "Go"_L1 && type.first().kind == "struct"_L1 && !type.first().bases.isEmpty())
        Promoted(type, context).append(blocks, level);
}

} // namespace tars::development
