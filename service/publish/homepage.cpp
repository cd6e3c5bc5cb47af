#include "service/publish/homepage.h"

#include "common/model/states.h"
#include "service/markup/authortext.h"
#include "service/markup/text.h"

#include <algorithm>
#include <QMap>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype maximumRows = 5;
constexpr qsizetype maximumIntroduction = 320;

QString subtitleOf(const QString &department)
{
    const auto known = departmentFromSlug(department);
    if (!known)
        return {};
    switch (*known) {
    case Department::TechnicalWriting:
        return u"Manuals and guides"_s;
    case Department::Development:
        return u"API reference and examples"_s;
    case Department::AiResearch:
        return u"Notebooks and tutorials"_s;
    case Department::QualityAssurance:
        return u"Testing and validation"_s;
    case Department::DevOps:
        return u"Build, deliver, maintain"_s;
    }
    Q_UNREACHABLE();
}

QString nameOf(const QString &department)
{
    const auto known = departmentFromSlug(department);
    return known ? displayName(*known) : department;
}

QString groupName(const QString &kind)
{
    static const QHash<QString, QString> names{ { u"api"_s, u"API pages"_s }, { u"folder"_s, u"Folders"_s },
        { u"index"_s, u"Folders"_s }, { u"guide"_s, u"Guides"_s }, { u"notebook"_s, u"Notebooks"_s },
        { u"tutorial"_s, u"Tutorials"_s } };
    const QString name = names.value(kind, kind);
    return name.isEmpty() ? u"Documents"_s : QString(name.first(1).toUpper() % name.sliced(1));
}

// README.md before README.rst before README; a README of the top folder only.
std::optional<FileInfo> readmeOf(const ModelView &view)
{
    static const QStringList endings{ u".md"_s, u".markdown"_s, u".rst"_s, u".adoc"_s, u".txt"_s, QString() };
    std::optional<FileInfo> best;
    qsizetype bestRank = endings.size();
    for (const FileInfo &file : view.files()) {
        const QString name = file.path.toLower();
        if (file.binary || !name.startsWith("readme"_L1))
            continue;
        const auto rank = endings.indexOf(name.sliced(6));
        if (rank >= 0 && rank < bestRank) {
            bestRank = rank;
            best = file;
        }
    }
    return best;
}

// Whole sentences, as many as fit; a longer first one is cut at a word.
QString shortened(const QString &text)
{
    if (text.size() <= maximumIntroduction)
        return text;
    const QStringView head = QStringView(text).first(maximumIntroduction);
    const auto sentence
        = std::max(head.lastIndexOf(u". "_s), std::max(head.lastIndexOf(u"! "_s), head.lastIndexOf(u"? "_s)));
    if (sentence > 40)
        return head.first(sentence + 1).toString();
    const auto word = head.lastIndexOf(u' ');
    return (word > 0 ? head.first(word) : head).toString() % u'…';
}

struct Totals {
    qint64 sourceFiles = 0;
    qint64 publicSymbols = 0;
    qint64 documented = 0;
    qint64 testCases = 0;
};

Totals totalsOf(const ModelView &view)
{
    Totals totals;
    for (const FileCounts &counts : view.counts()) {
        totals.sourceFiles += counts.role == FileRole::Source;
        totals.publicSymbols += counts.publicSymbols;
        totals.documented += counts.documented;
        totals.testCases += counts.testCases;
    }
    return totals;
}

markup::Figures figuresOf(const ModelView &view)
{
    const Totals totals = totalsOf(view);
    const auto documents = view.documents();
    const auto pageOfKind = [&](const QString &kind) -> std::optional<markup::Target> {
        for (const PublishedDocument &document : documents) {
            if (document.kind == kind && document.path.count(u'/') == 1 && document.path.endsWith(".md"_L1))
                return markup::documentTarget(document.path);
        }
        return std::nullopt;
    };
    markup::Figures figures;
    const auto add
        = [&](qint64 count, const QString &one, const QString &many, std::optional<markup::Target> target) {
              if (count > 0)
                  figures.figures.append({ markup::grouped(count), count == 1 ? one : many, target });
          };
    add(totals.sourceFiles, u"source file"_s, u"source files"_s, {});
    add(totals.publicSymbols, u"public symbol"_s, u"public symbols"_s, {});
    if (totals.publicSymbols > 0) {
        const QString share = QString::number(totals.documented * 100 / totals.publicSymbols) % u" %"_s;
        figures.figures.append({ share, u"of them documented"_s, pageOfKind(u"coverage"_s) });
    }
    add(totals.testCases, u"test case"_s, u"test cases"_s, pageOfKind(u"tests"_s));
    add(documents.size(), u"document"_s, u"documents"_s, {});
    return figures;
}

