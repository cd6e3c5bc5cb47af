#include "service/extract/prose/sphinxroles.h"

#include "common/base/replacedeach.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace tars
{

using namespace Qt::StringLiterals;

QString sphinxLiteral(const QString &text)
{
    return text.contains(u'`') || text.trimmed().isEmpty() ? text
                                                           : QString(u"``"_s + text.trimmed() + u"``"_s);
}

QString linkTo(const QString &text, const QString &address)
{
    static const QRegularExpression marks(u"[`<>\\\\]"_s);
    return u'`' + QString(text).remove(marks) + u" <"_s + address + u">`__"_s;
}

QString encodedAddress(const QString &text)
{
    return QString::fromUtf8(text.toUtf8().toPercentEncoding("/:.,@+~=?&"));
}

QString linkToSymbol(const QString &text, QString target, const QString &prefix)
{
    static const QRegularExpression name(u"^[A-Za-z_]\\w*(?:(?:\\.|::)[A-Za-z_]\\w*)*$"_s);
    while (target.startsWith(u'~') || target.startsWith(u'.'))
        target.remove(0, 1);
    target = target.section(u'(', 0, 0).trimmed();
    return name.match(target).hasMatch() ? linkTo(text, prefix + target) : sphinxLiteral(text);
}

namespace
{
QString shortName(const QString &target)
{
    if (target.startsWith(u'!'))
        return target.mid(1);
    if (target.startsWith(u'~'))
        return target.section(u'.', -1);
    return target.startsWith(u'.') ? target.mid(1) : target;
}

} // namespace

QString roleAsText(const QString &role, const QString &content)
{
    static const QSet<QString> objects{ u"class"_s, u"func"_s, u"meth"_s, u"mod"_s, u"attr"_s, u"exc"_s,
        u"data"_s, u"obj"_s, u"const"_s, u"type"_s, u"any"_s, u"macro"_s, u"member"_s, u"enum"_s, u"struct"_s,
        u"var"_s, u"cmake:command"_s, u"command"_s };
    static const QSet<QString> literals{ u"file"_s, u"samp"_s, u"option"_s, u"envvar"_s, u"program"_s,
        u"kbd"_s, u"makevar"_s, u"mimetype"_s, u"newsgroup"_s, u"regexp"_s, u"keyword"_s, u"token"_s,
        u"confval"_s, u"setting"_s, u"djadmin"_s, u"lookup"_s, u"ttag"_s, u"tfilter"_s };
    static const QRegularExpression titled(
        u"^(.*?)\\s*<([^<>]+)>$"_s, QRegularExpression::DotMatchesEverythingOption);
    const auto match = titled.match(content);
    const QString title = match.hasMatch() ? match.captured(1).simplified() : QString();
    const QString target = match.hasMatch() ? match.captured(2).simplified() : content.simplified();
    const QString base = role.section(u':', -1);
    if (role == "ref"_L1 || role == "numref"_L1)
        return linkTo(
            title.isEmpty() ? target : title, referencePrefix + target.toLower().replace(u' ', u'+'));
    if (role == "doc"_L1)
        return linkTo(title.isEmpty() ? target : title, QString(pagePrefix + target).replace(u' ', u"%20"_s));
    if (role == "download"_L1)
        return linkTo(title.isEmpty() ? target : title, QString(target).replace(u' ', u"%20"_s));
    if (role == "pep"_L1)
        return linkTo(u"PEP "_s + target,
            u"https://peps.python.org/pep-"_s + QString(target.section(u'#', 0, 0)).rightJustified(4, u'0')
                + u'/');
    if (role == "rfc"_L1)
        return linkTo(
            u"RFC "_s + target, u"https://datatracker.ietf.org/doc/html/rfc"_s + target.section(u'#', 0, 0));
    if (role == "guilabel"_L1 || role == "strong"_L1)
        return u"**"_s + content.trimmed() + u"**"_s;
    if (role == "menuselection"_L1)
        return u"**"_s + QString(content).replace(u"-->"_s, u"›"_s).trimmed() + u"**"_s;
    if (role == "dfn"_L1 || role == "emphasis"_L1 || role == "abbr"_L1)
        return u'*' + content.trimmed() + u'*';
    if (role == "math"_L1 || role == "sub"_L1 || role == "sup"_L1 || role == "code"_L1
        || role == "literal"_L1)
        return u':' + role + u":`"_s + content + u'`';
    static const QSet<QString> numbers{ u"issue"_s, u"pr"_s, u"pull"_s, u"gh"_s, u"ticket"_s, u"user"_s,
        u"bug"_s };
    static const QRegularExpression ownRole(u"^[a-zA-Z][\\w-]*$"_s);
    const auto defined = [&](const QString &text) {
        return ownRole.match(role).hasMatch() && !target.contains(u'`') ? linkTo(text, rolePrefix + role + u':' + encodedAddress(target)) : text;
    };
    if (numbers.contains(role))
        return defined(!title.isEmpty() ? title : QString((role == "user"_L1 ? u"@"_s : u"#"_s) + target));
    if (role == "ghsa"_L1 || role == "cve"_L1)
        return defined(!title.isEmpty() ? title : target.startsWith(role, Qt::CaseInsensitive) ? target : QString(role.toUpper() + u'-' + target));
    if (objects.contains(base)) {
        QString name = title.isEmpty() ? shortName(target) : title;
        if ((base == "func"_L1 || base == "meth"_L1) && title.isEmpty() && !name.endsWith(u')'))
            name += u"()"_s;
        static const QSet<QString> unknown{ u"command"_s, u"cmake:command"_s, u"var"_s };
        return target.startsWith(u'!') || unknown.contains(role) ? sphinxLiteral(name) : linkToSymbol(name, target);
    }
    if (literals.contains(base))
        return sphinxLiteral(title.isEmpty() ? target : title);
    return defined(title.isEmpty() ? target : title);
}

QString linksAsMarkdown(const QString &text)
{
    static const QRegularExpression link(u"`([^`<]*)<([^<>`\\s]+)>`__?"_s);
    return replacedEach(text, link, [](const QRegularExpressionMatch &match) {
        QString name = match.captured(1).trimmed(), address = match.captured(2);
        if (address.startsWith(symbolPrefix) || address.startsWith(objectPrefix))
            name = u'`' + name + u'`';
        else
            name.replace(u'[', u"\\["_s).replace(u']', u"\\]"_s);
        return QString(u'[' + name + u"]("_s + address.replace(u'(', u"%28"_s).replace(u')', u"%29"_s) + u')');
    });
}

QString withoutStrayRoles(QString text)
{
    static const QRegularExpression name(
        u"^( *(?:[-*] +)?)`([^`<>\\s]+)`(?=:\\s)"_s, QRegularExpression::MultilineOption);
    return text.replace(name, u"\\1``\\2``"_s);
}

QString withVersions(QString text)
{
    static const QRegularExpression use(u"(?<![\\w|`])\\|(?:version|release)\\|(?![\\w_|`])"_s);
    static const QRegularExpression own(u"^\\.\\. \\|(?:version|release)\\|"_s, QRegularExpression::MultilineOption);
    return own.match(text).hasMatch() ? text : text.replace(use, linkTo(u"|version|"_s, referencePrefix + u"%7Cversion%7C"_s));
}

QString withSubstitutedLinks(QString text)
{
    static const QRegularExpression use(u"\\|([^|\\s](?:[^|\\n]*[^|\\s])?)\\|_(?!\\w)"_s);
    static const QRegularExpression replacement(u"^\\.\\. \\|([^|\\n]+)\\| replace:: *(.+)$"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression target(u"^\\.\\. _`?([^`:\\n]+)`?: *(\\S+)$"_s, QRegularExpression::MultilineOption);
    if (!use.match(text).hasMatch())
        return text;
    QHash<QString, QString> texts, addresses;
    for (auto it = replacement.globalMatch(text); it.hasNext();)
        if (const auto match = it.next(); true)
            texts.insert(match.captured(1), match.captured(2).trimmed());
    for (auto it = target.globalMatch(text); it.hasNext();)
        if (const auto match = it.next(); true)
            addresses.insert(match.captured(1).toLower(), match.captured(2));
    return replacedEach(text, use, [&](const QRegularExpressionMatch &match) {
        const QString name = match.captured(1), address = addresses.value(name.toLower());
        return address.isEmpty() ? match.captured() : linkTo(texts.value(name, name), address);
    });
}

QString withoutSphinxRoles(const QString &text)
{
    static const QRegularExpression role(u"(?<![\\w:]):([a-zA-Z][\\w:.+-]*):`([^`]+)`"_s);
    return replacedEach(
        text, role, [](const QRegularExpressionMatch &match) { return roleAsText(match.captured(1), match.captured(2)); });
}

QString rolesAsWords(const QString &text)
{
    static const QRegularExpression symbol(u"`([^`]*?) <tars-sym:[^>`]*>`__"_s);
    static const QRegularExpression other(u"`([^`]*?) <tars-[^>`]*>`__"_s);
    return withoutSphinxRoles(text).replace(symbol, u"``\\1``"_s).replace(other, u"\\1"_s);
}

} // namespace tars
