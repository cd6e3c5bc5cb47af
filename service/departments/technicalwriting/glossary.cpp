#include "service/departments/technicalwriting/reference.h"

#include "service/departments/technicalwriting/manual.h"
#include "service/departments/technicalwriting/pageparts.h"

#include <QRegularExpression>
#include <QSet>

namespace tars::technicalwriting
{
using namespace Qt::StringLiterals;
using namespace markup;

namespace
{
struct Entry {
    QString term;
    QString meaning; ///< Markdown
    QStringList files; ///< where it is explained
};

constexpr size_t fewestUses = 3;
constexpr qsizetype shownFiles = 4;

/// "Application Binary Interface (ABI)": the letters are those with which the words begin.
bool spells(const QString &words, const QString &letters)
{
    QString initials;
    for (const QString &word : words.split(QRegularExpression(u"[ -]"_s), Qt::SkipEmptyParts))
        if (word[0].isUpper() || word.size() > 3)
            initials += word[0].toUpper();
    return initials == letters;
}

QString plainReferences(const QString &text)
{
    static const QRegularExpression link(u"`([^`<]+?)\\s*<[^>]+>`_*"_s);
    static const QRegularExpression literal(u"``([^`]+)``"_s);
    static const QRegularExpression role(u"`([^`]+)`_+"_s);
    return QString(text).replace(link, u"\\1"_s).replace(literal, u"`\\1`"_s).replace(role, u"\\1"_s);
}

std::map<QString, Entry> entriesOf(const ModelView &view)
{
    std::map<QString, Entry> entries;
    QHash<QString, bool> manual;
    const auto isOurs = [&](const QString &file) {
        if (!manual.contains(file)) {
            const auto info = view.file(file);
            manual.insert(file, info && isManualFile(*info));
        }
        return manual.value(file);
    };
    for (const Fact &fact : view.facts(u"prose.term"_s)) {
        const QString term = fact.value.value("term"_L1).toString();
        if (!isOurs(fact.file) || term.isEmpty())
            continue;
        Entry &entry = entries[term.toCaseFolded()];
        entry.term = term;
        if (entry.meaning.isEmpty())
            entry.meaning = plainReferences(fact.value.value("text"_L1).toString());
        if (!entry.files.contains(fact.file))
            entry.files.append(fact.file);
    }
    static const QRegularExpression spelled(
        u"((?:[A-Z][A-Za-z]+(?:[ -](?:of|and|for|the|in|on|to))?[ -]){1,5}[A-Z]?[A-Za-z]+) \\(([A-Z]{2,7})s?\\)"_s);
    for (const Fact &fact : view.facts(u"prose.text"_s)) {
        if (!isOurs(fact.file))
            continue;
        const QString text = fact.value.value("markdown"_L1).toString().replace(u'\n', u' ').remove(u'*');
        for (auto it = spelled.globalMatch(text); it.hasNext();) {
            const auto match = it.next();
            // The fewest words that spell it, counted from the bracket.
            QStringList words = match.captured(1).split(u' ');
            while (words.size() > 1 && (!spells(words.join(u' '), match.captured(2)) || words.first()[0].isLower()))
                words.removeFirst();
            if (!spells(words.join(u' '), match.captured(2)))
                continue;
            Entry &entry = entries[match.captured(2).toCaseFolded()];
            if (entry.term.isEmpty()) {
                entry.term = match.captured(2);
                entry.meaning = words.join(u' ');
            }
            if (!entry.files.contains(fact.file))
                entry.files.append(fact.file);
        }
    }
    return entries;
}
} // namespace

QList<UnitSpec> planGlossary(const ModelView &view)
{
    if (entriesOf(view).size() < fewestUses)
        return {};
    return { newUnit(u"glossary"_s, glossaryVersion, {}, u"Glossary"_s, u"technical-writing/glossary.md"_s) };
}

UnitOutput glossaryPage(const UnitSpec &unit, const ModelView &view)
{
    Page page = newPage(unit);
    DefinitionList list;
    QHash<QString, QString> titles;
    for (const auto &[key, entry] : entriesOf(view)) {
        Blocks text;
        text.emplace_back(AuthorText{ entry.meaning, 4, {} });
        Inlines places;
        for (const QString &file : entry.files.mid(0, shownFiles)) {
            if (!titles.contains(file)) {
                const QList<Fact> pages = view.facts(u"prose.page"_s, file);
                const QString title
                    = pages.isEmpty() ? QString() : pages.first().value.value("title"_L1).toString();
                titles.insert(file, title.isEmpty() ? titleFromName(file) : title);
            }
            places << (places.isEmpty() ? muted(u"In "_s) : markup::text(u", "_s))
                   << link(titles.value(file), documentTarget(guidePagePath(file)));
        }
        text.emplace_back(Paragraph{ places });
        list.items.push_back({ { strong(entry.term) }, std::move(text) });
    }
    page.blocks.emplace_back(std::move(list));
    return oneDocument(unit, std::move(page));
}

} // namespace tars::technicalwriting
