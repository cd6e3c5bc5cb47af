#include "service/publish/searchindex.h"

#include "common/base/errorcodes.h"
#include "service/publish/pagetext.h"
#include "service/publish/scriptdata.h"
#include "service/publish/searchrecords.h"
#include "service/publish/searchshards.h"
#include "service/publish/sitemap.h"

#include <algorithm>
#include <map>

namespace tars
{

using namespace Qt::StringLiterals;
using namespace search;

namespace
{

constexpr qint64 namesOfAPart = 120'000; ///< public symbols, test cases and files that one unit keeps
constexpr qint64 namesOfABlock = 64;
constexpr qsizetype pagesOfABlock = 32;
constexpr qsizetype mostRecords = 40; ///< of one name: nobody reads more of them in a list of results
constexpr qsizetype mostHeadings = 40;

class PartWriter
{
public:
    PartWriter(const ModelView &view, int part, int parts)
        : m_view(view)
        , m_part(part)
        , m_parts(parts)
        , m_blocks(quint32(std::max<qint64>(1, namesOf(view) / namesOfABlock)))
    {
        for (int root = 0; root < roots; ++root)
            if (root % parts == part)
                m_shards.emplace(root, Shard(root));
    }

    Result<UnitOutput> write(std::stop_token stop)
    {
        const auto named = forEachName(m_view, stop,
            [this](Group group, const QString &name, const NameInfo &info, const QJsonArray &record) {
                add(group, name, info, record);
            });
        if (!named)
            return named.error();
        addPages(stop);
        if (stop.stop_requested())
            return Error{ errc::cancelled, u"Cancelled"_s, {} };
        return output();
    }

private:
    bool isOwnBlock(quint32 block) const { return int(block % quint32(m_parts)) == m_part; }

    /// One record of a name: what a result shows and where it leads.
    void add(Group group, const QString &name, const NameInfo &info, const QJsonArray &record)
    {
        QStringList words = wordsOf(name);
        if (const QString initials = initialsOf(name); initials.size() > 1)
            words.append(initials);
        if (words.isEmpty())
            words.append(name.toCaseFolded());
        for (const QString &word : std::as_const(words))
            if (const auto shard = m_shards.find(rootOf(word)); shard != m_shards.end())
                shard->second.addName(group, word, name, info);
        const quint32 block = hashOf(name) % m_blocks;
        if (!isOwnBlock(block))
            return;
        // What its author explains comes before what merely has the name, such as the definition of what a header declares.
        Records &records = m_records[block][name];
        QJsonArray &kind = info.documented ? records.documented : records.others;
        if (kind.size() < mostRecords)
            kind.append(record);
    }

    void addPages(std::stop_token stop)
    {
        int number = 0;
        for (const SiteDepartment &department : siteMapOf(m_view, false)) {
            m_departments.append(slug(department.department));
            m_departments.append(number);
            for (const SiteSection &section : department.sections) {
                QList<SiteEntry> pages = section.pages;
                if (section.lead)
                    pages.prepend(*section.lead);
                for (const SiteEntry &page : std::as_const(pages)) {
                    if (stop.stop_requested())
                        return;
                    addPage(number++, department, section, page);
                }
            }
        }
    }

    void addPage(int number, const SiteDepartment &department, const SiteSection &section, const SiteEntry &page)
    {
        // What an API page says is found by its symbols.
        const bool reference = department.department == Department::Development
            && section.title == sectionOf(Department::Development, u"api"_s).title;
        const PageText text = reference
            ? PageText()
            : pageTextOf(QString::fromUtf8(m_view.documentContent(page.sitePath())));
        const auto post = [&](const QString &content, int heading, int weight) {
            for (const QString &term : termsOf(content))
                if (const auto shard = m_shards.find(rootOf(term)); shard != m_shards.end())
                    shard->second.addPage(term, { number, heading, weight });
        };
        post(page.title, 0, 3);
        QJsonArray headings;
        for (qsizetype i = 0; i < text.parts.size(); ++i) {
            const PageText::Part &part = text.parts.at(i);
            const bool listed = i > 0 && headings.size() < mostHeadings * 2;
            if (listed) {
                headings.append(shortened(part.heading));
                headings.append(part.anchor);
            }
            const int index = listed ? int(headings.size() / 2) : 0;
            post(part.heading, index, 2);
            post(part.text, index, 1);
        }
        const quint32 block = quint32(number / pagesOfABlock);
        if (!isOwnBlock(block))
            return;
        m_pageBlocks[block].append(QJsonArray{ page.title, page.href(), slug(department.department),
            section.title, shortened(text.parts.isEmpty() ? QString() : text.parts.first().text), headings });
    }

    UnitOutput output() const
    {
        UnitOutput result;
        const auto put = [&](const QString &name, const QByteArray &bytes) {
            result.documents.append({ u"site/search/"_s + name + u".js"_s, u"Search index"_s, bytes });
        };
        if (m_part == 0)
            put(u"meta"_s,
                scriptCall(u"searchMeta"_s,
                    { QJsonObject{ { u"blocks"_s, qint64(m_blocks) }, { u"pageBlock"_s, qint64(pagesOfABlock) },
                        { u"departments"_s, m_departments } } }));
        for (const auto &[root, shard] : m_shards)
            for (const auto &[name, bytes] : shard.files())
                put(name, bytes);
        for (const auto &[block, names] : m_records) {
            QJsonObject rows;
            for (const auto &[name, records] : names) {
                QJsonArray all = records.documented;
                for (const QJsonValue &record : records.others)
                    if (all.size() < mostRecords)
                        all.append(record);
                rows.insert(name, all);
            }
            put(u"b-%1"_s.arg(block), scriptCall(u"block"_s, { qint64(block), rows }));
        }
        for (const auto &[block, rows] : m_pageBlocks)
            put(u"p-%1"_s.arg(block), scriptCall(u"pageBlock"_s, { qint64(block), rows }));
        return result;
    }

    const ModelView &m_view;
    const int m_part;
    const int m_parts;
    const quint32 m_blocks;
    std::map<int, Shard> m_shards;
    struct Records {
        QJsonArray documented, others;
    };
    std::map<quint32, std::map<QString, Records>> m_records;
    std::map<quint32, QJsonArray> m_pageBlocks;
    QJsonArray m_departments; ///< slug, number of its first page, and so on
};

} // namespace

int searchParts(const ModelView &view)
{
    return int(std::clamp<qint64>((namesOf(view) + namesOfAPart - 1) / namesOfAPart, 1, roots));
}

QString searchPrimaryPath(int part)
{
    if (part == 0)
        return u"site/search/meta.js"_s;
    return u"site/search/"_s + Shard(part).files().first().first + u".js"_s;
}

Result<UnitOutput> searchPart(const UnitSpec &unit, const ModelView &view, std::stop_token stop)
{
    const int part = unit.subject.section(u'/', 0, 0).toInt() - 1;
    const int parts = unit.subject.section(u'/', 1, 1).toInt();
    if (part < 0 || parts < 1 || part >= parts)
        return Error{ errc::badData, u"Not a part of the search index: "_s + unit.subject, {} };
    return PartWriter(view, part, parts).write(std::move(stop));
}

} // namespace tars
