#include "service/extract/includeddocs.h"

#include "service/extract/bytesearch.h"
#include "service/extract/facts/calls.h"
#include "service/extract/sourcetext.h"

#include <QDir>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
constexpr qint64 longestText = 256 * 1024;
constexpr qsizetype mostTexts = 1'000; // of one file

class DocIncluder
{
public:
    DocIncluder(const LexedSource &source, const SourceFolder &root, const QString &path)
        : m_source(source)
        , m_root(root)
        , m_folder(path.section(u'/', 0, -2))
    {
    }

    QStringList read() const { return m_read; }

    /// What the attributes among the tokens from `first` to before `end` include.
    QString textIn(size_t first, size_t end)
    {
        QString text;
        for (size_t i = first; i + 5 < end; ++i)
            if (is(i, "doc") && is(i + 1, "=") && is(i + 2, "include_str") && is(i + 3, "!") && is(i + 4, "(") && isString(m_source, i + 5))
                if (const QString included = contentOf(literalText(m_source, i + 5)); !included.isEmpty())
                    text += (text.isEmpty() ? u""_s : u"\n\n"_s) + included;
        return text;
    }

    /// Behind the attributes with which the file begins.
    size_t behindInnerAttributes() const
    {
        size_t i = 0;
        while (is(i, "#") && is(i + 1, "!") && is(i + 2, "["))
            if (const size_t behind = behindBrackets(m_source, i + 2); behind > i)
                i = behind;
            else
                break;
        return i;
    }

private:
    bool is(size_t i, QByteArrayView what) const { return i < m_source.tokens.size() && m_source.is(i, what); }

    QString contentOf(const QString &written)
    {
        const QString path = QDir::cleanPath(m_folder.isEmpty() ? written : QString(m_folder + u'/' + written));
        if (written.isEmpty() || written.startsWith(u'/') || path.startsWith(".."_L1) || m_read.size() >= mostTexts)
            return {};
        if (!m_read.contains(path))
            m_read.append(path);
        Result<FileContent> content = m_root.read(path, longestText);
        if (!content || content->bytes.isEmpty() || content->bytes.contains('\0'))
            return {};
        return QString::fromUtf8(readSourceText(std::move(content->bytes), path).content).remove(u'\r').trimmed();
    }

    const LexedSource &m_source;
    const SourceFolder &m_root;
    const QString m_folder;
    QStringList m_read;
};

void append(QString &comment, QString &style, const QString &text)
{
    if (text.isEmpty())
        return;
    comment += (comment.isEmpty() ? u""_s : u"\n\n"_s) + text;
    style = u"rustdoc"_s;
}
} // namespace

QStringList includeDocs(const LexedSource &source, const SourceFolder &root, QList<Declaration> &declarations, FileRecord &record)
{
    if (record.language != "Rust"_L1 || !holds(source.text, "include_str!"))
        return {};
    DocIncluder includer(source, root, record.path);
    append(record.comment, record.commentStyle, includer.textIn(0, includer.behindInnerAttributes()));
    for (Declaration &declaration : declarations) {
        SymbolRecord &symbol = declaration.symbol;
        const bool none = symbol.comment.isEmpty();
        append(symbol.comment, symbol.commentStyle, includer.textIn(declaration.first, declaration.nameToken));
        if (none && !symbol.comment.isEmpty())
            symbol.commentLine = source.tokens[declaration.first].line;
    }
    return includer.read();
}

} // namespace tars
