#include "service/departments/technicalwriting/links.h"

#include "service/departments/technicalwriting/manual.h"
#include "service/departments/technicalwriting/releases.h"
#include "service/departments/technicalwriting/prosetext.h"
#include "service/markup/text.h"

#include <algorithm>
#include <QDir>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

namespace tars::technicalwriting
{
using namespace Qt::StringLiterals;
using namespace markup;

namespace
{
constexpr qsizetype mostPictures = 200;

QString folderAbove(const QString &path) { return path.section(u'/', 0, -2); }

QString decoded(const QString &text)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text.toUtf8()));
}

class Resolver
{
public:
    Resolver(const QString &file, const QString &pagePath, const ModelView &view, const QString &within)
        : m_file(file)
        , m_pagePath(pagePath)
        , m_view(view)
        , m_within(within)
    {
    }

    ResolvedLinks run(const QStringList &names)
    {
        for (const QString &name : names) {
            const QString address = u"tars-sym:"_s + QString::fromUtf8(name.toUtf8().toPercentEncoding(":."));
            m_exact = true, symbol(address);
            if (m_result.targets.value(address).path.isEmpty())
                m_result.targets.remove(address);
        }
        m_exact = false;
        const QList<Fact> links = m_view.facts(u"prose.link"_s, m_file);
        for (qsizetype i = 0; i < links.size(); ++i) {
            const QString address = links[i].value.value("address"_L1).toString();
            if (m_result.targets.contains(address) || m_seen.contains(address))
                continue;
            m_seen.insert(address);
            const bool asks = isSymbol(address) || address.startsWith("tars-role:"_L1);
            if (asks && !m_within.isEmpty() && !m_within.contains(address))
                continue;
            resolve(address, links[i].value.value("picture"_L1).toBool(), i);
        }
        return std::move(m_result);
    }

private:
    static bool isSymbol(const QString &address)
    {
        return address.startsWith("tars-sym:"_L1) || address.startsWith("tars-obj:"_L1);
    }

