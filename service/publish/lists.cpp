#include "service/publish/lists.h"

#include "service/markup/render.h"
#include "service/markup/text.h"
#include "service/publish/introduction.h"
#include "service/publish/sitemap.h"

#include <algorithm>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype largestFullText = 4 * 1024 * 1024;
constexpr qsizetype longestNavigation = 400; ///< pages of a section that mkdocs.yml names one by one

QJsonObject entryOf(const QString &path, const QString &title, const QString &department, const QString &kind)
{
    QJsonObject entry{ { u"path"_s, path }, { u"title"_s, title } };
    if (!department.isEmpty())
        entry.insert(u"department"_s, department);
    if (!kind.isEmpty())
        entry.insert(u"kind"_s, kind);
    if (path.endsWith(".md"_L1) || path.endsWith(".ipynb"_L1))
        entry.insert(u"html"_s, markup::sitePathOf(path));
    return entry;
}

/// As llmstxt.org has it: the link, and behind a colon what it leads to.
QString bullet(const SiteEntry &entry, const QString &description)
{
    const QString words = markup::escapeMarkdown(description).trimmed();
    return u"- ["_s % markup::escapeMarkdown(entry.title).trimmed() % u"]("_s % markup::percentEncoded(entry.path) % u')'
        % (words.isEmpty() ? QString() : QString(u": "_s % words)) % u'\n';
}

QString introductionText(const ModelView &view)
{
    QString text = u"# "_s % markup::escapeMarkdown(view.projectName()).trimmed() % u'\n';
    if (const auto introduction = introductionOf(view))
        text += u"\n> "_s % markup::escapeMarkdown(introduction->text).trimmed() % u'\n';
    return text;
}

/// A YAML scalar: JSON's strings are YAML's double-quoted ones.
QString quoted(const QString &text)
{
    const QByteArray json = QJsonDocument(QJsonArray{ text }).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(json.sliced(1, json.size() - 2));
}

QString navigationLine(int depth, const SiteEntry &entry)
{
    return u"  "_s.repeated(depth) % u"- "_s % quoted(markup::plainText(entry.title)) % u": "_s % quoted(entry.path)
        % u'\n';
}

bool isMarkdown(const SiteEntry &entry) { return entry.path.endsWith(".md"_L1); }

QString navigationOf(const SiteSection &section)
{
    QList<SiteEntry> pages;
    if (section.lead && isMarkdown(*section.lead))
        pages.append(*section.lead);
    if (section.pages.size() <= longestNavigation)
        std::copy_if(section.pages.begin(), section.pages.end(), std::back_inserter(pages), isMarkdown);
    if (pages.isEmpty())
        return {};
    if (pages.size() == 1)
        return navigationLine(2, { section.title, pages.first().path, true });
    QString text = u"    - "_s % quoted(section.title) % u":\n"_s;
    for (const SiteEntry &page : std::as_const(pages))
        text += navigationLine(4, page);
    return text;
}

} // namespace

