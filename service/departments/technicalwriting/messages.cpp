#include "service/departments/structure/importresolver.h"
#include "service/departments/technicalwriting/pageparts.h"
#include "service/departments/technicalwriting/programfiles.h"
#include "service/departments/technicalwriting/reference.h"
#include "service/markup/text.h"

#include <QSet>

namespace tars::technicalwriting
{
using namespace Qt::StringLiterals;
using namespace markup;

namespace
{
constexpr qsizetype messagesOnOnePage = 300;
constexpr qsizetype mostMessagesRows = 1500;
constexpr qsizetype shownPlacesOfMessage = 3;
constexpr qsizetype fewestMessages = 3;

struct Message {
    QString text;
    QString severity;
    QStringList types;
    QList<std::pair<QString, qsizetype>> places;
};

/// Within the folder that all share, the first one below.
QString partOf(const QString &file, const QString &shared)
{
    const QString rest = file.mid(shared.isEmpty() ? 0 : shared.size() + 1);
    const QString below = rest.contains(u'/') ? rest.section(u'/', 0, 0) : QString();
    return below.isEmpty() ? shared : shared.isEmpty() ? below : QString(shared + u'/' + below);
}

struct Found {
    std::map<QString, QList<std::pair<Fact, qsizetype>>> byPart;
    qsizetype count = 0;
};

Found foundIn(const ModelView &view)
{
    Found found;
    QList<std::pair<Fact, qsizetype>> own;
    QHash<QString, qsizetype> indexes;
    ProgramFiles program(view);
    std::optional<QString> shared;
    for (const Fact &fact : view.facts(u"message"_s)) {
        const qsizetype index = indexes[fact.file]++;
        if (!program.find(fact.file))
            continue;
        const QString folder = structure::folderOf(fact.file);
        if (!shared)
            shared = folder;
        while (!shared->isEmpty() && folder != *shared && !folder.startsWith(*shared + u'/'))
            shared = structure::folderOf(*shared);
        own.append({ fact, index });
    }
    for (const auto &entry : own)
        found.byPart[partOf(entry.first.file, shared.value_or(QString()))].append(entry);
    found.count = own.size();
    return found;
}

QList<Message> merged(const QList<std::pair<Fact, qsizetype>> &facts)
{
    std::map<std::pair<QString, QString>, Message> messages; // errors before warnings, then by text
    for (const auto &[fact, index] : facts) {
        const QString words = fact.value.value("text"_L1).toString();
        const QString severity = fact.value.value("severity"_L1).toString();
        Message &message = messages[{ severity, words.toCaseFolded() + words }];
        message.text = words;
        message.severity = severity;
        const QString type = fact.value.value("type"_L1).toString();
        if (!type.isEmpty() && !message.types.contains(type))
            message.types.append(type);
        message.places.append({ fact.file, index });
    }
    QList<Message> list;
    for (const auto &[key, message] : messages)
        list.append(message);
    return list;
}

void addMessages(Page &page, const QList<Message> &messages, const QString &severity, const QString &title,
    int level, FactPlaces &places)
{
    Table table;
    const bool types = std::any_of(messages.begin(), messages.end(),
        [&](const Message &message) { return message.severity == severity && !message.types.isEmpty(); });
    table.head = { u"Message"_s };
    if (types)
        table.head.append(u"Raised as"_s);
    table.head.append(u"Where"_s);
    for (const Message &message : messages) {
        if (message.severity != severity || table.rows.size() >= mostMessagesRows)
            continue;
        QList<Cell> cells{ cell({ text(message.text) }) };
        if (types) {
            Inlines names;
            for (const QString &type : message.types) {
                if (!names.isEmpty())
                    names.append(text(u", "_s));
                names.append(code(type));
            }
            cells.append(cell(names));
        }
        QList<Inline> links;
        for (const auto &[file, index] : message.places.mid(0, shownPlacesOfMessage))
            links.append(places.link(file, index));
        Inlines content = placesOf(links, shownPlacesOfMessage);
        if (message.places.size() > shownPlacesOfMessage)
            content.append(muted(u" and %1 more"_s.arg(message.places.size() - shownPlacesOfMessage)));
        cells.append(cell(content));
        table.rows.append(cells);
    }
    if (table.rows.isEmpty())
        return;
    page.blocks.push_back(heading(level, title));
    page.blocks.emplace_back(std::move(table));
}

void addBoth(Page &page, const QList<Message> &messages, int level, FactPlaces &places)
{
    addMessages(page, messages, u"error"_s, u"Errors"_s, level, places);
    addMessages(page, messages, u"warning"_s, u"Warnings"_s, level, places);
}

QString partPage(const QString &part)
{
    return u"technical-writing/messages/"_s + (part.isEmpty() ? u"top"_s : safePagePath(part)) + u".md"_s;
}
QString partName(const QString &part) { return part.isEmpty() ? u"top folder"_s : QString(part + u'/'); }
} // namespace

QList<UnitSpec> planMessages(const ModelView &view)
{
    const Found found = foundIn(view);
    QList<UnitSpec> units;
    if (found.count < fewestMessages)
        return units;
    units.append(
        newUnit(u"messages"_s, messagesVersion, {}, u"Messages"_s, u"technical-writing/messages.md"_s));
    if (found.count <= messagesOnOnePage)
        return units;
    PathClaims claims;
    for (const auto &[part, facts] : found.byPart)
        units.append(newUnit(u"messages"_s, messagesVersion, part.isEmpty() ? u"."_s : part,
            u"Messages of "_s + partName(part), claims.claim(partPage(part))));
    return units;
}

UnitOutput messagesPage(const UnitSpec &unit, const ModelView &view)
{
    const Found found = foundIn(view);
    Page page = newPage(unit);
    page.wide = true;
    FactPlaces places(view, u"message"_s, view.facts(u"message"_s));
    if (!unit.subject.isEmpty()) {
        page.breadcrumbs.append({ u"Messages"_s, documentTarget(u"technical-writing/messages.md"_s) });
        const auto part = found.byPart.find(unit.subject == "."_L1 ? QString() : unit.subject);
        if (part != found.byPart.end())
            addBoth(page, merged(part->second), 2, places);
        return oneDocument(unit, std::move(page));
    }
    if (found.count <= messagesOnOnePage) {
        QList<std::pair<Fact, qsizetype>> all;
        for (const auto &[part, facts] : found.byPart)
            all += facts;
        addBoth(page, merged(all), 2, places);
        return oneDocument(unit, std::move(page));
    }
    Table table;
    table.head = { u"Part"_s, u"Errors"_s, u"Warnings"_s };
    for (const auto &[part, facts] : found.byPart) {
        const QList<Message> messages = merged(facts);
        const auto errors = std::count_if(messages.begin(), messages.end(),
            [](const Message &message) { return message.severity == "error"_L1; });
        table.rows.append({ cell({ link(partName(part), documentTarget(partPage(part)), Inline::Style::Code) }),
            cell({ text(grouped(errors)) }, true), cell({ text(grouped(messages.size() - errors)) }, true) });
    }
    page.blocks.emplace_back(std::move(table));
    return oneDocument(unit, std::move(page));
}

} // namespace tars::technicalwriting