    void resolve(const QString &address, bool picture, qsizetype index)
    {
        static const QRegularExpression scheme(u"^[A-Za-z][A-Za-z0-9+.-]*:"_s);
        if (address.startsWith("tars-ref:"_L1))
            return label(address);
        if (address.startsWith("tars-doc:"_L1))
            return document(address);
        if (isSymbol(address))
            return symbol(address);
        if (address.startsWith("tars-role:"_L1))
            return role(address);
        if (address.startsWith("tars-include:"_L1))
            return include(address, index);
        if (address.startsWith("//"_L1) || scheme.match(address).hasMatch())
            return atForge(address, picture);
        if (address.startsWith(u'#')) {
            // A changelog has no page of its own: its releases are spread over several.
            if (const auto own = m_view.file(m_file); own && !isManualPage(*own, m_view) && m_pagePath != guidePagePath(m_file))
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
        const QString folder = folderAbove(m_file);
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

    /// Where CPAN would show a module or a program that is the project's own.
    bool isOwnModule(const QString &address)
    {
        static const QString cpan = u"https://metacpan.org/pod/"_s;
        if (!address.startsWith(cpan))
            return false;
        const QString name = decoded(address.mid(cpan.size()).section(u'#', 0, 0));
        const QString module = u"lib/"_s + QString(name).replace(u"::"_s, u"/"_s);
        for (const QString &path : { QString(module + u".pod"_s), QString(module + u".pm"_s), QString(u"script/"_s + name), QString(u"bin/"_s + name), name })
            if (const auto file = m_view.file(path); file && isManualPage(*file, m_view)) {
                lead(address, *file, address.section(u'#', 1), false);
                return true;
            }
        return false;
    }

    /// What the project's own forge shows of a branch is in the tree, too.
    void atForge(const QString &address, bool picture)
    {
        if (isOwnModule(address))
            return;
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
        const QString own = u'/' + match.captured(1) + match.captured(2);
        bool ours = remote.endsWith(own, Qt::CaseInsensitive);
        if (remote.isEmpty()) // what is no checkout says in its metadata where it comes from
            for (const Fact &meta : m_view.facts(u"project.meta"_s))
                ours = ours || (!meta.file.contains(u'/') && meta.value.value("repository"_L1).toString().endsWith(own, Qt::CaseInsensitive));
        if (!ours)
            return;
        if (const auto file = m_view.file(decoded(match.captured(3))))
            lead(address, *file, address.section(u'#', 1), picture);
    }

    /// From the top of the documentation, wherever that is.
    static QStringList upwards(QString folder)
    {
        QStringList bases{ folder };
        while (!folder.isEmpty()) {
            folder = folderAbove(folder);
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
        for (const QString &ending : { u".md"_s, u".mdx"_s, u".rst"_s, u".adoc"_s, u".txt"_s, u"/README.md"_s,
                 u"/index.md"_s, u"/index.mdx"_s, u"/index.rst"_s, u"/_index.md"_s, u"/README.rst"_s })
            if (auto found = m_view.file(QString(stem + ending)))
                return found;
        const QList<FileInfo> within = m_view.files(whole + u'/');
        outside = outside || !within.isEmpty(); // a folder: nothing wrong where there is nothing to show
        return beginningOfFolder(whole, within);
    }

    void lead(const QString &address, const FileInfo &file, const QString &anchor, bool picture)
    {
        if (!picture && anchor.isEmpty() && file.path == changelogOf(m_view.files())) {
            m_result.targets.insert(address, documentTarget(u"technical-writing/changelog.md"_s));
            return;
        }
        if (picture && isPicture(file.path))
            return show(address, file);
        if (isManualPage(file, m_view)) {
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
        const auto aimed = [&](const QString &heading) {
            if (!own)
                return documentTarget(guidePagePath(file), heading);
            return heading.isEmpty() ? Target{ Target::Kind::Url, {}, {}, 0 } : Target{ Target::Kind::Anchor, {}, heading, 0 };
        };
        QString found;
        if (!wanted.isEmpty())
            for (const Fact &heading : m_view.facts(u"prose.heading"_s, file)) {
                const QString known = heading.value.value("anchor"_L1).toString();
                const QString folded = known.toCaseFolded();
                const QJsonArray names = heading.value.value("names"_L1).toArray();
                if (std::any_of(names.begin(), names.end(), [&](const QJsonValue &name) { return name.toString().toCaseFolded() == wanted; }))
                    return aimed(known);
                if (folded == wanted
                    || QString(folded).replace(u'_', u'-') == QString(wanted).replace(u'_', u'-'))
                    found = known;
            }
        return aimed(found);
    }

    void label(const QString &address)
    {
        if (address.endsWith(":%7Cversion%7C"_L1)) { // a word that Sphinx fills in
            const QString version = versionOf(m_view);
            m_result.titles.insert(address, version.isEmpty() ? u"…"_s : version);
            return unlink(address);
        }
        const QString wanted = address.mid(9).replace(u'+', u' ');
        for (const Fact &fact : m_view.facts(u"prose.label"_s)) {
            if (fact.value.value("label"_L1).toString() != wanted)
                continue;
            const auto file = m_view.file(fact.file);
            if (!file || !isManualPage(*file, m_view))
                continue;
            const QString title = fact.value.value("title"_L1).toString();
            m_result.titles.insert(address, title);
            m_result.targets.insert(
                address, anchorOf(fact.file, headingAnchorOf(title), fact.file == m_file));
            return;
        }
        unlink(address);
    }

    /// Where the documentation of the code has what a page speaks of; several of that name are none.
    void symbol(const QString &address)
    {
        const QString name = decoded(address.mid(9));
        const auto leads = [&](const Target &target) { m_result.targets.insert(address, target); };
        if (const auto module = moduleFile(name)) {
            if (address.startsWith("tars-obj:"_L1))
                m_result.objects.insert(address, { *module, {} });
            return leads(documentTarget(apiPagePath(*module)));
        }
        QString scope;
        for (QString rest = name; !rest.isEmpty();) {
            const QString lookedUp = QString(rest).replace(u"::"_s, u"."_s);
            QList<SymbolTarget> found = m_view.lookup(rest);
            found.removeIf([&](const SymbolTarget &one) {
                return !one.hasApi || !liesIn(one.file, scope) || (QString(one.qualifiedName).replace(u"::"_s, u"."_s) != lookedUp && lookedUp.contains(u'.'));
            });
            // What a module of that name defines rather than one that lies deeper; types rather than their constructors.
            const auto exact = [&](const SymbolTarget &one) { return !scope.isEmpty() && isModuleFile(one.file, scope); };
            if (std::any_of(found.cbegin(), found.cend(), exact))
                found.removeIf([&](const SymbolTarget &one) { return !exact(one); });
            const auto itself = [&](const SymbolTarget &one) { return QString(one.qualifiedName).replace(u"::"_s, u"."_s) == lookedUp; };
            if (std::any_of(found.cbegin(), found.cend(), itself)) // rather than members of that name
                found.removeIf([&](const SymbolTarget &one) { return !itself(one); });
            if (const QString origin = found.size() > 1 ? originOf(rest.section(u'.', 0, 0), scope) : QString(); !origin.isEmpty())
                found.removeIf([&](const SymbolTarget &one) { return one.file != origin + u".py"_s && one.file != origin + u"/__init__.py"_s; });
            QSet<QString> places;
            for (const SymbolTarget &one : std::as_const(found))
                if (one.kind != "constructor"_L1)
                    places.insert(one.file + u'\n' + one.qualifiedName);
            // Of "java.net.URL" the last part names another thing; a package of Python may pass on what its modules hold.
            if (m_exact && !scope.isEmpty() && !places.isEmpty() && !places.cbegin()->section(u'\n', 0, 0).endsWith(".py"_L1))
                break;
            if (places.size() == 1) {
                const QString place = *places.cbegin();
                if (address.startsWith("tars-obj:"_L1))
                    m_result.objects.insert(address, { place.section(u'\n', 0, 0), place.section(u'\n', 1) });
                return leads(documentTarget(apiPagePath(place.section(u'\n', 0, 0)), symbolAnchor(place.section(u'\n', 1))));
            }
            const qsizetype dot = rest.indexOf(u'.');
            if (!found.isEmpty() || dot < 0)
                break;
            scope += (scope.isEmpty() ? QString() : u"."_s) + rest.left(dot);
            rest = rest.mid(dot + 1);
        }
        if (m_exact) // a module is described where its file is
            for (const SymbolTarget &one : m_view.lookup(name))
                if (const auto file = one.kind == "module"_L1 && one.qualifiedName == name ? m_view.file(one.file) : std::nullopt; file && file->hasApi)
                    return leads(documentTarget(apiPagePath(one.file)));
        unlink(address);
    }

    /// The module, without its ending, out of which a package passes a name on: "from .blueprints import Blueprint".
    QString originOf(const QString &name, const QString &package)
    {
        if (package.isEmpty())
            return {};
        if (!m_reexports)
            m_reexports = m_view.facts(u"code.reexport"_s);
        for (const Fact &fact : std::as_const(*m_reexports)) {
            const QString from = fact.value.value("from"_L1).toString();
            if (fact.value.value("name"_L1).toString() != name || !isModuleFile(fact.file, package) || !from.startsWith(u'.') || from.startsWith(".."_L1))
                continue;
            const QString folder = folderAbove(fact.file);
            return (folder.isEmpty() ? QString() : QString(folder + u'/')) + from.mid(1).replace(u'.', u'/');
        }
        return {};
    }

    static bool isModuleFile(const QString &file, const QString &module)
    {
        const QString path = QString(module).replace(u'.', u'/');
        for (const QString &name : { QString(path + u".py"_s), QString(path + u"/__init__.py"_s) })
            if (file == name || file.endsWith(QString(u'/' + name)))
                return true;
        return false;
    }

    /// Whether a file is part of the outermost package that a name begins with.
    static bool liesIn(const QString &file, const QString &module)
    {
        const QString package = module.section(u'.', 0, 0);
        return package.isEmpty() || file == package + u".py"_s || file.endsWith(QString(u'/' + package + u".py"_s))
            || QString(u'/' + file).contains(QString(u'/' + package + u'/'));
    }

    std::optional<QString> moduleFile(const QString &name)
    {
        if (!name.contains(u'.'))
            return {};
        if (m_modules.isEmpty())
            for (const FileInfo &file : m_view.files())
                if (file.language == "Python"_L1 && file.hasApi && file.role == FileRole::Source)
                    m_modules.append(file.path);
        for (const QString &file : std::as_const(m_modules))
            if (isModuleFile(file, name))
                return file;
        return {};
    }

    /// `:issue:`12``: conf.py says where that is; or else a file of the tree is meant.
    void role(const QString &address)
    {
        const QString content = address.section(u':', 2);
        if (!m_roles) {
            m_roles.emplace();
            for (const Fact &fact : m_view.facts(u"prose.role"_s))
                m_roles->insert(fact.value.value("role"_L1).toString(), fact.value.value("address"_L1).toString());
        }
        if (QString place = m_roles->value(address.section(u':', 1, 1)); !place.isEmpty()) {
            m_result.targets.insert(address, { Target::Kind::Url, place.replace(u"%s"_s, content), {}, 0 });
            return;
        }
        bool outside = false;
        const QString path = decoded(content);
        if (const auto file = path.contains(u'/') ? fileFor({}, path, false, outside) : std::nullopt)
            return lead(address, *file, {}, false);
        unlink(address);
    }

    void include(const QString &address, qsizetype index)
    {
        const QString path = decoded(address.mid(13).section(u'?', 0, 0));
        const QString folder = folderAbove(m_file);
        bool outside = false;
        for (const QString &base : path.startsWith(u'/') ? upwards(folder) : QStringList{ folder }) {
            const auto file = fileFor(base, path, true, outside);
            if (!file)
                continue;
            const QString block = includedText(*file, address.section(u'?', 1), m_view);
            if (!block.isEmpty())
                m_result.inclusions.insert(address, block);
            return lead(address, *file, {}, false);
        }
        unlink(address);
        if (!outside)
            tell(index, path);
    }

    void document(const QString &address)
    {
        const QString entry = decoded(address.mid(9));
        const QString folder = folderAbove(m_file);
        const QStringList bases = entry.startsWith(u'/') ? upwards(folder) : QStringList{ folder };
        bool outside = false;
        std::optional<FileInfo> apart; // no page of the manual
        for (const QString &base : std::as_const(bases)) {
            const auto found = fileFor(base, entry, false, outside);
            if (found && otherChangelogs(m_view.files()).contains(found->path) && isOnlyInclusion(found->path, m_view)) {
                m_result.targets.insert(address, documentTarget(u"technical-writing/changelog.md"_s));
                m_result.titles.insert(address, u"Changelog"_s);
                return;
            }
            if (!found || !isManualPage(*found, m_view)) {
                apart = apart ? apart : found;
                continue;
            }
            m_result.targets.insert(address, documentTarget(guidePagePath(found->path)));
            m_result.titles.insert(address, titleOf(found->path));
            return;
        }
        if (!apart)
            return unlink(address);
        m_result.titles.insert(address, titleOf(apart->path));
        lead(address, included(*apart), {}, false);
    }

    QString titleOf(const QString &file) const
    {
        const QList<Fact> pages = m_view.facts(u"prose.page"_s, file);
        const QString title = pages.isEmpty() ? QString() : pages.first().value.value("title"_L1).toString();
        return title.isEmpty() ? titleFromName(file) : title;
    }

    FileInfo included(const FileInfo &page) const
    {
        const QString path = inclusionOf(page.path, m_view);
        bool outside = false;
        return path.isEmpty() ? page : fileFor(folderAbove(page.path), path, true, outside).value_or(page);
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
    const QString &m_within; ///< the text that is shown of the page; empty: all of it
    ResolvedLinks m_result;
    QSet<QString> m_seen;
    bool m_exact = false; ///< a name in code leads to what bears just that
    QSet<QString> m_shown;
    QStringList m_modules; ///< files of Python's modules, once they are asked for
    std::optional<QHash<QString, QString>> m_roles; ///< of Sphinx, with their addresses
    std::optional<QList<Fact>> m_reexports;
};

} // namespace

QString headingAnchorOf(const QString &title) { return headingAnchor(title); }

ResolvedLinks resolveLinks(const QString &file, const QString &pagePath, const ModelView &view, const QString &within, const QStringList &names)
{
    return Resolver(file, pagePath, view, within).run(names);
}

} // namespace tars::technicalwriting
