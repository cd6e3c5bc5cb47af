#include "service/publish/navigation.h"

#include "service/markup/render.h"
#include "service/markup/text.h"
#include "service/publish/scriptdata.h"
#include "service/publish/sitemap.h"

#include <algorithm>
#include <QUrl>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype longSection = 400; ///< pages; beyond, they stand in parts of this many
constexpr qsizetype overlap = 20; ///< of a part with its neighbours, so that one part is enough for a page

QJsonArray rowOf(const SiteEntry &entry)
{
    return { markup::plainText(entry.title), entry.href() };
}

QJsonArray rowsOf(const QList<SiteEntry> &entries)
{
    QJsonArray rows;
    for (const SiteEntry &entry : entries)
        rows.append(rowOf(entry));
    return rows;
}

/// [title, address, count, rows] or, of a long section, [title, address, count, [], [first address of each part]].
QJsonArray sectionData(const SiteSection &section, const QString &prefix, QList<OutputDocument> &parts)
{
    QJsonArray data{ section.title, section.href(), section.pages.size() };
    if (section.pages.size() <= longSection) {
        data.append(rowsOf(section.pages));
        return data;
    }
    QList<SiteEntry> pages = section.pages;
    std::sort(pages.begin(), pages.end(), [](const SiteEntry &a, const SiteEntry &b) {
        return a.href() < b.href();
    });
    QJsonArray firsts;
    for (qsizetype from = 0; from < pages.size(); from += longSection) {
        firsts.append(pages.at(from).href());
        const qsizetype begin = std::max<qsizetype>(0, from - overlap);
        const QString name = u"%1.%2"_s.arg(prefix).arg(firsts.size() - 1);
        parts.append({ u"site/nav/%1.js"_s.arg(name), u"Navigation"_s,
            scriptCall(u"navPart"_s, { name, rowsOf(pages.mid(begin, from - begin + longSection + overlap)) }) });
    }
    data.append(QJsonArray());
    data.append(firsts);
    return data;
}

} // namespace

UnitOutput siteAssetFiles()
{
    UnitOutput output;
    for (const auto &[name, bytes] : markup::siteAssets())
        output.documents.append({ u"site/assets/"_s + name, name, bytes });
    return output;
}

UnitOutput navigationData(const ModelView &view)
{
    UnitOutput output;
    QList<OutputDocument> parts;
    for (const SiteDepartment &department : siteMapOf(view, true)) {
        const QString name = slug(department.department);
        QJsonArray sections;
        for (const SiteSection &section : department.sections) {
            if (!section.href().isEmpty())
                sections.append(sectionData(section, u"%1.%2"_s.arg(name).arg(sections.size()), parts));
        }
        output.documents.append({ u"site/nav/"_s + name + u".js"_s, u"Navigation"_s,
            scriptCall(u"nav"_s, { name, sections }) });
    }
    output.documents.prepend({ u"site/config.js"_s, u"Site configuration"_s, siteConfig(view) });
    output.documents += parts;
    return output;
}

QString forgeAddress(const QString &remote)
{
    QString text = remote.trimmed();
    // scp-like: git@host:owner/name.git
    const qsizetype colon = text.indexOf(u':');
    if (!text.contains("://"_L1) && colon > 0 && !text.left(colon).contains(u'/'))
        text = u"ssh://"_s + text.left(colon) + u'/' + text.mid(colon + 1);
    QUrl url(text);
    static const QStringList schemes{ u"https"_s, u"http"_s, u"ssh"_s, u"git"_s };
    const QString host = url.host();
    if (!url.isValid() || !schemes.contains(url.scheme()) || !host.contains(u'.') || url.path().size() < 2)
        return {};
    url.setUserInfo({});
    url.setQuery(QString());
    url.setFragment({});
    if (url.scheme() != "http"_L1) {
        if (url.scheme() != "https"_L1)
            url.setPort(-1);
        url.setScheme(u"https"_s);
    }
    QString address = url.toString(QUrl::FullyEncoded | QUrl::StripTrailingSlash);
    if (address.endsWith(".git"_L1))
        address.chop(4);
    return address;
}

QByteArray siteConfig(const ModelView &view)
{
    QJsonObject config{ { u"project"_s, view.projectName() } };
    for (const Fact &fact : view.facts(u"project.meta"_s)) {
        const QString version = markup::plainText(fact.value.value("version"_L1).toString()).trimmed();
        if (fact.file.contains(u'/') || version.isEmpty())
            continue;
        config.insert(u"version"_s, version);
        break;
    }
    QJsonArray departments;
    qsizetype documents = 0;
    for (const SiteDepartment &department : siteMapOf(view, true)) {
        departments.append(QJsonArray{ slug(department.department), department.title, department.documents });
        documents += department.documents;
    }
    config.insert(u"departments"_s, departments);
    config.insert(u"documents"_s, documents);
    for (const Fact &fact : view.facts(u"history.head"_s)) {
        config.insert(u"commit"_s, fact.value.value("commit"_L1).toString());
        config.insert(u"date"_s, fact.value.value("time"_L1).toString().left(10));
        const QString forge = forgeAddress(fact.value.value("remote"_L1).toString());
        if (!forge.isEmpty())
            config.insert(u"forge"_s, forge);
        break;
    }
    return scriptCall(u"config"_s, { config });
}

} // namespace tars
