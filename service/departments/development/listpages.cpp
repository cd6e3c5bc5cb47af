#include "service/departments/development/listpages.h"

#include "service/departments/comments/comment.h"
#include "service/departments/comments/markdown.h"
#include "service/departments/development/openfiles.h"
#include "service/departments/development/signature.h"
#include "service/departments/development/sourcesets.h"
#include "service/departments/development/symbollinks.h"
#include "service/departments/development/symbolsfile.h"

#include <map>
#include <QSet>

namespace tars::development
{
using namespace Qt::StringLiterals;
using namespace markup;

namespace
{
// Of each kind of page: raised whenever the same answers give another page.
constexpr int indexVersion = 5;
constexpr int deprecatedVersion = 5;
constexpr int undocumentedVersion = 3;
constexpr int symbolsFileVersion = 2;

constexpr qsizetype mostNamesOfLetter = 10'000; // on one page
constexpr qsizetype mostNamed = 2'000; // undocumented ones; beyond, files with their numbers
constexpr qsizetype mostFiles = 1'000;
const QString symbolsFile = u"development/symbols.jsonl"_s;

struct Totals {
    qint64 symbols = 0, documented = 0, files = 0;
};

Totals totalsOf(const QList<FileCounts> &counts)
{
    Totals totals;
    for (const FileCounts &file : counts) {
        totals.symbols += file.publicSymbols;
        totals.documented += file.documented;
        totals.files += file.publicSymbols > 0;
    }
    return totals;
}

QString titleOf(const QString &letter) { return letter == "#"_L1 ? u"other"_s : letter.toUpper(); }

QString letterPage(const QString &letter)
{
    return letter.isEmpty() ? u"development/symbols.md"_s
                            : u"development/symbols/"_s + (letter == "#"_L1 ? u"other"_s : letter) + u".md"_s;
}

QString fileName(const QString &path) { return path.section(u'/', -1); }

/// The letters of the alphabet, those with names linked: to their pages, or to their headings on the page.
Letters letterBar(const QStringList &present, const QString &current, bool ownPages)
{
    Letters bar;
    for (const QChar c : u"ABCDEFGHIJKLMNOPQRSTUVWXYZ#"_s) {
        const QString letter = QString(c).toLower();
        Letters::Letter shown{ QString(c), {}, letter == current };
        if (present.contains(letter))
            shown.target = ownPages ? documentTarget(letterPage(letter))
                                    : Target{ Target::Kind::Anchor, {}, headingAnchor(titleOf(letter)), 0 };
        bar.letters.append(shown);
    }
    return bar;
}

void appendLetter(Page &page, const QString &letter, const QList<IndexedSymbol> &symbols)
{
    page.blocks.emplace_back(
        Heading{ 2, { text(titleOf(letter)), text(u" "_s), muted(grouped(symbols.size())) },
            headingAnchor(titleOf(letter)), {}, {} });
    NameColumns names;
    QList<IndexedSymbol> shown = symbols.mid(0, mostNamesOfLetter);
    foldSourceSets(shown);
    for (const IndexedSymbol &symbol : std::as_const(shown))
        names.rows.append(nameRow(symbol, fileName(symbol.file)));
    page.blocks.emplace_back(std::move(names));
    if (symbols.size() > mostNamesOfLetter)
        page.blocks.emplace_back(
            Paragraph{ { text(grouped(symbols.size() - mostNamesOfLetter) + u" more names are in "_s),
                link(u"symbols.jsonl"_s, documentTarget(symbolsFile), Inline::Style::Code), text(u"."_s) } });
}

Page emptyPage(const QString &title)
{
    Page page;
    page.title = title;
    page.wide = true;
    page.breadcrumbs = { { u"Development"_s, documentTarget(u"development/index.md"_s) } };
    return page;
}

Page indexPage(const QString &letter, const ModelView &view)
{
    Page page
        = emptyPage(letter.isEmpty() ? u"Symbol index"_s : QString(u"Symbol index: "_s + titleOf(letter)));
    const QStringList present = view.letters();
    if (!letter.isEmpty()) {
        page.breadcrumbs.append({ u"Symbol index"_s, documentTarget(letterPage({})) });
        page.blocks.emplace_back(letterBar(present, letter, true));
        appendLetter(page, letter, view.index(letter));
        return page;
    }
    const Totals totals = totalsOf(view.counts());
    page.facts.append({ text(plural(totals.symbols, u"public symbol"_s, u"public symbols"_s) + u" in "_s
        + plural(totals.files, u"file"_s, u"files"_s)) });
    page.facts.append({ text(u"Grey: no comment"_s) });
    page.facts.append({ text(u"A number counts overloads or definitions"_s) });
    const bool ownPages = totals.symbols >= mostOnOneIndex;
    page.blocks.emplace_back(letterBar(present, {}, ownPages));
    if (ownPages) {
        page.blocks.emplace_back(Paragraph{ { text(u"Each letter has a page. All symbols as data: "_s),
            link(u"symbols.jsonl"_s, documentTarget(symbolsFile), Inline::Style::Code), text(u"."_s) } });
        return page;
    }
    std::map<int, QList<IndexedSymbol>> byLetter; // "#" last
    for (IndexedSymbol &symbol : view.index({})) {
        const QChar first = symbol.name[0].toLower();
        byLetter[first >= u'a' && first <= u'z' ? first.unicode() : 0x7f].append(std::move(symbol));
    }
    for (const auto &[first, symbols] : byLetter)
        appendLetter(page, first == 0x7f ? u"#"_s : QString(QChar(first)), symbols);
    return page;
}

/// Names under the headings of their files.
void appendByFile(Page &page, const QList<IndexedSymbol> &symbols)
{
    std::map<QString, QList<IndexedSymbol>> byFile;
    for (const IndexedSymbol &symbol : symbols)
        byFile[symbol.file].append(symbol);
    for (const auto &[file, inside] : byFile) {
        page.blocks.emplace_back(Heading{ 2,
            { link(file, documentTarget(apiPagePath(file)), Inline::Style::Code), text(u" "_s),
                muted(grouped(inside.size())) },
            headingAnchor(file), {}, {} });
        NameColumns names;
        for (const IndexedSymbol &symbol : inside) {
            NameColumns::Row row = nameRow(symbol, {});
            row.name = symbol.qualifiedName;
            names.rows.append(row);
        }
        page.blocks.emplace_back(std::move(names));
    }
}

/// What its author gives as the reason; of overloads, of the first that is deprecated.
Inlines reasonOf(const IndexedSymbol &symbol, const QString &language, const ModelView &view)
{
    for (const DescribedSymbol &described : view.described(symbol.qualifiedName, symbol.file)) {
        const comments::ParsedComment comment
            = comments::parseComment(described.comment.text, described.comment.style, language);
        const QString reason = comment.deprecation.isEmpty() ? deprecationNote(described.symbol) : comment.deprecation;
        if (!reason.isEmpty())
            return comments::toInlines(reason);
    }
    return {};
}

void appendDeprecated(Page &page, const QList<IndexedSymbol> &symbols, const ModelView &view)
{
    std::map<QString, QList<IndexedSymbol>> byFile;
    for (const IndexedSymbol &symbol : symbols)
        byFile[symbol.file].append(symbol);
    for (const auto &[path, inside] : byFile) {
        page.blocks.emplace_back(Heading{ 2,
            { link(path, documentTarget(apiPagePath(path)), Inline::Style::Code), text(u" "_s),
                muted(grouped(inside.size())) },
            headingAnchor(path), {}, {} });
        const auto file = view.file(path);
        SummaryList list;
        for (const IndexedSymbol &symbol : inside) {
            const NameColumns::Row named = nameRow(symbol, {});
            SummaryRow row;
            row.kindLetter = named.kindLetter;
            row.kindWord = named.kindWord;
            row.name = symbol.qualifiedName;
            row.target = named.target;
            row.summary = reasonOf(symbol, file ? file->language : QString(), view);
            if (symbol.count > 1)
                row.marks = { muted(QString::number(symbol.count) + u" overloads"_s) };
            list.rows.append(row);
        }
        page.blocks.emplace_back(std::move(list));
    }
}

Page deprecatedPage(const ModelView &view)
{
    Page page = emptyPage(u"Deprecated"_s);
    const QList<IndexedSymbol> symbols = view.deprecated();
    page.lead = { text(u"What its authors mark as deprecated, with the reason where they give one."_s) };
    page.facts.append({ text(plural(symbols.size(), u"symbol"_s, u"symbols"_s)) });
    appendDeprecated(page, symbols.mid(0, mostNamesOfLetter), view);
    return page;
}

Page undocumentedPage(const ModelView &view)
{
    Page page = emptyPage(u"Undocumented"_s);
    const QList<FileCounts> counts = measuredCounts(view);
    const Totals totals = totalsOf(counts);
    const qint64 missing = totals.symbols - totals.documented;
    page.lead = { text(u"Public symbols of which no author's comment tells."_s) };
    page.facts.append({ text(
        grouped(missing) + u" of "_s + plural(totals.symbols, u"public symbol"_s, u"public symbols"_s)) });
    if (missing <= mostNamed) {
        QList<IndexedSymbol> symbols = view.index({});
        QSet<QString> shown;
        for (const FileCounts &file : counts)
            shown.insert(file.path);
        symbols.removeIf([&](const IndexedSymbol &symbol) { return symbol.documented || !shown.contains(symbol.file); });
        appendByFile(page, symbols);
        return page;
    }
    QList<FileCounts> files = counts;
    files.removeIf([](const FileCounts &file) { return file.publicSymbols <= file.documented; });
    std::stable_sort(files.begin(), files.end(), [](const FileCounts &a, const FileCounts &b) {
        return a.publicSymbols - a.documented > b.publicSymbols - b.documented;
    });
    Table table;
    table.head = { u"File"_s, u"Undocumented"_s, u"Public symbols"_s, u"Documented"_s };
    for (const FileCounts &file : files.mid(0, mostFiles)) {
        const double share = double(file.documented) / file.publicSymbols;
        table.rows.append(
            { Cell{ { link(file.path, documentTarget(apiPagePath(file.path)), Inline::Style::Code) }, {},
                  false },
                Cell{ { text(grouped(file.publicSymbols - file.documented)) }, {}, true },
                Cell{ { text(grouped(file.publicSymbols)) }, {}, true },
                Cell{ { text(QString::number(int(share * 100)) + u" %"_s) }, share, false } });
    }
    page.blocks.emplace_back(Heading{ 2, { text(u"By file"_s) }, {}, {}, {} });
    page.blocks.emplace_back(std::move(table));
    if (files.size() > mostFiles)
        page.blocks.emplace_back(Paragraph{
            { muted(u"and "_s + plural(files.size() - mostFiles, u"more file"_s, u"more files"_s)) } });
    return page;
}
} // namespace

bool ListPages::writes(const QString &kind) const
{
    return kind == "symbols"_L1 || kind == "deprecated"_L1 || kind == "undocumented"_L1
        || kind == "symbols-data"_L1;
}

QList<UnitSpec> ListPages::plan(const PlanContext &context) const
{
    QList<UnitSpec> units;
    const Totals totals = totalsOf(context.view.counts());
    if (totals.symbols == 0)
        return units;
    const auto add = [&](const QString &id, const QString &kind, int version, const QString &subject,
                         const QString &title, const QString &path) {
        units.append(unitOf(id, kind, version, subject, title, context.claims.claim(path)));
    };
    add(u"symbols"_s, u"symbols"_s, indexVersion, {}, u"Symbol index"_s, letterPage({}));
    if (totals.symbols >= mostOnOneIndex)
        for (const QString &letter : context.view.letters())
            add(u"symbols/"_s + letter, u"symbols"_s, indexVersion, letter,
                u"Symbol index: "_s + titleOf(letter), letterPage(letter));
    if (!context.view.deprecated().isEmpty())
        add(u"deprecated"_s, u"deprecated"_s, deprecatedVersion, {}, u"Deprecated"_s,
            u"development/deprecated.md"_s);
    if (const Totals counted = totalsOf(measuredCounts(context.view)); counted.documented < counted.symbols)
        add(u"undocumented"_s, u"undocumented"_s, undocumentedVersion, {}, u"Undocumented"_s,
            u"development/undocumented.md"_s);
    add(u"symbols-data"_s, u"symbols-data"_s, symbolsFileVersion, {}, u"Symbols as data"_s, symbolsFile);
    return units;
}

Result<UnitOutput> ListPages::write(const UnitSpec &unit, const ModelView &view, std::stop_token) const
{
    if (unit.kind == "symbols-data"_L1) {
        UnitOutput output;
        output.documents.append({ unit.primaryPath, unit.title, symbolsSource(view) });
        return output;
    }
    if (unit.kind == "deprecated"_L1)
        return outputOf(unit, deprecatedPage(view));
    if (unit.kind == "undocumented"_L1)
        return outputOf(unit, undocumentedPage(view));
    return outputOf(unit, indexPage(unit.subject, view));
}

} // namespace tars::development
