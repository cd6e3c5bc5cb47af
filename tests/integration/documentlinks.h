// Reads all documents of a set and says which links lead nowhere, anchors included: those of the site's pages, and those
// between the Markdown documents and into the tree.
#pragma once

#include "common/base/digest.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>
#include <QXmlStreamReader>

namespace tars::test
{

using namespace Qt::StringLiterals;

/// The pages of a site: every href and src, and every address in the data of its scripts.
class SiteLinks
{
public:
    explicit SiteLinks(const QString &site)
        : m_site(QDir(site).canonicalPath() + u'/')
    {
        QDirIterator it(m_site, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString path = it.next();
            if (path.endsWith(".html"_L1))
                read(path);
            else if (path.endsWith(".js"_L1) && !path.contains("/assets/"_L1))
                readData(path);
        }
    }

    qsizetype pages() const { return m_ids.size(); }
    qsizetype links() const { return m_links.size(); }

    /// "page → address", sorted; empty if every link leads somewhere.
    QStringList broken() const
    {
        QStringList found = m_faults;
        for (const auto &[page, address] : m_links)
            if (!leadsSomewhere(page, address))
                found += page.sliced(m_site.size()) + u" → "_s + address;
        found.removeDuplicates();
        found.sort();
        return found;
    }

private:
    void read(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return;
        QXmlStreamReader reader(&file);
        QSet<QString> &ids = m_ids[path];
        bool ofSource = false;
        QString code;
        while (!reader.atEnd()) {
            const auto token = reader.readNext();
            if (token == QXmlStreamReader::Characters)
                code += reader.text();
            else if (token == QXmlStreamReader::EndElement && reader.name() == "code"_L1 && ofSource)
                m_lines[path].append(code.simplified());
            if (token != QXmlStreamReader::StartElement)
                continue;
            if (reader.name() == "code"_L1)
                code.clear();
            ofSource = ofSource || reader.attributes().value("class"_L1) == "source"_L1;
            for (const QXmlStreamAttribute &attribute : reader.attributes()) {
                if (attribute.name() == "id"_L1) {
                    if (ids.contains(attribute.value().toString()))
                        m_faults += path.sliced(m_site.size()) + u": twice "_s + attribute.value();
                    ids.insert(attribute.value().toString());
                }
                const bool address = attribute.name() == "href"_L1 || attribute.name() == "src"_L1;
                if (address && reader.name() != "use"_L1)
                    m_links.append({ path, attribute.value().toString() });
            }
        }
        if (reader.hasError())
            m_faults += path.sliced(m_site.size()) + u": "_s + reader.errorString();
    }

    // Addresses in data stand as strings that name a page, from the site's top.
    void readData(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return;
        static const QRegularExpression address(
            u"\"((?:index|contents|(?:technical-writing|development|ai-research|quality-assurance|devops|source)/"
            "[^\"\\\\\\s]+)\\.html(?:#[^\"\\s]+)?)\""_s);
        const QString top = m_site + u"index.html"_s;
        for (auto it = address.globalMatch(QString::fromUtf8(file.readAll())); it.hasNext();)
            m_links.append({ top, it.next().captured(1) });
    }

    bool leadsSomewhere(const QString &page, const QString &address) const
    {
        static const QRegularExpression elsewhere(u"^(?i:https?:|mailto:|data:)"_s);
        if (elsewhere.match(address).hasMatch() || address == "#top"_L1) // browsers know that one
            return true;
        const QUrl url = QUrl::fromLocalFile(page).resolved(QUrl(address));
        const QString path = QDir::cleanPath(url.toLocalFile());
        if (!m_ids.contains(path))
            return QFile::exists(path) && url.fragment().isEmpty();
        const QString anchor = url.fragment(QUrl::FullyDecoded);
        return anchor.isEmpty() || m_ids.value(path).contains(anchor) || isLineOfAPart(path, anchor)
            || isQuoted(path, anchor);
    }

    // Lines of a source page, by their number and a hash of their text: which its script looks for.
    bool isQuoted(const QString &path, const QString &anchor) const
    {
        static const QRegularExpression quote(u"^quote-(\\d+)-([0-9a-f]{8})$"_s);
        const auto match = quote.match(anchor);
        if (!match.hasMatch())
            return false;
        const qsizetype count = match.captured(1).toLongLong();
        const quint32 hash = match.captured(2).toUInt(nullptr, 16);
        auto lines = m_lines.constFind(path);
        for (int part = 2; lines != m_lines.constEnd(); lines = m_lines.constFind(partOf(path, part++)))
            for (qsizetype i = 0; i + count <= lines->size(); ++i)
                if (fnv1a(lines->mid(i, count).join(u'\n')) == hash)
                    return true;
        return false;
    }

    static QString partOf(const QString &path, int part) { return u"%1.part%2.html"_s.arg(path.chopped(5)).arg(part); }

