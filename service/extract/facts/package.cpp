#include "service/extract/facts/package.h"

#include <QRegularExpression>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype longestPackageText = 2000;

void put(QJsonObject &object, const QString &key, const QString &value)
{
    const QString text = value.trimmed();
    if (!text.isEmpty() && text.size() < longestPackageText)
        object.insert(key, text);
}

} // namespace

QList<FactRecord> PackageMeta::facts() const
{
    QJsonObject value;
    put(value, u"ecosystem"_s, ecosystem);
    put(value, u"name"_s, name);
    // "head", "latest", what a release puts another in place of: none that is known here.
    static const QRegularExpression digit(u"\\d"_s), placeholder(u"^(?:0\\.0\\.0(?:[-+.].*)?|9{4,}(?:-SNAPSHOT)?)$"_s);
    if (version.contains(digit) && !placeholder.match(version.trimmed()).hasMatch())
        put(value, u"version"_s, version);
    put(value, u"description"_s, description.simplified());
    put(value, u"licence"_s, licence);
    put(value, u"homepage"_s, homepage);
    put(value, u"repository"_s, repository);
    put(value, u"documentation"_s, documentation);
    put(value, u"issues"_s, issues);
    put(value, u"changelog"_s, changelog);
    put(value, u"group"_s, group);
    put(value, u"kind"_s, kind);
    if (version.isEmpty())
        put(value, u"versionFile"_s, versionFile);
    if (!value.contains("name"_L1))
        return {};
    QStringList people;
    for (const QString &author : authors)
        if (!author.isEmpty() && !people.contains(author))
            people.append(author);
    if (!people.isEmpty())
        value.insert(u"authors"_s, QJsonArray::fromStringList(people));
    if (!keywords.isEmpty())
        value.insert(u"keywords"_s, QJsonArray::fromStringList(keywords));
    QJsonArray required;
    for (const Requirement &requirement : requirements) {
        QJsonObject one{ { u"name"_s, requirement.name } };
        put(one, u"version"_s, requirement.version);
        if (requirement.line > 0)
            one.insert(u"line"_s, requirement.line);
        required.append(one);
    }
    if (!required.isEmpty())
        value.insert(u"requires"_s, required);
    QJsonArray installed;
    for (const auto &[program, target] : programs) {
        QJsonObject one{ { u"name"_s, program } };
        put(one, u"target"_s, target);
        installed.append(one);
    }
    if (!installed.isEmpty())
        value.insert(u"programs"_s, installed);
    if (isPrivate)
        value.insert(u"private"_s, true);
    return { { u"project.meta"_s, value, line } };
}

FactRecord Dependency::fact() const
{
    QJsonObject value;
    put(value, u"ecosystem"_s, ecosystem);
    put(value, u"name"_s, name);
    put(value, u"constraint"_s, constraint.simplified());
    put(value, u"scope"_s, scope);
    put(value, u"group"_s, group);
    put(value, u"source"_s, source);
    put(value, u"condition"_s, condition);
    return { u"dependency"_s, value, line };
}

FactRecord LockedPackage::fact() const
{
    QJsonObject value;
    put(value, u"ecosystem"_s, ecosystem);
    put(value, u"name"_s, name);
    put(value, u"version"_s, version);
    put(value, u"scope"_s, scope);
    put(value, u"source"_s, source);
    put(value, u"licence"_s, licence);
    if (!needs.isEmpty())
        value.insert(u"needs"_s, QJsonArray::fromStringList(needs));
    if (!neededBy.isEmpty())
        value.insert(u"neededBy"_s, QJsonArray::fromStringList(neededBy));
    if (!askedAs.isEmpty())
        value.insert(u"askedAs"_s, QJsonArray::fromStringList(askedAs));
    if (!hashes.isEmpty())
        value.insert(u"hashes"_s, hashes);
    if (root)
        value.insert(u"root"_s, true);
    return { u"dependency.locked"_s, value, line };
}

QString personName(const QString &text)
{
    QString name = text;
    static const QRegularExpression extra(u"<[^>]*>|\\([^)]*\\)"_s);
    name = name.remove(extra).simplified();
    return name.contains(u'@') ? QString() : name;
}

