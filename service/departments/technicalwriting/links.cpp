#include "service/departments/technicalwriting/links.h"

#include "service/departments/technicalwriting/manual.h"
#include "service/markup/text.h"
#include "service/departments/structure/importresolver.h"

#include <algorithm>
#include <QDir>
#include <QRegularExpression>
#include <QSet>

namespace tars::technicalwriting
{
using namespace Qt::StringLiterals;
using namespace markup;

namespace
{
constexpr qsizetype mostPictures = 200;

using structure::folderOf;

QString decoded(const QString &text)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text.toUtf8()));
}

/// A drawing that does something when it is opened by itself is not passed on.
bool isHarmlessDrawing(const QByteArray &svg)
{
    static const QRegularExpression active(
        u"<\\s*(?:\\w+:)?(?:script|foreignObject|iframe|embed|object)\\b|\\son\\w+\\s*=|javascript:|<!ENTITY|"
        "(?:href|src)\\s*=\\s*[\"']\\s*(?:https?:|//|file:|data:text)|@import"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString text = QString::fromUtf8(svg);
    return text.contains("<svg"_L1) && !active.match(text).hasMatch();
}

bool isPicture(const QString &path)
{
    static const QRegularExpression ending(
        u"\\.(?:png|jpe?g|gif|webp|svg)$"_s, QRegularExpression::CaseInsensitiveOption);
    return ending.match(path).hasMatch();
}

class Resolver
{
public:
    Resolver(const QString &file, const QString &pagePath, const ModelView &view)
        : m_file(file)
        , m_pagePath(pagePath)
        , m_view(view)
    {
    }

    ResolvedLinks run()
    {
        const QList<Fact> links = m_view.facts(u"prose.link"_s, m_file);
        for (qsizetype i = 0; i < links.size(); ++i) {
            const QString address = links[i].value.value("address"_L1).toString();
            if (m_result.targets.contains(address) || m_seen.contains(address))
                continue;
            m_seen.insert(address);
            resolve(address, links[i].value.value("picture"_L1).toBool(), i);
        }
        return std::move(m_result);
    }

private:
    void resolve(const QString &address, bool picture, qsizetype index)
    {
        static const QRegularExpression scheme(u"^[A-Za-z][A-Za-z0-9+.-]*:"_s);
        if (address.startsWith("tars-ref:"_L1))
            return label(address);
        if (address.startsWith("tars-doc:"_L1))
            return document(address);
        if (address.startsWith("//"_L1) || scheme.match(address).hasMatch())
            return atForge(address, picture);
        if (address.startsWith(u'#')) {
            // A changelog has no page of its own: its releases are spread over several.
            if (const auto own = m_view.file(m_file); own && !isManualFile(*own) && m_pagePath != guidePagePath(m_file))
                return lead(address, *own, {}, false);
            // What is shown of a README elsewhere leaves parts out: its own page has them all.
            m_result.targets.insert(
                address, anchorOf(m_file, address.mid(1), m_pagePath == guidePagePath(m_file)));
            return;
        }
        const QString path = decoded(address.section(u'#', 0, 0).section(u'?', 0, 0));
        const QString anchor = address.section(u'#', 1);
        if (path.isEmpty() || path.contains(u'{') || path.contains(u'<'))
            return unlink(address);
        const QString folder = folderOf(m_file);
        QStringList bases{ folder };
        if (path.startsWith(u'/'))
            bases = upwards(folder);
        bool outside = false;
        for (const QString &base : std::as_const(bases))
            if (const auto found = fileFor(base, path, picture, outside))
                return lead(address, *found, anchor, picture);
        unlink(address);
        if (!outside)
            tell(index, address);
    }

    /// What the project's own forge shows of a branch is in the tree, too.
    void atForge(const QString &address, bool picture)
    {
        static const QRegularExpression place(
            u"^https?://(?:raw\\.githubusercontent\\.com/([^/]+/[^/]+)|(?:www\\.)?git(?:hub|lab)\\.com/([^/"
            u"]+/[^/]+)/(?:-/)?(?:raw|blob))/"
            "(?:refs/heads/)?[^/]+/([^?#]+)"_s);
        const auto match = place.match(address);
        if (!match.hasMatch() || (!picture && !match.captured(1).isEmpty()))
            return;
        const QList<Fact> heads = m_view.facts(u"history.head"_s);
        const QString remote
            = heads.isEmpty() ? QString() : heads.first().value.value("remote"_L1).toString();
        const QString own = match.captured(1) + match.captured(2);
        if (!remote.endsWith(QString(u'/' + own), Qt::CaseInsensitive))
            return;
        if (const auto file = m_view.file(decoded(match.captured(3))))
            lead(address, *file, address.section(u'#', 1), picture);
    }

    /// From the top of the documentation, wherever that is.
    static QStringList upwards(QString folder)
    {
        QStringList bases{ folder };
        while (!folder.isEmpty()) {
            folder = folderOf(folder);
            bases.append(folder);
        }
        return bases;
    }

    /// What a path names: the file itself, or the page that a site generator would put there.
    std::optional<FileInfo> fileFor(
        const QString &base, const QString &path, bool picture, bool &outside) const
    {
        QString bare = path;
        while (bare.startsWith(u'/'))
            bare.remove(0, 1);
        const QString whole = QDir::cleanPath(base.isEmpty() ? bare : QString(base + u'/' + bare));
        if (whole == ".."_L1 || whole.startsWith("../"_L1)) {
            outside = true;
            return std::nullopt;
        }
        if (whole.isEmpty() || whole == "."_L1)
            return m_view.file(u"README.md"_s);
        if (auto found = m_view.file(whole))
            return found;
        if (picture)
            return std::nullopt;
        QString stem = whole;
        static const QRegularExpression page(u"\\.(?:html?|xml)$"_s);
        stem.remove(page);
        for (const QString &ending : { u".md"_s, u".rst"_s, u".adoc"_s, u".txt"_s, u"/README.md"_s,
                 u"/index.md"_s, u"/index.rst"_s, u"/_index.md"_s, u"/README.rst"_s })
            if (auto found = m_view.file(QString(stem + ending)))
                return found;
        if (!m_view.files(whole + u'/').isEmpty())
            outside = true; // a folder: nothing to show, and nothing wrong
        return std::nullopt;
    }

    void lead(const QString &address, const FileInfo &file, const QString &anchor, bool picture)
    {
        if (picture && isPicture(file.path))
            return show(address, file);
        if (isManualFile(file)) {
            Target target
                = anchorOf(file.path, anchor, file.path == m_file && m_pagePath == guidePagePath(m_file));
            m_result.targets.insert(address, target);
        } else if (hasSourcePage(file)) {
            static const QRegularExpression lines(u"^L(\\d+)"_s);
            m_result.targets.insert(
                address, sourceTarget(file.path, lines.match(anchor).captured(1).toInt()));
        } else {
            unlink(address);
        }
    }

    /// The heading that an anchor means; the page as a whole if there is none.
    Target anchorOf(const QString &file, const QString &anchor, bool own) const
    {
        const QString wanted = decoded(anchor).toCaseFolded();
        QString found;
        if (!wanted.isEmpty())
            for (const Fact &heading : m_view.facts(u"prose.heading"_s, file)) {
                const QString known = heading.value.value("anchor"_L1).toString();
                const QString folded = known.toCaseFolded();
                if (folded == wanted
                    || QString(folded).replace(u'_', u'-') == QString(wanted).replace(u'_', u'-'))
                    found = known;
            }
        if (own)
            return found.isEmpty() ? Target{ Target::Kind::Url, {}, {}, 0 }
                                   : Target{ Target::Kind::Anchor, {}, found, 0 };
        return documentTarget(guidePagePath(file), found);
    }

    void label(const QString &address)
    {
        const QString wanted = address.mid(9).replace(u'+', u' ');
        for (const Fact &fact : m_view.facts(u"prose.label"_s)) {
            if (fact.value.value("label"_L1).toString() != wanted)
                continue;
            const auto file = m_view.file(fact.file);
            if (!file || !isManualFile(*file))
                continue;
            const QString title = fact.value.value("title"_L1).toString();
            m_result.titles.insert(address, title);
            m_result.targets.insert(
                address, anchorOf(fact.file, headingAnchorOf(title), fact.file == m_file));
            return;
        }
        unlink(address);
    }

    void document(const QString &address)
    {
        const QString entry = decoded(address.mid(9));
        const QString folder = folderOf(m_file);
        const QStringList bases = entry.startsWith(u'/') ? upwards(folder) : QStringList{ folder };
        bool outside = false;
        for (const QString &base : std::as_const(bases)) {
            const auto found = fileFor(base, entry, false, outside);
            if (!found || !isManualFile(*found))
                continue;
            m_result.targets.insert(address, documentTarget(guidePagePath(found->path)));
            const QList<Fact> pages = m_view.facts(u"prose.page"_s, found->path);
            const QString title
                = pages.isEmpty() ? QString() : pages.first().value.value("title"_L1).toString();
            m_result.titles.insert(address, title.isEmpty() ? titleFromName(found->path) : title);
            return;
        }
        unlink(address);
    }

    void show(const QString &address, const FileInfo &file)
    {
        const QString folder = m_pagePath.chopped(3) + u".pictures/"_s;
        const QString path = folder + safePagePath(QString(file.path).replace(u'/', u'-'));
        if (!m_shown.contains(path)) {
            const QByteArray bytes = m_view.content(file.path);
            const bool drawing = file.path.endsWith(".svg"_L1, Qt::CaseInsensitive);
            if (bytes.isEmpty() || (drawing && !isHarmlessDrawing(bytes)) || m_shown.size() >= mostPictures)
                return unlink(address);
            m_shown.insert(path);
            const QString title = file.path.section(u'/', -1);
            m_result.pictures.append({ path, title, bytes });
            m_result.pictures.append({ QString(u"site/"_s + path), title, bytes });
        }
        m_result.targets.insert(address, documentTarget(path));
    }

    void unlink(const QString &address)
    {
        m_result.targets.insert(address, { Target::Kind::Url, {}, {}, 0 });
    }

    void tell(qsizetype index, const QString &address)
    {
        Problem problem;
        problem.severity = Severity::Warning;
        problem.file = m_file;
        problem.line = m_view.factLines(u"prose.link"_s, m_file).value(index);
        problem.code = u"linkBroken"_s;
        problem.args = { { u"file"_s, m_file }, { u"address"_s, address } };
        problem.message = u"%1 links to %2, which is not there."_s.arg(m_file, address);
        m_result.problems.append(problem);
    }

    const QString &m_file;
    const QString &m_pagePath;
    const ModelView &m_view;
    ResolvedLinks m_result;
    QSet<QString> m_seen;
    QSet<QString> m_shown;
};

/// Links that name no title bear that of what they lead to.
QString withTitles(QString markdown, const QHash<QString, QString> &titles)
{
    static const QRegularExpression reference(u"\\[([^\\]\\n]*)\\]\\((tars-(?:ref|doc):[^)\\s]+)\\)"_s);
    QString out;
    qsizetype from = 0;
    for (auto it = reference.globalMatch(markdown); it.hasNext();) {
        const auto match = it.next();
        const QString address = match.captured(2);
        const QString name = decoded(address.mid(9)).replace(u'+', u' ');
        const QString shown = match.captured(1).remove(u'\\');
        const QString title = titles.value(address);
        const bool unnamed = shown.toCaseFolded() == name.toCaseFolded();
        QString text = match.captured(1);
        if (unnamed)
            text = escapeMarkdown(title.isEmpty() ? titleFromName(name) : title, false);
        out += markdown.mid(from, match.capturedStart() - from) + u'[' + text + u"]("_s + address + u')';
        from = match.capturedEnd();
    }
    return out + markdown.mid(from);
}
} // namespace

QString headingAnchorOf(const QString &title) { return headingAnchor(title); }

ResolvedLinks resolveLinks(const QString &file, const QString &pagePath, const ModelView &view)
{
    return Resolver(file, pagePath, view).run();
}

QStringList proseOf(const QString &file, const ModelView &view)
{
    QStringList parts;
    for (const Fact &fact : view.facts(u"prose.text"_s, file))
        parts.append(fact.value.value("markdown"_L1).toString());
    return parts;
}

Blocks proseBlocks(const QStringList &parts, const ResolvedLinks &links)
{
    Blocks blocks;
    for (const QString &part : parts)
        blocks.emplace_back(AuthorText{ withTitles(part, links.titles), 1, links.targets });
    return blocks;
}

} // namespace tars::technicalwriting