    // A very long source file has several pages: the first, which links name, leads on to the others.
    bool isLineOfAPart(const QString &path, const QString &anchor) const
    {
        static const QRegularExpression line(u"^L\\d+$"_s);
        if (!line.match(anchor).hasMatch())
            return false;
        for (int part = 2;; ++part) {
            const auto ids = m_ids.constFind(partOf(path, part));
            if (ids == m_ids.constEnd() || ids->contains(anchor))
                return ids != m_ids.constEnd();
        }
    }

    const QString m_site;
    QHash<QString, QSet<QString>> m_ids; ///< by page
    QHash<QString, QStringList> m_lines; ///< of pages that show source
    QList<std::pair<QString, QString>> m_links;
    QStringList m_faults;
};

/// The Markdown documents beside the site. Anchors of headings are made by the rule of the forges.
class MarkdownLinks
{
public:
    explicit MarkdownLinks(const QString &output)
        : m_output(QDir(output).canonicalPath() + u'/')
    {
        QDirIterator it(m_output, { u"*.md"_s }, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (it.hasNext())
            if (const QString path = it.next(); !path.startsWith(m_output + "site/"_L1)
                && !path.startsWith(m_output + ".tars/"_L1))
                read(path);
    }

    qsizetype documents() const { return m_anchors.size(); }
    qsizetype links() const { return m_links.size(); }

    QStringList broken() const
    {
        QStringList found;
        for (const auto &[document, address] : m_links)
            if (!leadsSomewhere(document, address))
                found += document.sliced(m_output.size()) + u" → "_s + address;
        found.removeDuplicates();
        found.sort();
        return found;
    }

private:
    void read(const QString &path)
    {
        static const QRegularExpression fence(u"^[\\s>]*(?:[-*]\\s+|\\d+\\.\\s+)*(`{3,}|~{3,})(.*)$"_s);
        static const QRegularExpression heading(u"^[\\s>]*#{1,6}\\s+(.*?)\\s*#*\\s*$"_s);
        static const QRegularExpression id(u"<a id=\"([^\"]+)\"></a>"_s);
        static const QRegularExpression code(u"(?<![`\\\\])(`+)(?!`).*?(?<!`)\\1(?!`)"_s);
        static const QRegularExpression address(u"(?<!\\\\)\\]\\(<?([^()\\s<>]+)>?(?:\\s+\"[^\"]*\")?\\)"_s);
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return;
        QSet<QString> &anchors = m_anchors[path];
        QString open;
        const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
        for (const QString &line : lines) {
            if (const auto mark = fence.match(line); mark.hasMatch()) {
                if (open.isEmpty() && !mark.captured(2).contains(u'`'))
                    open = mark.captured(1);
                else if (mark.captured(1).startsWith(open) && mark.captured(2).trimmed().isEmpty())
                    open.clear();
                continue;
            }
            if (!open.isEmpty())
                continue;
            for (auto it = id.globalMatch(line); it.hasNext();)
                anchors.insert(it.next().captured(1));
            if (const auto title = heading.match(line); title.hasMatch())
                anchors.insert(unused(anchorOf(title.captured(1)), anchors));
            QString prose = line;
            prose.replace(code, u"`"_s);
            for (auto it = address.globalMatch(prose); it.hasNext();)
                m_links.append({ path, it.next().captured(1) });
        }
    }

    static QString unused(const QString &anchor, const QSet<QString> &taken)
    {
        QString name = anchor;
        for (int i = 1; taken.contains(name); ++i)
            name = anchor + u'-' + QString::number(i);
        return name;
    }

    static QString anchorOf(QString heading)
    {
        static const QRegularExpression link(u"\\[((?:[^\\[\\]\\\\]|\\\\.)*)\\]\\([^()]*\\)"_s);
        static const QRegularExpression escape(u"\\\\(.)"_s);
        heading.replace(link, u"\\1"_s).replace(escape, u"\\1"_s);
        QString anchor;
        for (const QChar c : heading.toLower())
            if (c.isLetterOrNumber() || c.isMark() || c == u'_' || c == u'-')
                anchor += c;
            else if (c == u' ')
                anchor += u'-';
        return anchor;
    }

    bool leadsSomewhere(const QString &document, const QString &address) const
    {
        static const QRegularExpression elsewhere(u"^(?i:https?:|mailto:)"_s);
        if (elsewhere.match(address).hasMatch())
            return true;
        const QUrl url = QUrl::fromLocalFile(document).resolved(QUrl(address));
        const QString path = QDir::cleanPath(url.toLocalFile());
        const QString anchor = url.fragment(QUrl::FullyDecoded);
        const auto anchors = m_anchors.constFind(path);
        if (anchors == m_anchors.cend())
            return QFile::exists(path); // of the tree: an anchor names lines
        return anchor.isEmpty() || anchors->contains(anchor);
    }

    const QString m_output;
    QHash<QString, QSet<QString>> m_anchors; ///< by document
    QList<std::pair<QString, QString>> m_links;
};

} // namespace tars::test
