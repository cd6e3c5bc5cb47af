// A small project of C++, records to make others of, and what departments write of them as text.
#pragma once

#include "service/departments/departments.h"
#include "tests/fakes/fakemodelview.h"

namespace tars::test
{
using namespace Qt::StringLiterals;
using fakes::FakeModelView;

inline SymbolRecord symbol(const QString &kind, const QString &name, const QString &scope = {},
    const QString &signature = {}, const QString &type = {}, const QString &comment = {},
    const QString &style = u"doxygen"_s)
{
    SymbolRecord record;
    record.kind = kind;
    record.name = name;
    record.scope = scope;
    record.scopeKind = scope.isEmpty() ? QString() : u"class"_s;
    record.signature = signature;
    record.type = type;
    record.comment = comment;
    record.commentStyle = comment.isEmpty() ? QString() : style;
    record.line = 7;
    return record;
}

inline FileRecord file(const QString &path, const QString &language, const QList<SymbolRecord> &symbols,
    FileRole role = FileRole::Source)
{
    FileRecord record;
    record.path = path;
    record.language = language;
    record.role = role;
    record.symbols = symbols;
    return record;
}

inline QString wordsOf(const markup::Inlines &inlines)
{
    QString text;
    for (const markup::Inline &part : inlines)
        text += part.text;
    return text;
}

inline void collect(const markup::Blocks &blocks, QStringList &out);

/// Everything that a page says, one entry a line.
inline QString pageText(const markup::Page &page)
{
    QStringList out{ page.title, page.chips.join(u' '), wordsOf(page.lead) };
    for (const markup::Inlines &fact : page.facts)
        out.append(wordsOf(fact));
    collect(page.blocks, out);
    return out.join(u'\n');
}

inline void collect(const markup::Blocks &blocks, QStringList &out)
{
    using namespace markup;
    for (const Block &block : blocks) {
        if (const auto *heading = std::get_if<Heading>(&block.content))
            out.append(u"H%1 %2"_s.arg(heading->level).arg(wordsOf(heading->content)));
        else if (const auto *paragraph = std::get_if<Paragraph>(&block.content))
            out.append(wordsOf(paragraph->content));
        else if (const auto *author = std::get_if<AuthorText>(&block.content))
            out.append(author->markdown);
        else if (const auto *code = std::get_if<CodeBlock>(&block.content))
            out.append(code->text);
        else if (const auto *note = std::get_if<Note>(&block.content))
            collect(note->content, out);
        else if (const auto *list = std::get_if<BulletList>(&block.content))
            for (const Blocks &item : list->items)
                collect(item, out);
        else if (const auto *definitions = std::get_if<DefinitionList>(&block.content))
            for (const auto &item : definitions->items) {
                out.append(u"D "_s + wordsOf(item.term));
                collect(item.description, out);
            }
        else if (const auto *summary = std::get_if<SummaryList>(&block.content))
            for (const SummaryRow &row : summary->rows)
                out.append(u"S %1 %2: %3 %4"_s.arg(
                    row.kindLetter, row.name, wordsOf(row.summary), wordsOf(row.marks)));
        else if (const auto *box = std::get_if<SignatureBox>(&block.content))
            for (const auto &line : box->lines)
                out.append(u"B "_s + line.signature);
        else if (const auto *table = std::get_if<Table>(&block.content))
            for (const QList<Cell> &row : table->rows) {
                QStringList cells;
                for (const Cell &cell : row)
                    cells.append(wordsOf(cell.content));
                out.append(u"T "_s + cells.join(u'|'));
            }
        else if (const auto *names = std::get_if<NameColumns>(&block.content))
            for (const auto &row : names->rows)
                out.append(u"N %1 %2%3%4 %5"_s.arg(row.kindLetter, row.name,
                    row.count > 1 ? u" x%1"_s.arg(row.count) : QString(), row.documented ? u""_s : u" (grey)"_s,
                    row.target.path + u'#' + row.target.anchor));
        else if (const auto *letters = std::get_if<Letters>(&block.content)) {
            QString line = u"L "_s;
            for (const auto &letter : letters->letters)
                if (letter.target)
                    line += letter.text;
            out.append(line);
        } else if (const auto *graph = std::get_if<Graph>(&block.content)) {
            for (const auto &node : graph->nodes)
                out.append(u"G %1 %2%3"_s.arg(node.layer).arg(node.label, node.emphasised ? u" *"_s : u""_s));
            for (const auto &edge : graph->edges)
                out.append(u"G "_s + graph->nodes[edge.from].label + u" > "_s + graph->nodes[edge.to].label
                    + (edge.pointsBack ? u" !"_s : u""_s));
        } else if (const auto *figures = std::get_if<Figures>(&block.content))
            for (const auto &figure : figures->figures)
                out.append(u"F %1 %2"_s.arg(figure.value, figure.label));
    }
}

inline std::optional<UnitOutput> written(const QString &id, const FakeModelView &view)
{
    for (const auto &writer : allWriters())
        for (const UnitSpec &unit : writer->plan(view))
            if (unit.id.value == id) {
                view.forget();
                auto output = writer->write(unit, view, {});
                return output ? std::optional(*output) : std::nullopt;
            }
    return {};
}

inline QString textOf(const QString &id, const FakeModelView &view)
{
    const auto output = written(id, view);
    if (!output)
        return {};
    const auto &content = output->documents.first().content;
    if (const auto *bytes = std::get_if<QByteArray>(&content))
        return QString::fromUtf8(*bytes);
    if (const auto *source = std::get_if<ByteSource>(&content)) {
        QByteArray all;
        const auto given = source->produce(
            [&](QByteArrayView piece) {
                all.append(piece);
                return Result<void>();
            },
            {});
        return given ? QString::fromUtf8(all) : given.error().text;
    }
    return pageText(std::get<markup::Page>(content));
}

inline FakeModelView cppProject()
{
    FileRecord header = file(u"include/io/buffer.h"_s, u"C++"_s,
        { symbol(u"class"_s, u"Buffer"_s, u"io"_s, {}, {}, u"Bytes that grow.\n\\since 1.2"_s),
            symbol(u"constructor"_s, u"Buffer"_s, u"io::Buffer"_s, u"(int size)"_s),
            symbol(u"method"_s, u"append"_s, u"io::Buffer"_s, u"(const char *text, int n)"_s, u"void"_s,
                u"Appends.\n\\param n how many\n\\sa Reader"_s),
            symbol(u"method"_s, u"append"_s, u"io::Buffer"_s, u"(char c)"_s, u"void"_s, u"Appends one."_s),
            symbol(u"field"_s, u"size"_s, u"io::Buffer"_s, {}, u"int"_s, u"Bytes used."_s),
            symbol(u"method"_s, u"hidden"_s, u"io::Buffer"_s, u"()"_s, u"void"_s),
            symbol(u"macro"_s, u"IO_MAX"_s) });
    header.comment = u"Growing buffers. And more."_s;
    header.commentStyle = u"plain"_s;
    header.symbols[0].scopeKind = u"namespace"_s;
    header.symbols[5].access = u"private"_s;
    header.symbols[6].value = u"80"_s;
    FileRecord reader = file(u"include/io/reader.h"_s, u"C++"_s,
        { symbol(u"class"_s, u"Reader"_s, u"io"_s),
            symbol(u"method"_s, u"read"_s, u"io::Reader"_s, u"(Buffer &into)"_s, u"bool"_s) });
    reader.symbols[0].scopeKind = u"namespace"_s;
    reader.symbols[0].bases = { u"Buffer"_s };
    reader.references = { { u"Buffer"_s, { 3 } } };
    FileRecord test = file(u"tests/buffer_test.cpp"_s, u"C++"_s, {}, FileRole::Test);
    test.facts = { { u"test.case"_s,
        { { u"framework"_s, u"GoogleTest"_s }, { u"suite"_s, u"Buffer"_s }, { u"name"_s, u"grows"_s } },
        12 } };
    return FakeModelView({ header, reader, test });
}
} // namespace tars::test
