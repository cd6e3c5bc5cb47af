#include "service/extract/facts/factreaders.h"
#include "service/extract/facts/package.h"
#include "service/extract/formats/inifile.h"

#include <QRegularExpression>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

/// "libfoo-dev (>= 1.2) [linux-any] <!nocheck> | bar" → its first alternative.
std::optional<Dependency> debianRelation(
    const QString &text, const QString &scope, const QString &group, int line)
{
    static const QRegularExpression relation(
        u"^\\s*([a-z0-9][a-z0-9+.\\-]+)(?::\\w+)?\\s*(?:\\(([^)]*)\\))?\\s*(?:\\[([^\\]]*)\\])?\\s*(<[^>]*>)?"_s);
    const auto match = relation.match(text.section(u'|', 0, 0));
    if (!match.hasMatch() || match.captured(1).startsWith(u'$'))
        return {};
    Dependency found;
    found.ecosystem = u"Debian"_s;
    found.name = match.captured(1);
    found.constraint = match.captured(2).simplified();
    found.condition = QString(match.captured(3) + u' ' + match.captured(4)).simplified();
    found.scope = match.captured(4).contains("nocheck"_L1) ? u"test"_s : scope;
    found.group = group;
    found.line = line;
    return found;
}

QJsonObject packageOf(const QString &format, const QString &name, const QString &summary)
{
    QJsonObject value{ { u"format"_s, format }, { u"name"_s, name } };
    if (!summary.isEmpty() && !summary.contains(u'%'))
        value.insert(u"summary"_s, summary);
    return value;
}

QList<FactRecord> fromControl(const QByteArray &text)
{
    QList<FactRecord> facts;
    for (const IniSection &paragraph : parseControl(text)) {
        const QString package = paragraph.value(u"Package");
        if (const QString source = paragraph.value(u"Source"); !source.isEmpty()) {
            PackageMeta meta;
            meta.ecosystem = u"Debian"_s;
            meta.name = source;
            meta.homepage = paragraph.value(u"Homepage");
            meta.repository = paragraph.value(u"Vcs-Browser");
            meta.authors.append(personName(paragraph.value(u"Maintainer")));
            meta.line = paragraph.line;
            facts += meta.facts();
        }
        if (!package.isEmpty()) {
            QJsonObject value{ { u"format"_s, u"Debian"_s }, { u"name"_s, package } };
            const QString architecture = paragraph.value(u"Architecture");
            if (!architecture.isEmpty())
                value.insert(u"architecture"_s, architecture.simplified());
            const QString summary = paragraph.value(u"Description").section(u'\n', 0, 0);
            if (!summary.isEmpty())
                value.insert(u"summary"_s, summary);
            facts.append({ u"packaging.package"_s, value, paragraph.line });
        }
        for (const IniEntry &entry : paragraph.entries) {
            const QString key = entry.key.toLower();
            const QString scope = key.startsWith("build-depends"_L1) ? u"build"_s
                : key == "depends"_L1 || key == "pre-depends"_L1     ? u"runtime"_s
                : key == "recommends"_L1 || key == "suggests"_L1     ? u"optional"_s
                                                                     : QString();
            if (scope.isEmpty())
                continue;
            QString value = entry.value;
            for (const QString &relation : value.remove(u'\n').split(u',', Qt::SkipEmptyParts))
                if (const auto found = debianRelation(relation, scope, package, entry.line))
                    facts.append(found->fact());
        }
    }
    return facts;
}

