#include "service/departments/devops/found.h"

#include "service/departments/structure/fixturepath.h"
#include "service/departments/structure/importresolver.h"
#include "service/markup/text.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace tars::devops
{
using namespace Qt::StringLiterals;
using namespace markup;

namespace
{

QList<Found> collected(const ModelView &view, const QString &kind, bool vendored)
{
    static const QRegularExpression bundled(
        u"^deps/[^/]+/"_s); // as Redis and Node.js keep what they bring along
    QList<Found> all;
    QString file;
    QList<int> lines;
    bool taken = false;
    qsizetype index = 0;
    for (const Fact &fact : view.facts(kind)) {
        if (fact.file != file) {
            file = fact.file;
            index = 0;
            const std::optional<FileInfo> info = view.file(file);
            const bool others = info && (info->vendored || bundled.match(file).hasMatch());
            taken = info && others == vendored && !structure::isFixturePath(file);
            lines = taken ? view.factLines(kind, file) : QList<int>();
        }
        if (taken)
            all.append({ file, fact.value, lines.value(index) });
        ++index;
    }
    return all;
}

} // namespace

markup::Page basePage(const QString &title)
{
    markup::Page page;
    page.title = title;
    page.departmentSlug = u"devops"_s;
    page.wide = true;
    page.breadcrumbs = { { u"DevOps"_s, markup::documentTarget(u"devops/index.md"_s) } };
    return page;
}

QStringList Found::texts(QStringView key) const
{
    QStringList all;
    for (const QJsonValue &item : value.value(key).toArray())
        all.append(item.toString());
    return all;
}

QString Found::folder() const { return structure::folderOf(file); }

QList<Found> factsOf(const ModelView &view, const QString &kind) { return collected(view, kind, false); }

QList<Found> vendoredFacts(const ModelView &view, const QString &kind) { return collected(view, kind, true); }

QList<Found> factsIn(const ModelView &view, const QString &kind, const QString &file)
{
    QList<Found> all;
    const QList<int> lines = view.factLines(kind, file);
    for (const Fact &fact : view.facts(kind, file))
        all.append({ file, fact.value, lines.value(all.size()) });
    return all;
}

bool runsAside(const QString &path)
{
    static const QRegularExpression folders(
        u"(?:^|/)(?:[\\w-]*tests?|testing|[\\w-]+-testing|e2e|specs?|__tests__|test-infra|ci|dev|devel|development|\\.circleci|\\.github|\\.gitlab|\\.devcontainer|\\.ci|"
        "examples?|samples?|demos?|playgrounds?|bench(?:mark)?s?|fuzz(?:ing)?)/"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression names(u"(?:^|[-_.])(?:tests?|testing|ci|e2e|dev|devel|development|debug|local|bench(?:mark)?s?|fuzz)(?:[-_.]|$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return folders.match(path).hasMatch() || names.match(path.section(u'/', -1)).hasMatch();
}

Inline place(const Found &found)
{
    const QString shown
        = found.line > 0 ? QString(found.file + u':' + QString::number(found.line)) : found.file;
    return link(shown, sourceTarget(found.file, found.line), Inline::Style::Code);
}

Inline shortPlace(const Found &found)
{
    Inline shown = place(found);
    shown.text = shown.text.section(u'/', -1);
    return shown;
}

QString shownValue(const QString &name, const QString &value)
{
    static const QRegularExpression secret(
        u"(?:pass(?:word|wd|phrase)?|secret|token|credential|api_?key|private_?key|access_?key)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression reference(u"^\\$\\{?\\w|^/|_FILE$|^(?:\\[\\]|\\{\\}|\"\"|null|true|false)$"_s);
    if (secret.match(name).hasMatch() && !value.isEmpty() && !reference.match(value).hasMatch()
        && !name.endsWith("_FILE"_L1))
        return u"(set, not shown)"_s;
    return value;
}

Cell plainCell(const QString &string) { return { { text(string) }, {}, false }; }

Cell codeCell(const QString &string)
{
    return string.isEmpty() ? Cell{} : Cell{ { code(string) }, {}, false };
}

Cell cell(const Inlines &content) { return { content, {}, false }; }

Heading heading(int level, const QString &string, const QString &detail)
{
    Inlines content{ text(string) };
    if (!detail.isEmpty())
        content << muted(u"  "_s + detail);
    return { level, content, headingAnchor(string), {}, {} };
}

Table withoutEmptyColumns(const Table &table)
{
    Table kept;
    QList<qsizetype> columns;
    for (qsizetype column = 0; column < table.head.size(); ++column) {
        const bool used = std::any_of(table.rows.cbegin(), table.rows.cend(), [&](const QList<Cell> &row) {
            return column < row.size()
                && std::any_of(row[column].content.cbegin(), row[column].content.cend(),
                    [](const Inline &part) { return !part.text.trimmed().isEmpty(); });
        });
        if (used) {
            columns.append(column);
            kept.head.append(table.head[column]);
        }
    }
    for (const QList<Cell> &row : table.rows) {
        QList<Cell> cells;
        for (const qsizetype column : std::as_const(columns))
            cells.append(column < row.size() ? row[column] : Cell{});
        kept.rows.append(cells);
    }
    return kept;
}

void addTable(Blocks &blocks, Table table, qsizetype longest)
{
    if (table.rows.isEmpty())
        return;
    const qsizetype more = table.rows.size() - longest;
    if (more > 0)
        table.rows.resize(longest);
    blocks.emplace_back(withoutEmptyColumns(table));
    if (more > 0)
        blocks.emplace_back(Paragraph{ { muted(u"and "_s + grouped(more) + u" more"_s) } });
}

} // namespace tars::devops
