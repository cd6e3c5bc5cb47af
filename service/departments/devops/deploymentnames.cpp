#include "service/departments/devops/deploymentnames.h"

#include "service/departments/devops/deployment.h"

#include <algorithm>
#include <QRegularExpression>
#include <QSet>

namespace tars::devops
{
using namespace Qt::StringLiterals;
using namespace markup;

Page deploymentBasePage(const QString &title)
{
    Page page;
    page.title = title;
    page.departmentSlug = u"devops"_s;
    page.wide = true;
    page.breadcrumbs = { { u"DevOps"_s, documentTarget(u"devops/index.md"_s) } };
    return page;
}

QString imageName(const QString &project, const QString &file)
{
    static const QRegularExpression unfit(u"[^a-z0-9._-]+"_s);
    QString name = project.toLower().replace(unfit, u"-"_s);
    const QString fileName = file.section(u'/', -1);
    const QString variant = fileName.contains(u'.')
        ? (fileName.startsWith("Dockerfile."_L1) ? fileName.section(u'.', 1) : fileName.section(u'.', 0, -2))
        : file.section(u'/', -2, -2);
    if (!variant.isEmpty() && variant.toLower() != name)
        name += u'-' + variant.toLower().replace(unfit, u"-"_s);
    return name;
}

QString composeOption(const QString &file)
{
    const QString name = file.section(u'/', -1);
    static const QSet<QString> usual{ u"compose.yaml"_s, u"compose.yml"_s, u"docker-compose.yml"_s,
        u"docker-compose.yaml"_s };
    return usual.contains(name) && !file.contains(u'/') ? QString() : QString(u" -f "_s + file);
}

bool isUserUnit(const Found &unit)
{
    return unit.file.contains("/user/"_L1) || settingsOf(unit, u"WantedBy").contains(u"default.target"_s);
}

void addTasks(Blocks &blocks, const QString &title, const QList<std::pair<QString, QString>> &tasks,
    const QList<std::pair<QString, Inlines>> &facts)
{
    blocks.emplace_back(heading(2, title));
    Table table;
    table.head = { u"To"_s, u"Type"_s };
    for (const auto &[what, command] : tasks)
        if (!command.isEmpty())
            table.rows.append({ plainCell(what), codeCell(command) });
    addTable(blocks, table);
    DefinitionList list;
    for (const auto &[term, words] : facts) {
        if (words.isEmpty())
            continue;
        Blocks description;
        description.emplace_back(Paragraph{ words });
        list.items.push_back({ { text(term) }, std::move(description) });
    }
    if (!list.items.empty())
        blocks.emplace_back(std::move(list));
}

Inlines codes(const QStringList &all)
{
    Inlines words;
    for (const QString &one : all)
        words << text(words.isEmpty() ? QString() : u", "_s) << code(one);
    return words;
}

bool isPartOfChart(const QString &folder, const QList<Found> &charts)
{
    return std::any_of(charts.cbegin(), charts.cend(), [&](const Found &chart) {
        return folder.startsWith(chart.folder().isEmpty() ? u"charts/"_s : QString(chart.folder() + u"/charts/"_s));
    });
}

QList<Found> outsideCharts(QList<Found> objects, const QList<Found> &charts)
{
    objects.removeIf([&](const Found &object) {
        return std::any_of(charts.cbegin(), charts.cend(), [&](const Found &chart) {
            const QString folder = chart.folder().isEmpty() ? QString() : QString(chart.folder() + u'/');
            return object.file.startsWith(QString(folder + u"crds/"_s)) || object.file.startsWith(QString(folder + u"templates/"_s));
        });
    });
    return objects;
}

Table withMergedPlaces(const Table &table)
{
    Table merged;
    merged.head = table.head;
    constexpr int shown = 3;
    QHash<QString, qsizetype> rows;
    QHash<qsizetype, int> counts;
    for (const QList<Cell> &row : table.rows) {
        QString said;
        for (qsizetype i = 0; i + 1 < row.size(); ++i) {
            for (const Inline &part : row[i].content)
                said += part.text;
            said += u'\n';
        }
        const auto known = rows.constFind(said);
        if (known == rows.cend()) {
            rows.insert(said, merged.rows.size());
            merged.rows.append(row);
        } else {
            if (++counts[*known] < shown)
                merged.rows[*known].last().content << text(u", "_s) << row.last().content;
        }
    }
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        if (it.value() >= shown)
            merged.rows[it.key()].last().content << muted(u" and %1 more"_s.arg(it.value() - shown + 1));
    return merged;
}

} // namespace tars::devops
