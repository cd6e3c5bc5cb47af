#include "service/extract/classify.h"
#include "service/extract/facts/calls.h"
#include "service/extract/facts/factreaders.h"
#include "service/extract/formats/datatree.h"

#include <QDir>
#include <QJsonArray>
#include <QRegularExpression>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int deepestEntry = 8;

bool isPage(const QString &address)
{
    // "---Title---", "...", "!hidden" and "[Title](address)" are Fumadocs' words for what is no page of its own.
    static const QRegularExpression other(u"^(?:#|---|\\.\\.\\.|!|\\[)"_s);
    return !address.isEmpty() && !address.contains(u':') && !other.match(address).hasMatch();
}

bool isIndex(const QString &entry)
{
    const QString stem = entry.section(u'/', -1).section(u'.', 0, 0).toLower();
    return stem.isEmpty() || stem == "index"_L1 || stem == "readme"_L1;
}

class ContentsReader
{
public:
    ContentsReader(const QString &folder, int line)
        : m_folder(folder)
        , m_line(line)
    {
    }

    FactOutput take() { return std::move(m_output); }

    /// Pages in order; a section whose first page introduces it keeps its pages below that one.
    QStringList pagesIn(const DataValue &list, int depth)
    {
        QStringList pages;
        for (const DataValue &item : list.items()) {
            if (item.isScalar()) {
                append(pages, item.text());
                continue;
            }
            if (item[u"group"] || item[u"pages"]) { // Mintlify
                section(pages, item[u"pages"], depth, {});
                continue;
            }
            if (item[u"href"] || item[u"items"] || item[u"name"]) { // docfx
                append(pages, item[u"href"].text());
                section(pages, item[u"items"], depth, item[u"href"].text());
                continue;
            }
            for (const auto &[title, value] : item.members()) { // MkDocs
                if (value.isScalar())
                    append(pages, value.text());
                else
                    section(pages, value, depth, {});
            }
        }
        return pages;
    }

    void add(const QString &owner, const QStringList &entries)
    {
        if (!entries.isEmpty())
            m_output.facts.append({ u"prose.contents"_s,
                { { u"entries"_s, QJsonArray::fromStringList(entries) }, { u"owner"_s, owner } }, m_line });
    }

private:
    void append(QStringList &pages, const QString &address) const
    {
        const QString path = address.section(u'#', 0, 0).section(u'?', 0, 0);
        if (isPage(path))
            pages.append(QDir::cleanPath(m_folder.isEmpty() ? path : QString(m_folder + u'/' + path)));
    }

    void section(QStringList &pages, const DataValue &list, int depth, const QString &href)
    {
        if (!list || depth >= deepestEntry)
            return;
        QStringList inner = pagesIn(list, depth + 1);
        QString owner = isPage(href) && !pages.isEmpty() ? pages.last() : QString();
        if (owner.isEmpty() && inner.size() > 1 && isIndex(inner.first())) {
            owner = inner.takeFirst();
            pages.append(owner);
        }
        if (owner.isEmpty())
            pages += inner;
        else
            add(owner, inner);
    }

    QString m_folder;
    int m_line;
    FactOutput m_output;
};

/// extlinks = {"issue": ("https://…/%s", "#%s")}
FactOutput rolesOfSphinx(const LexedSource &source)
{
    FactOutput output;
    for (size_t i = 0; i + 2 < source.tokens.size(); ++i) {
        if (wordAt(source, i) != "extlinks"_L1 || !source.is(i + 1, "=") || !source.is(i + 2, "{"))
            continue;
        const auto entries = argumentsOf(source, i + 2);
        if (!entries)
            continue;
        for (const CallArgument &entry : *entries) {
            const size_t key = entry.value.first;
            if (!isString(source, key) || !source.is(key + 1, ":"))
                continue;
            const QString address = literalsIn(source, { key + 2, entry.value.end }).value(0);
            if (address.startsWith("http"_L1) && address.contains("%s"_L1))
                output.facts.append({ u"prose.role"_s, { { u"role"_s, literalText(source, key) }, { u"address"_s, address } },
                    source.tokens[key].line });
        }
    }
    return output;
}

} // namespace

FactOutput readSiteContents(const FactSource &source)
{
    if (source.fileName() == "conf.py"_L1 && source.language == "Python"_L1 && !isVendoredPath(source.path))
        return rolesOfSphinx(source.source);
    const QString name = source.fileName().toLower();
    const bool zensical = name == "zensical.toml"_L1; // MkDocs' successor
    const bool mkdocs = name == "mkdocs.yml"_L1 || name == "mkdocs.yaml"_L1 || zensical;
    const bool docfx = name == "toc.yml"_L1;
    const bool fumadocs = name == "meta.json"_L1, mintlify = name == "mint.json"_L1;
    if ((!mkdocs && !docfx && !fumadocs && !mintlify) || isVendoredPath(source.path))
        return {};
    const ParsedData data = zensical ? parseToml(source.source.text) : fumadocs || mintlify ? parseJson(source.source.text) : parseYaml(source.source.text);
    FactOutput output;
    if (data.problem && (mkdocs || docfx)) // any program may have data of that name
        output.problems.append(*data.problem);
    const DataValue root = zensical ? data.root()[u"project"] : data.root();
    const DataValue list = mkdocs ? root[u"nav"] : fumadocs ? root[u"pages"] : mintlify ? root[u"navigation"] : root[u"items"] ? root[u"items"] : root;
    if (!list.isList())
        return output;
    QString folder;
    if (mkdocs) {
        const QString given = root[u"docs_dir"].text();
        folder = QDir::cleanPath(given.isEmpty() ? u"docs"_s : given);
        if (folder == "."_L1)
            folder.clear();
    }
    ContentsReader reader(folder, list.line());
    const QStringList pages = reader.pagesIn(list, 0);
    // The contents of a part belong to the page of its folder, those of a whole to its first page.
    if (!pages.isEmpty())
        reader.add(mkdocs || isIndex(pages.first()) ? pages.first() : QString(), pages);
    output.facts += reader.take().facts;
    return output;
}

} // namespace tars