QList<FactRecord> fromSpec(const QString &text)
{
    static const QRegularExpression tag(
        u"^(Name|Version|Release|Summary|License|URL|BuildRequires|Requires|Recommends|BuildArch)(?:\\([^)]*\\))?:\\s*(.*)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression macro(u"^%(?:global|define)\\s+(\\w+)\\s+(.*)$"_s);
    static const QRegularExpression need(u"([A-Za-z0-9][\\w+.\\-/()%{}:]*)\\s*((?:>=|<=|=|>|<)\\s*\\S+)?"_s);
    static const QRegularExpression subpackage(u"^%package\\s+(?:-n\\s+)?(\\S+)"_s);
    QHash<QString, QString> macros;
    const auto value = [&](QString raw) {
        for (auto it = macros.cbegin(); it != macros.cend(); ++it)
            raw.replace(u"%{"_s + it.key() + u'}', *it).replace(u"%{?"_s + it.key() + u'}', *it);
        return raw.trimmed();
    };
    QList<FactRecord> facts;
    PackageMeta meta;
    meta.ecosystem = u"RPM"_s;
    QString summary;
    int number = 0;
    for (const QString &line : text.split(u'\n')) {
        ++number;
        if (const auto defined = macro.match(line); defined.hasMatch())
            macros.insert(defined.captured(1), value(defined.captured(2)));
        if (const auto package = subpackage.match(line); package.hasMatch())
            facts.append({ u"packaging.package"_s,
                { { u"format"_s, u"RPM"_s },
                    { u"name"_s,
                        line.contains(" -n "_L1) ? value(package.captured(1))
                                                 : QString(meta.name + u'-' + value(package.captured(1))) } },
                number });
        const auto match = tag.match(line);
        if (!match.hasMatch())
            continue;
        const QString key = match.captured(1).toLower();
        const QString words = value(match.captured(2));
        if (key == "name"_L1 && meta.name.isEmpty()) {
            meta.name = words;
            meta.line = number;
            macros.insert(u"name"_s, words);
        } else if (key == "version"_L1 && meta.version.isEmpty()) {
            meta.version = words;
            macros.insert(u"version"_s, words);
        } else if (key == "summary"_L1 && meta.description.isEmpty()) {
            meta.description = words;
        } else if (key == "license"_L1 && meta.licence.isEmpty()) {
            meta.licence = words;
        } else if (key == "url"_L1 && meta.homepage.isEmpty()) {
            meta.homepage = words;
        } else if (key == "buildrequires"_L1 || key == "requires"_L1 || key == "recommends"_L1) {
            for (auto needs = need.globalMatch(words); needs.hasNext();) {
                const auto one = needs.next();
                Dependency found;
                found.ecosystem = u"RPM"_s;
                found.name = one.captured(1);
                found.constraint = one.captured(2);
                found.scope = key == "buildrequires"_L1 ? u"build"_s
                    : key == "requires"_L1              ? u"runtime"_s
                                                        : u"optional"_s;
                found.line = number;
                if (!found.name.contains(u'%'))
                    facts.append(found.fact());
            }
        }
    }
    if (meta.version.contains(u'%'))
        meta.version.clear();
    if (!meta.name.isEmpty())
        facts.prepend({ u"packaging.package"_s, packageOf(u"RPM"_s, meta.name, meta.description), meta.line });
    return meta.facts() + facts;
}

/// PKGBUILD: shell assignments of strings and arrays.
QList<FactRecord> fromPkgbuild(const QString &text)
{
    static const QRegularExpression assignment(
        u"^(\\w+)=(\\([^)]*\\)|\"[^\"]*\"|'[^']*'|\\S+)"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression word(u"[^\\s'\"()]+"_s);
    PackageMeta meta;
    meta.ecosystem = u"Arch Linux"_s;
    QList<FactRecord> facts;
    for (auto match = assignment.globalMatch(text); match.hasNext();) {
        const auto one = match.next();
        const QString key = one.captured(1);
        const int line = int(QStringView(text).left(one.capturedStart()).count(u'\n')) + 1;
        QStringList words;
        for (auto inner = word.globalMatch(one.captured(2)); inner.hasNext();)
            words.append(inner.next().captured());
        if (key == "pkgname"_L1) {
            meta.name = words.value(0);
            meta.line = line;
            for (const QString &name : words)
                facts.append({ u"packaging.package"_s, packageOf(u"Arch Linux"_s, name, {}), line });
        } else if (key == "pkgver"_L1) {
            meta.version = words.value(0);
        } else if (key == "pkgdesc"_L1) {
            meta.description = words.join(u' ');
        } else if (key == "license"_L1) {
            meta.licence = words.join(u" AND "_s);
        } else if (key == "url"_L1) {
            meta.homepage = words.value(0);
        }
        static const QHash<QString, QString> scopes{ { u"depends"_s, u"runtime"_s },
            { u"makedepends"_s, u"build"_s }, { u"checkdepends"_s, u"test"_s },
            { u"optdepends"_s, u"optional"_s } };
        const QString scope = scopes.value(key);
        if (scope.isEmpty())
            continue;
        static const QRegularExpression relation(u"^([a-z0-9@._+\\-]+?)((?:>=|<=|=|>|<).+)?:?$"_s);
        for (const QString &needed : words) {
            const auto parts = relation.match(needed);
            if (!parts.hasMatch() || (scope == "optional"_L1 && !needed.endsWith(u':')))
                continue;
            Dependency found;
            found.ecosystem = u"Arch Linux"_s;
            found.name = parts.captured(1);
            found.constraint = parts.captured(2);
            found.scope = scope;
            found.line = line;
            facts.append(found.fact());
        }
    }
    static const QRegularExpression computed(u"^pkgver\\s*\\(\\)"_s, QRegularExpression::MultilineOption);
    if (computed.match(text).hasMatch())
        meta.version.clear(); // of the day on which it was packed last
    for (FactRecord &fact : facts)
        if (fact.kind == "packaging.package"_L1 && !meta.description.isEmpty())
            fact.value = packageOf(u"Arch Linux"_s, fact.value.value("name"_L1).toString(), meta.description);
    return meta.facts() + facts;
}

} // namespace

FactOutput readDistribution(const FactSource &source)
{
    const QString name = source.fileName();
    if (name == "control"_L1
        && (source.path == "debian/control"_L1 || source.path.endsWith("/debian/control"_L1)))
        return { fromControl(source.source.text), {} };
    if (name.endsWith(".spec"_L1) && source.source.text.contains("%description"))
        return { fromSpec(QString::fromUtf8(source.source.text)), {} };
    if (name == "PKGBUILD"_L1)
        return { fromPkgbuild(QString::fromUtf8(source.source.text)), {} };
    return {};
}

} // namespace tars
