#include "service/extract/namespacemacros.h"

#include "service/extract/bytesearch.h"
#include <QFile>
#include <QRegularExpression>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 largestHeader = 4 * 1024 * 1024;
constexpr int mostHeaders = 64; // that one file leads to

/// What "namespace a { inline namespace b {" opens, "" for "}"; nothing for anything else.
std::optional<QString> effectOf(QString replacement)
{
    static const QRegularExpression comment(
        u"/\\*.*?\\*/|//[^\\n]*"_s, QRegularExpression::DotMatchesEverythingOption);
    // An inline one may well be named by another macro: it is no part of the path.
    static const QRegularExpression opens(u"^(?:inline\\s+namespace\\s+[A-Za-z_][\\w:]*(?:\\s*\\([^{}]*\\))?|namespace(?:\\s+([A-Za-z_][\\w:]*))?)\\s*\\{\\s*"_s);
    static const QRegularExpression closes(u"^(?:\\}\\s*)+$"_s);
    static const QRegularExpression builders(u"NAMESPACE|^[A-Z0-9]+_[A-Z0-9_]*$"_s); // QT_NAMESPACE: whoever builds it names it
    replacement.remove(comment).replace(u'\\', u' ');
    replacement = replacement.simplified();
    if (closes.match(replacement).hasMatch())
        return QString();
    QStringList names;
    while (!replacement.isEmpty()) {
        const auto match = opens.match(replacement);
        if (!match.hasMatch() || builders.match(match.captured(1)).hasMatch())
            return {};
        if (!match.captured(1).isEmpty())
            names.append(match.captured(1));
        replacement.remove(0, match.capturedLength());
    }
    return names.isEmpty() ? std::nullopt : std::optional(names.join(u"::"_s));
}

QStringList includesOf(const QByteArray &text)
{
    static const QRegularExpression include(
        u"^[ \\t]*#[ \\t]*include[ \\t]*[\"<]([^\">\\n]+)[\">]"_s, QRegularExpression::MultilineOption);
    QStringList found;
    for (auto it = include.globalMatch(QString::fromUtf8(text)); it.hasNext();)
        found.append(it.next().captured(1));
    return found;
}

QString normalised(const QString &path)
{
    QStringList parts;
    for (const QString &part : path.split(u'/', Qt::SkipEmptyParts)) {
        if (part == ".."_L1) {
            if (parts.isEmpty())
                return {};
            parts.removeLast();
        } else if (part != "."_L1) {
            parts.append(part);
        }
    }
    return parts.join(u'/');
}

} // namespace

NamespaceMacros namespaceMacrosIn(const QByteArray &text)
{
    NamespaceMacros found;
    if (!holds(text, "NAMESPACE"))
        return found;
    static const QRegularExpression define(
        u"^[ \\t]*#[ \\t]*define[ \\t]+(\\w*NAMESPACE\\w*)(?![\\w(])[ \\t]*((?:[^\\\\\\n]|\\\\\\n)*)"_s,
        QRegularExpression::MultilineOption);
    QString source = QString::fromUtf8(text);
    source.remove(u'\r');
    for (auto it = define.globalMatch(source); it.hasNext();) {
        const auto match = it.next();
        const auto effect = effectOf(match.captured(2));
        const QByteArray name = match.captured(1).toUtf8();
        found.defined.insert(name);
        if (!effect)
            continue;
        if (effect->isEmpty())
            found.closing.insert(name);
        else if (!found.opening.contains(name))
            found.opening.insert(name, *effect);
    }
    return found;
}

QJsonObject toJson(const NamespaceMacros &macros)
{
    QJsonObject defined;
    for (const QByteArray &name : macros.defined)
        defined.insert(QString::fromUtf8(name),
            macros.opening.contains(name)       ? macros.opening.value(name)
                : macros.closing.contains(name) ? u"}"_s
                                                : QString());
    return defined.isEmpty() ? QJsonObject() : QJsonObject{ { u"defined"_s, defined } };
}

NamespaceMacroFinder::NamespaceMacroFinder(const SourceFolder &root)
    : m_root(root)
{
}

const NamespaceMacroFinder::Header *NamespaceMacroFinder::header(const QString &path)
{
    auto known = m_headers.constFind(path);
    if (known == m_headers.cend()) {
        Header read;
        if (m_root.hasEntry(QFile::encodeName(path)))
            if (const auto content = m_root.read(path, largestHeader);
                content && content->size <= largestHeader)
                read = { namespaceMacrosIn(content->bytes), includesOf(content->bytes) };
        known = m_headers.insert(path, read);
    }
    return &*known;
}

MacroLookup NamespaceMacroFinder::forFile(
    const QString &path, const QByteArray &text, const QList<ImportRecord> &imports)
{
    MacroLookup lookup{ namespaceMacrosIn(text), {}, {} };
    NamespaceMacros &found = lookup.macros;
    static const QRegularExpression uses(
        u"^[ \\t]*(\\w*NAMESPACE\\w*)[ \\t]*\\r?$"_s, QRegularExpression::MultilineOption);
    if (!found.isEmpty() || !holds(text, "NAMESPACE"))
        return lookup;
    QSet<QByteArray> used;
    for (auto it = uses.globalMatch(QString::fromUtf8(text)); it.hasNext();)
        used.insert(it.next().captured(1).toUtf8());
    const auto allDefined = [&] { return found.defined.contains(used); };
    if (allDefined())
        return lookup;
    QStringList wanted;
    for (const ImportRecord &import : imports)
        wanted.append(import.target);
    QList<std::pair<QString, QStringList>> open{ { path, wanted } };
    QSet<QString> seen{ path };
    for (qsizetype i = 0; i < open.size() && seen.size() < mostHeaders; ++i) {
        const auto [from, includes] = open[i];
        for (const QString &include : includes) {
            const qsizetype before = lookup.read.size();
            const QString hit = locate(from, include, lookup.read);
            if (hit.isEmpty()) {
                lookup.read.resize(before);
                if (!lookup.missing.contains(include))
                    lookup.missing.append(include);
            }
            if (hit.isEmpty() || seen.contains(hit))
                continue;
            seen.insert(hit);
            const Header next = *header(hit);
            for (auto it = next.macros.opening.cbegin(); it != next.macros.opening.cend(); ++it)
                if (!found.opening.contains(it.key()))
                    found.opening.insert(it.key(), it.value());
            found.closing.unite(next.macros.closing);
            found.defined.unite(next.macros.defined);
            open.append({ hit, next.includes });
        }
        if (!found.isEmpty() || allDefined())
            break;
    }
    lookup.read.removeDuplicates();
    return lookup;
}

/// The nearest file on the way up that the include may mean; `tried` gets what was looked for.
QString NamespaceMacroFinder::locate(const QString &from, const QString &include, QStringList &tried) const
{
    for (QString folder = from.section(u'/', 0, -2);; folder = folder.section(u'/', 0, -2)) {
        for (const QString &below : { u""_s, u"include/"_s, u"src/"_s }) {
            const QString candidate = normalised(folder + u'/' + below + include);
            if (candidate.isEmpty())
                continue;
            tried.append(candidate);
            if (m_root.hasEntry(QFile::encodeName(candidate)))
                return candidate;
        }
        if (folder.isEmpty())
            return {};
    }
}

} // namespace tars