QString scopeOfGroup(const QString &group)
{
    static const QRegularExpression documentation(
        u"(?:^|[^a-z])(?:docs?|documentation|rtd|sphinx|mkdocs)(?:$|[^a-z])"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression test(
        u"(?:^|[^a-z])(?:tests?|testing|unittests?|pytest|coverage|benchmarks?|bench)(?:$|[^a-z])"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression development(
        u"(?:^|[^a-z])(?:dev|devel|develop|development|lint|linting|format|style|typing|mypy|ci|tox|nox|pre-commit|release|build|tools)(?:$|[^a-z])"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (documentation.match(group).hasMatch())
        return u"documentation"_s;
    if (test.match(group).hasMatch())
        return u"test"_s;
    if (development.match(group).hasMatch())
        return u"development"_s;
    return {};
}

QString scopeOfExtra(const QString &extra)
{
    static const QRegularExpression workshop(
        u"^(?:dev|devel|develop|development|tests?|testing|docs?|documentation|lint|linting|typing|mypy)$"_s, QRegularExpression::CaseInsensitiveOption);
    return workshop.match(extra).hasMatch() ? scopeOfGroup(extra) : u"optional"_s;
}

QJsonObject hexHash(const QString &algorithm, const QString &hex, const QString &file)
{
    QString value = hex.toLower();
    QString name = algorithm;
    if (const qsizetype colon = value.indexOf(u':'); colon > 0) {
        name = value.left(colon);
        value = value.mid(colon + 1);
    }
    static const QHash<QString, QString> names{ { u"md5"_s, u"MD5"_s }, { u"sha1"_s, u"SHA-1"_s },
        { u"sha256"_s, u"SHA-256"_s }, { u"sha384"_s, u"SHA-384"_s }, { u"sha512"_s, u"SHA-512"_s } };
    QJsonObject hash{ { u"algorithm"_s, names.value(name.toLower(), name) }, { u"value"_s, value } };
    if (!file.isEmpty())
        hash.insert(u"file"_s, file);
    return hash;
}

QJsonArray integrityHashes(const QString &integrity)
{
    QJsonArray hashes;
    for (const QString &part : integrity.split(u' ', Qt::SkipEmptyParts)) {
        const qsizetype dash = part.indexOf(u'-');
        const QByteArray bytes = QByteArray::fromBase64(part.mid(dash + 1).section(u'?', 0, 0).toLatin1());
        if (dash > 0 && !bytes.isEmpty())
            hashes.append(hexHash(part.left(dash), QString::fromLatin1(bytes.toHex())));
    }
    return hashes;
}

QString webAddress(const QString &repository)
{
    QString address = repository.trimmed();
    static const QRegularExpression scp(u"^(?:[\\w.-]+@)?([\\w.-]+\\.[a-z]+):(?!//)([\\w./~-]+)$"_s);
    static const QRegularExpression shorthand(u"^(?:(github|gitlab|bitbucket):)?([\\w.-]+/[\\w.-]+)$"_s);
    static const QRegularExpression scheme(
        u"^(?:scm:)?(?:git:|svn:|hg:)?(?:git\\+)?(?:git|ssh|https?)://(?:[^@/]*@)?"_s);
    if (const auto match = scp.match(address); match.hasMatch()) {
        address = u"https://"_s + match.captured(1) + u'/' + match.captured(2);
    } else if (const auto brief = shorthand.match(address); brief.hasMatch()) {
        const QString host = brief.captured(1).isEmpty() ? u"github"_s : brief.captured(1);
        address
            = u"https://"_s + host + (host == "bitbucket"_L1 ? u".org/"_s : u".com/"_s) + brief.captured(2);
    } else if (const auto known = scheme.match(address); known.hasMatch()) {
        const bool plain = known.captured().contains("http://"_L1);
        address = (plain ? u"http://"_s : u"https://"_s) + address.mid(known.capturedLength());
    } else {
        return {};
    }
    if (address.endsWith(".git"_L1))
        address.chop(4);
    return address;
}

} // namespace tars