// The department's own pages by title; pages of single files and folders only as a number.
markup::Cards::Card cardOf(const ModelView &view, const QString &department)
{
    const markup::Target index = markup::documentTarget(indexPathOf(department));
    markup::Cards::Card card{ department, nameOf(department), subtitleOf(department), index, {} };
    QList<PublishedDocument> own;
    QStringList kinds; // of the pages below the department's folder, in order of appearance
    QHash<QString, qint64> below;
    for (const PublishedDocument &document : documentsOf(view, department)) {
        const bool isPage = document.path.endsWith(".md"_L1) || document.path.endsWith(".ipynb"_L1);
        if (!isPage || document.path == indexPathOf(department))
            continue;
        if (document.path.count(u'/') == 1) {
            own += document;
        } else if (++below[document.kind] == 1) {
            kinds += document.kind;
        }
    }
    for (const QString &kind : std::as_const(kinds)) {
        if (std::none_of(own.begin(), own.end(), [&](const auto &document) { return document.kind == kind; }))
            card.rows.append({ groupName(kind), index, markup::grouped(below.value(kind)) });
    }
    for (const PublishedDocument &document : std::as_const(own)) {
        const qint64 pages = below.value(document.kind);
        card.rows.append({ document.title, markup::documentTarget(document.path),
            pages > 0 ? markup::plural(pages + 1, u"page"_s, u"pages"_s) : QString() });
    }
    if (card.rows.size() > maximumRows) {
        const qint64 rest = card.rows.size() - (maximumRows - 1);
        card.rows = card.rows.first(maximumRows - 1);
        card.rows.append({ u"More"_s, index, markup::grouped(rest) });
    }
    return card;
}

} // namespace

QString indexPathOf(const QString &department) { return department % u"/index.md"_s; }

QList<PublishedDocument> documentsOf(const ModelView &view, const QString &department)
{
    QList<PublishedDocument> documents = view.documents();
    documents.removeIf([&](const PublishedDocument &document) { return document.department != department; });
    std::stable_sort(documents.begin(), documents.end(),
        [](const PublishedDocument &a, const PublishedDocument &b) { return a.path < b.path; });
    return documents;
}

std::optional<Introduction> introductionOf(const ModelView &view)
{
    if (const auto readme = readmeOf(view)) {
        if (const auto opening = markup::openingOf(QString::fromUtf8(view.content(readme->path))))
            return Introduction{ shortened(opening->text), readme->path, opening->line };
    }
    for (const Fact &fact : view.facts(u"project.meta"_s)) {
        const QString description
            = markup::plainText(fact.value.value("description"_L1).toString()).trimmed();
        if (!fact.file.contains(u'/') && !description.isEmpty())
            return Introduction{ shortened(description), fact.file, 0 };
    }
    return std::nullopt;
}

markup::Page homePage(const ModelView &view)
{
    markup::Page page;
    page.path = u"index.md"_s;
    page.title = view.projectName();
    page.home = true;
    if (const auto introduction = introductionOf(view)) {
        page.lead = { markup::text(introduction->text) };
        const QString name = introduction->line > 0
            ? QString(introduction->file % u':' % QString::number(introduction->line))
            : introduction->file;
        page.facts.append({ markup::text(u"From "_s),
            markup::link(name, markup::sourceTarget(introduction->file, introduction->line)) });
    }
    for (const Fact &fact : view.facts(u"project.meta"_s)) {
        const QString version = markup::plainText(fact.value.value("version"_L1).toString()).trimmed();
        if (fact.file.contains(u'/') || version.isEmpty())
            continue;
        page.facts.append({ markup::text(u"Version "_s % version % u", "_s),
            markup::link(fact.file, markup::sourceTarget(fact.file)) });
        break;
    }
    const markup::Figures figures = figuresOf(view);
    if (!figures.figures.isEmpty())
        page.blocks.push_back(figures);
    markup::Cards cards;
    for (const QString &department : view.departments())
        cards.cards.append(cardOf(view, department));
    if (!cards.cards.isEmpty())
        page.blocks.push_back(cards);
    if (cards.cards.isEmpty() && figures.figures.isEmpty())
        page.blocks.push_back(
            markup::Paragraph{ { markup::text(u"Nothing was found to document in this project."_s) } });
    return page;
}

QList<markup::Page> missingIndexPages(const ModelView &view)
{
    QList<markup::Page> pages;
    for (const QString &department : view.departments()) {
        const QList<PublishedDocument> documents = documentsOf(view, department);
        const QString path = indexPathOf(department);
        if (std::any_of(documents.begin(), documents.end(),
                [&](const auto &document) { return document.path == path; }))
            continue;
        markup::Page page;
        page.path = path;
        page.title = nameOf(department);
        page.departmentSlug = department;
        page.facts = { { markup::text(markup::plural(documents.size(), u"document"_s, u"documents"_s)) } };
        markup::BulletList list;
        for (const PublishedDocument &document : documents)
            list.items.push_back({ markup::Paragraph{
                { markup::link(document.title, markup::documentTarget(document.path)) } } });
        page.blocks.push_back(list);
        pages.append(page);
    }
    return pages;
}

} // namespace tars
