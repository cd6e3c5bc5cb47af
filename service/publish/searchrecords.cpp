#include "service/publish/searchrecords.h"

#include "service/departments/comments/comment.h"
#include "service/departments/comments/markdown.h"
#include "service/departments/development/kinds.h"
#include "service/markup/text.h"
#include "service/publish/sitemap.h"

#include <algorithm>
#include <QSet>

namespace tars::search
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype longestSummary = 110;
constexpr qsizetype longestName = 200;

QString siteAddress(const QString &sitePath) { return markup::percentEncoded(sitePath.sliced(5)); }

void symbolsOf(const FileSlice &slice, const QHash<QString, int> &spread, const Found &found)
{
    const FileInfo &file = slice.info;
    const QString page = siteAddress(markup::sitePathOf(markup::apiPagePath(file.path)));
    QSet<QString> seen; // overloads are one result
    for (const Symbol &symbol : slice.symbols) {
        if (!symbol.isApi)
            continue;
        const QString qualified = symbol.qualifiedName();
        const QString letter = development::lookOf(symbol).letter;
        if (seen.contains(letter + qualified))
            continue;
        seen.insert(letter + qualified);
        const Comment comment = slice.comments.value(symbol.index);
        QString summary;
        if (!comment.isEmpty()) {
            const QString sentence = comments::parseComment(comment.text, comment.style, file.language).summary;
            for (const markup::Inline &part : comments::toInlines(sentence))
                summary += part.text;
            summary = markup::plainText(summary);
        }
        if (summary.isEmpty())
            summary = markup::plainText(symbol.name + symbol.signature);
        NameInfo info;
        info.kinds = 1 << std::max<qsizetype>(0, QLatin1StringView(kindLetters).indexOf(letter));
        info.documented = !comment.isEmpty(); // a name leads first to where its words stand
        info.deprecated = symbol.deprecated;
        info.isPublic = symbol.access != "protected"_L1;
        info.records = 1;
        info.spread = spread.value(symbol.name);
        found(Group::Symbols, symbol.name, info,
            { u"s"_s, letter, qualified, shortened(summary), file.path,
                QString(page + u'#' + markup::symbolAnchor(qualified)),
                info.deprecated ? 1 : 0 });
    }
}

void testCases(const ModelView &view, const QSet<QString> &sources, const Found &found)
{
    QSet<QString> pages;
    for (const PublishedDocument &document : view.documents())
        pages.insert(document.path);
    for (const Fact &fact : view.facts(u"test.case"_s)) {
        const QString name = markup::plainText(fact.value.value("name"_L1).toString());
        if (name.isEmpty() || name.size() > longestName || !sources.contains(fact.file))
            continue;
        const QString page = u"quality-assurance/tests/"_s + markup::safePagePath(fact.file) + u".md"_s;
        const QString address = siteAddress(
            pages.contains(page) ? markup::sitePathOf(page) : markup::sourcePagePath(fact.file));
        found(Group::Tests, name, { 0, true, false, true, 1 },
            { u"t"_s, QString(), name, markup::plainText(fact.value.value("suite"_L1).toString()), fact.file,
                address, 0 });
    }
}

} // namespace

qint64 namesOf(const ModelView &view)
{
    qint64 names = view.files().size();
    for (const FileCounts &counts : view.counts())
        names += counts.publicSymbols + counts.testCases;
    return names;
}

QString shortened(const QString &text)
{
    if (text.size() <= longestSummary)
        return text;
    const auto space = text.lastIndexOf(u' ', longestSummary);
    return text.left(space > longestSummary / 2 ? space : longestSummary) + u'…';
}

Result<void> forEachName(const ModelView &view, std::stop_token stop, const Found &found)
{
    const bool documented = view.departments().contains(slug(Department::Development));
    const QHash<QString, int> spread = documented ? view.spread() : QHash<QString, int>();
    QSet<QString> sources;
    const auto visited
        = view.forEachFile({}, Aspect::Symbols | Aspect::Comments, [&](const FileSlice &slice) {
              const FileInfo &file = slice.info;
              if (file.hasApi && documented)
                  symbolsOf(slice, spread, found);
              if (hasSourcePage(file)) {
                  sources.insert(file.path);
                  found(Group::Files, file.path, { 0, true, false, file.role == FileRole::Source, 1 },
                      { u"f"_s, QString(), file.path, file.language, QString(),
                          siteAddress(markup::sourcePagePath(file.path)), 0 });
              }
              return !stop.stop_requested();
          });
    if (!visited)
        return visited;
    if (!stop.stop_requested())
        testCases(view, sources, found);
    return {};
}

} // namespace tars::search
