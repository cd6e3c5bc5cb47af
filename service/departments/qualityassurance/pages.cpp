#include "service/departments/qualityassurance/pages.h"

#include <algorithm>

namespace tars::qualityassurance
{
using namespace Qt::StringLiterals;
using namespace markup;

Page departmentPage(
    const QString &path, const QString &title, const QList<std::pair<QString, QString>> &parents)
{
    Page page;
    page.path = path;
    page.title = title;
    page.departmentSlug = u"quality-assurance"_s;
    page.wide = true;
    page.breadcrumbs = { { u"Quality Assurance"_s, documentTarget(u"quality-assurance/index.md"_s) } };
    for (const auto &[name, document] : parents)
        page.breadcrumbs.append({ name, documentTarget(document) });
    return page;
}

Cell textCell(const QString &content) { return { { text(content) }, {}, false }; }

Cell numberCell(qint64 value, std::optional<double> bar)
{
    return { { text(value == 0 ? u"–"_s : grouped(value)) }, bar, true };
}

Cell codeLink(const QString &content, const Target &target)
{
    return { { link(content, target, Inline::Style::Code) }, {}, false };
}

Inline symbolLink(const QString &file, const QString &qualifiedName)
{
    return link(
        qualifiedName, documentTarget(apiPagePath(file), symbolAnchor(qualifiedName)), Inline::Style::Code);
}

Inline sourceLink(const QString &file, int line)
{
    return link(line > 0 ? QString(file + u':' + QString::number(line)) : file, sourceTarget(file, line),
        Inline::Style::Code);
}

QString share(qint64 part, qint64 whole)
{
    return QString::number(whole > 0 ? part * 100 / whole : 0) + u" %"_s;
}

void appendHeading(Blocks &blocks, const QString &content, int level)
{
    Heading heading;
    heading.level = level;
    heading.content = { text(content) };
    blocks.emplace_back(std::move(heading));
}

void appendTable(Blocks &blocks, Table table, const QString &one, const QString &many)
{
    const qsizetype rows = table.rows.size();
    table.rows = table.rows.mid(0, largestTable);
    blocks.emplace_back(std::move(table));
    if (rows > largestTable)
        blocks.emplace_back(Paragraph{ { muted(u"and "_s + plural(rows - largestTable, one, many)) } });
}

UnitSpec departmentUnit(
    const QString &kind, int version, const QString &subject, const QString &title, const QString &path)
{
    const QString id
        = u"quality-assurance/"_s + kind + (subject.isEmpty() ? QString() : QString(u'/' + subject));
    return { UnitId{ id }, Department::QualityAssurance, kind, version, subject, title, path, 0 };
}

} // namespace tars::qualityassurance