QByteArray manifestJson(const ModelView &view, const QList<OutputDocument> &own)
{
    QMap<QString, QJsonObject> entries; // by path: the order of the file
    for (const DocumentFile &file : view.documentFiles()) {
        if (file.path.startsWith("site/"_L1))
            continue; // the HTML of a page is named by the page
        QJsonObject entry = entryOf(file.path, file.title, file.department, file.kind);
        const auto department = departmentFromSlug(file.department);
        if (department)
            entry.insert(u"section"_s, sectionOf(*department, file.kind).title);
        if (!file.description.isEmpty())
            entry.insert(u"description"_s, file.description);
        entry.insert(u"inputs"_s, QJsonArray::fromStringList(file.inputs));
        entry.insert(u"hash"_s, QString(u"blake2b160:"_s % QString::fromLatin1(file.hash.toHex())));
        entries.insert(file.path, entry);
    }
    for (const OutputDocument &document : own)
        if (!entries.contains(document.path))
            entries.insert(document.path, entryOf(document.path, document.title, {}, {}));
    QJsonArray documents;
    for (const QJsonObject &entry : std::as_const(entries))
        documents.append(entry);
    const QJsonObject root{ { u"generator"_s, QString(u"TARS "_s % QLatin1StringView(TARS_VERSION)) },
        { u"project"_s, view.projectName() }, { u"documents"_s, documents } };
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

QByteArray llmsText(const ModelView &view)
{
    QHash<QString, QString> descriptions;
    for (const DocumentFile &file : view.documentFiles())
        if (!file.description.isEmpty())
            descriptions.insert(file.path, file.description);
    // Data say nothing of themselves.
    static const QHash<QString, QString> data{ { u"symbols.jsonl"_s, u"Every symbol as a line of JSON"_s },
        { u"corpus.jsonl"_s, u"Every file, symbol, piece of prose and commit as a line of JSON"_s },
        { u"badge.json"_s, u"The share of documented symbols, as shields.io reads it"_s },
        { u"sbom.cdx.json"_s, u"Software bill of materials in CycloneDX"_s } };
    const auto line = [&](const SiteEntry &entry) {
        return bullet(entry, descriptions.value(entry.path, data.value(entry.path.section(u'/', -1))));
    };
    QString text = introductionText(view);
    for (const SiteDepartment &department : siteMapOf(view, false)) {
        text += u"\n## "_s % department.title % u"\n"_s;
        for (const SiteSection &section : department.sections) {
            text += u"\n### "_s % markup::escapeMarkdown(section.title) % u"\n\n"_s;
            if (section.lead)
                text += line(*section.lead);
            for (const SiteEntry &entry : section.pages)
                text += line(entry);
            for (const SiteEntry &entry : section.data)
                text += line(entry);
        }
    }
    return text.toUtf8();
}

QByteArray llmsFullText(const ModelView &view)
{
    QList<SiteEntry> guides;
    QList<SiteEntry> references; // of which there may be very many: last
    for (const SiteDepartment &department : siteMapOf(view, false)) {
        for (const SiteSection &section : department.sections) {
            QList<SiteEntry> &list = section.pages.size() > 100 ? references : guides;
            if (section.lead)
                list.append(*section.lead);
            list += section.pages;
        }
    }
    QByteArray text = introductionText(view).toUtf8();
    qsizetype left = 0;
    for (const SiteEntry &entry : guides + references) {
        if (!isMarkdown(entry))
            continue;
        if (text.size() >= largestFullText) {
            ++left;
            continue;
        }
        const QByteArray content = view.documentContent(entry.path);
        if (text.size() + content.size() > largestFullText) {
            ++left;
            continue;
        }
        text += "\n---\n\n<!-- " + entry.path.toUtf8() + " -->\n\n" + content;
    }
    if (left > 0)
        text += "\n---\n\n" + markup::plural(left, u"further page"_s, u"further pages"_s).toUtf8()
            + " would have made this file too long: see llms.txt.\n";
    return text;
}

QList<OutputDocument> mkdocsFiles(const ModelView &view)
{
    const QList<SiteDepartment> site = siteMapOf(view, true);
    // MkDocs insists on a folder below this file until the hook names this one.
    const QString folder = site.isEmpty() ? QString() : slug(site.first().department);
    QString yaml = u"site_name: "_s % quoted(markup::plainText(view.projectName()).trimmed()) % u'\n';
    if (!folder.isEmpty())
        yaml += u"docs_dir: "_s % folder % u'\n';
    yaml += u"site_dir: .mkdocs\nuse_directory_urls: false\nhooks:\n  - mkdocs_hooks.py\nnav:\n"
            "  - \"Home\": index.md\n"_s;
    for (const SiteDepartment &department : site) {
        yaml += u"  - "_s % quoted(department.title) % u":\n"_s;
        QString sections;
        for (const SiteSection &section : department.sections)
            sections += navigationOf(section);
        const bool hasIndex = sections.contains(quoted(department.index.path));
        yaml += (hasIndex ? QString() : navigationLine(2, { u"Contents"_s, department.index.path, true })) % sections;
    }
    yaml += u"  - \"All pages\": contents.md\n"_s;
    return { { u"mkdocs.yml"_s, u"Configuration of MkDocs"_s, yaml.toUtf8() },
        { u"mkdocs_hooks.py"_s, u"Hooks of MkDocs"_s, markup::mkdocsHooks() } };
}

} // namespace tars
