// What distributions of Perl say of themselves: Makefile.PL, Build.PL, cpanfile, dist.ini.
#include "service/extract/facts/build.h"
#include "service/extract/facts/calls.h"
#include "service/extract/facts/factreaders.h"
#include "service/extract/facts/package.h"
#include "service/extract/formats/inifile.h"

#include <QRegularExpression>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

/// The names that CPAN's metadata has for licences, as SPDX has them.
QString licenceOfCpan(const QString &name)
{
    static const QHash<QString, QString> known{ { u"perl"_s, u"Artistic-1.0-Perl OR GPL-1.0-or-later"_s },
        { u"perl_5"_s, u"Artistic-1.0-Perl OR GPL-1.0-or-later"_s }, { u"artistic_2"_s, u"Artistic-2.0"_s }, { u"mit"_s, u"MIT"_s },
        { u"apache_2_0"_s, u"Apache-2.0"_s }, { u"bsd"_s, u"BSD-3-Clause"_s }, { u"freebsd"_s, u"BSD-2-Clause"_s },
        { u"gpl_2"_s, u"GPL-2.0"_s }, { u"gpl_3"_s, u"GPL-3.0"_s }, { u"lgpl_2_1"_s, u"LGPL-2.1"_s }, { u"lgpl_3_0"_s, u"LGPL-3.0"_s } };
    return known.value(name.toLower(), name);
}

/// 5.010001 is 5.10.1.
QString perlVersion(const QString &number)
{
    static const QRegularExpression decimal(u"^(\\d+)\\.(\\d{3})(\\d{3})?$"_s);
    const auto match = decimal.match(QString(number).remove(u'_'));
    if (!match.hasMatch())
        return number.startsWith(u'v') ? number.mid(1) : number;
    return match.captured(1) + u'.' + QString::number(match.captured(2).toInt()) + u'.' + QString::number(match.captured(3).toInt());
}

FactRecord moduleNeeded(const QString &name, const QString &version, const QString &scope, int line, const QString &condition = {}, const QString &group = {})
{
    static const QRegularExpression digit(u"[1-9]"_s);
    Dependency needed;
    needed.ecosystem = u"CPAN"_s;
    needed.name = name;
    const bool any = !version.contains(digit); // "0" asks for none
    needed.constraint = any || version.contains(QRegularExpression(u"[<>=!]"_s)) ? (any ? QString() : version) : u">="_s + version;
    needed.scope = scope;
    needed.condition = condition;
    needed.group = group;
    needed.line = line;
    return needed.fact();
}

void requirePerl(PackageMeta &meta, const QString &version, int line)
{
    if (meta.requirements.isEmpty())
        meta.requirements.append({ u"Perl"_s, u">="_s + perlVersion(version), line });
}

FactRecord system(const QString &name)
{
    BuildSystem system;
    system.system = name;
    return system.fact();
}

/// Makefile.PL and Build.PL are programs: what their calls are given as literals is read.
class BuildScript
{
public:
    BuildScript(const LexedSource &source, const QString &system)
        : m_source(source)
        , m_system(system)
    {
        m_meta.ecosystem = u"CPAN"_s;
        m_meta.kind = u"library"_s;
    }

    FactOutput read()
    {
        static const QHash<QString, QString> scopes{ { u"PREREQ_PM"_s, u"runtime"_s }, { u"requires"_s, u"runtime"_s },
            { u"TEST_REQUIRES"_s, u"test"_s }, { u"test_requires"_s, u"test"_s }, { u"BUILD_REQUIRES"_s, u"build"_s },
            { u"build_requires"_s, u"build"_s }, { u"CONFIGURE_REQUIRES"_s, u"build"_s }, { u"configure_requires"_s, u"build"_s },
            { u"recommends"_s, u"optional"_s } };
        QString module;
        for (size_t i = 0; i + 2 < m_source.tokens.size(); ++i) {
            const QString key = keyAt(i);
            if (key.isEmpty())
                continue;
            const QString text = valueAt(i + 2);
            const int line = m_source.tokens[i].line;
            if (const QString scope = scopes.value(key); !scope.isEmpty() && m_source.is(i + 2, "{")) {
                i = prerequisites(i + 2, scope);
            } else if (key == "NAME"_L1 || key == "module_name"_L1) {
                module = module.isEmpty() ? text : module;
                m_meta.line = line;
            } else if (key == "DISTNAME"_L1 || key == "dist_name"_L1) {
                m_meta.name = text;
            } else if (key == "ABSTRACT"_L1 || key == "dist_abstract"_L1) {
                m_meta.description = text;
            } else if (key == "AUTHOR"_L1 || key == "dist_author"_L1) {
                m_meta.authors.append(personName(text));
            } else if (key == "LICENSE"_L1 || (key == "license"_L1 && !text.contains(u'/'))) {
                m_meta.licence = m_meta.licence.isEmpty() ? licenceOfCpan(text) : m_meta.licence;
            } else if (key == "VERSION"_L1 || key == "dist_version"_L1) {
                m_meta.version = text;
            } else if (key == "VERSION_FROM"_L1 || key == "dist_version_from"_L1) {
                m_meta.versionFile = text;
            } else if (key == "MIN_PERL_VERSION"_L1 && !text.isEmpty()) {
                requirePerl(m_meta, text, line);
            } else if (key == "EXE_FILES"_L1 || key == "script_files"_L1) {
                programs(i + 2);
            } else if (key == "homepage"_L1) {
                m_meta.homepage = text;
            } else if (key == "bugtracker"_L1 || (key == "web"_L1 && text.contains("issues"_L1))) {
                m_meta.issues = text;
            } else if (key == "repository"_L1 || ((key == "url"_L1 || key == "web"_L1) && text.contains("git"_L1))) {
                if (!webAddress(text).isEmpty())
                    m_meta.repository = webAddress(text);
            }
        }
        if (m_meta.name.isEmpty())
            m_meta.name = QString(module).replace(u"::"_s, u"-"_s);
        if (!m_meta.programs.isEmpty())
            m_meta.kind = u"application"_s;
        FactOutput output;
        if (m_meta.name.isEmpty())
            return output;
        output.facts = m_meta.facts();
        output.facts += m_needs;
        output.facts.append(system(m_system));
        return output;
    }

private:
    QString keyAt(size_t i) const
    {
        if (!m_source.is(i + 1, "=>"))
            return {};
        return isString(m_source, i) ? literalText(m_source, i) : isName(m_source, i) ? wordAt(m_source, i) : QString();
    }

    QString valueAt(size_t i) const
    {
        if (isString(m_source, i))
            return literalText(m_source, i);
        return i < m_source.tokens.size() && m_source.tokens[i].kind == TokenKind::Number ? wordAt(m_source, i) : QString();
    }

    /// { 'A::B' => '1.2', C => 0, ( $^O eq 'MSWin32' ? ( … ) : () ) }; returns the token that closes it.
    size_t prerequisites(size_t open, const QString &scope)
    {
        const size_t end = behindBrackets(m_source, open);
        if (end == 0)
            return open;
        QString condition;
        for (size_t i = open + 1; i < end; ++i) {
            if (m_source.is(i, "?"))
                condition = conditionBefore(i);
            else if (m_source.is(i, ":"))
                condition.clear();
            const QString name = keyAt(i);
            if (name.isEmpty() || (!isString(m_source, i + 2) && valueAt(i + 2).isEmpty()))
                continue;
            if (name == "perl"_L1)
                requirePerl(m_meta, valueAt(i + 2), m_source.tokens[i].line);
            else
                m_needs.append(moduleNeeded(name, valueAt(i + 2), scope, m_source.tokens[i].line, condition));
            i += 2;
        }
        return end - 1;
    }

    QString conditionBefore(size_t question) const
    {
        size_t from = question;
        while (from > 0 && !m_source.is(from - 1, "(") && !m_source.is(from - 1, ",") && question - from < 12)
            --from;
        return writtenValue(m_source, { from, question });
    }

    void programs(size_t open)
    {
        const size_t end = behindBrackets(m_source, open);
        for (size_t i = open; i < end; ++i)
            if (const QString file = literalText(m_source, i); !file.isEmpty())
                m_meta.programs.append({ file.section(u'/', -1), file });
    }

    const LexedSource &m_source;
    const QString m_system;
    PackageMeta m_meta;
    QList<FactRecord> m_needs;
};

/// requires 'A::B', '>= 1.2'; within on 'test' => sub { … } of that phase.
FactOutput fromCpanfile(const QByteArray &text)
{
    static const QRegularExpression need(
        u"^\\s*((?:test_|build_|configure_|author_)?requires|recommends|suggests)\\s*\\(?\\s*[\"']?([\\w:]+)[\"']?(?:\\s*(?:,|=>)\\s*[\"']?([^\"',;)]+))?"_s);
    static const QRegularExpression phase(u"^\\s*on\\s*\\(?\\s*[\"']?(\\w+)[\"']?\\s*(?:,|=>)\\s*sub\\b"_s);
    static const QRegularExpression feature(u"^\\s*feature\\s*\\(?\\s*[\"']([^\"']+)[\"']"_s);
    static const QRegularExpression when(u"^\\s*if\\s*\\((.+)\\)\\s*$"_s);
    static const QHash<QString, QString> scopes{ { u"test"_s, u"test"_s }, { u"build"_s, u"build"_s }, { u"configure"_s, u"build"_s },
        { u"develop"_s, u"development"_s }, { u"author"_s, u"development"_s } };
    FactOutput output;
    struct Block {
        QString scope, group, condition;
    };
    QList<Block> blocks;
    int number = 0;
    for (const QByteArray &raw : text.split('\n')) {
        ++number;
        QString line = QString::fromUtf8(raw);
        static const QRegularExpression comment(u"(?:^|\\s)#.*$"_s);
        line.remove(comment);
        static const QRegularExpression part(u"[^{}]+|[{}]"_s);
        Block opened = blocks.isEmpty() ? Block() : blocks.last();
        for (auto it = part.globalMatch(line); it.hasNext();) {
            const QString words = it.next().captured();
            if (words == "{"_L1) {
                blocks.append(opened);
                continue;
            }
            if (words == "}"_L1) {
                if (!blocks.isEmpty())
                    blocks.removeLast();
                continue;
            }
            const Block within = opened = blocks.isEmpty() ? Block() : blocks.last();
            if (const auto match = need.match(words); match.hasMatch() && match.captured(2) != "perl"_L1) {
                const QString word = match.captured(1);
                QString scope = within.scope.isEmpty() ? u"runtime"_s : within.scope;
                if (word == "recommends"_L1 || word == "suggests"_L1 || !within.group.isEmpty())
                    scope = scope == "runtime"_L1 ? u"optional"_s : scope;
                else if (word.contains(u'_'))
                    scope = scopes.value(word.section(u'_', 0, 0), scope);
                output.facts.append(moduleNeeded(match.captured(2), match.captured(3).trimmed(), scope, number, within.condition, within.group));
            } else if (const auto phased = phase.match(words); phased.hasMatch()) {
                opened.scope = scopes.value(phased.captured(1), u"runtime"_s);
            } else if (const auto named = feature.match(words); named.hasMatch()) {
                opened.group = named.captured(1);
            } else if (const auto asked = when.match(words); asked.hasMatch()) {
                opened.condition = asked.captured(1).trimmed();
            }
        }
    }
    return output;
}

/// Dist::Zilla's.
FactOutput fromDistIni(const QByteArray &text)
{
    const QList<IniSection> sections = parseIni(text);
    FactOutput output;
    if (sections.isEmpty() || sections.first().value(u"name").isEmpty())
        return output;
    PackageMeta meta;
    const IniSection &top = sections.first();
    meta.ecosystem = u"CPAN"_s;
    meta.kind = u"library"_s;
    meta.name = top.value(u"name");
    meta.version = top.value(u"version");
    meta.description = top.value(u"abstract");
    meta.licence = licenceOfCpan(top.value(u"license"));
    meta.versionFile = top.value(u"main_module");
    if (meta.versionFile.isEmpty())
        meta.versionFile = u"lib/"_s + QString(meta.name).replace(u'-', u'/') + u".pm"_s;
    for (const IniEntry &author : top.all(u"author"))
        meta.authors.append(personName(author.value));
    if (const IniEntry *name = top.entry(u"name"))
        meta.line = name->line;
    QList<FactRecord> needs;
    for (const IniSection &section : sections) {
        static const QRegularExpression prerequisites(u"^Prereqs(?:\\s*/\\s*(\\w+))?$"_s);
        const auto match = prerequisites.match(section.name);
        if (!match.hasMatch())
            continue;
        QString phase = match.captured(1);
        for (const IniEntry &entry : section.entries)
            if (entry.key.startsWith("-phase"_L1))
                phase = entry.value;
        const QString scope = phase.startsWith("Test"_L1, Qt::CaseInsensitive) ? u"test"_s
            : phase.startsWith("Dev"_L1, Qt::CaseInsensitive)                    ? u"development"_s
            : phase.startsWith("Build"_L1, Qt::CaseInsensitive) || phase.startsWith("Conf"_L1, Qt::CaseInsensitive) ? u"build"_s
            : phase.contains("Recommends"_L1) || phase.contains("Suggests"_L1) ? u"optional"_s
                                                                               : u"runtime"_s;
        for (const IniEntry &entry : section.entries) {
            const bool parted = entry.value.startsWith(u':'); // "A::B = 1" was cut at its first colon
            const QString name = parted ? QString(entry.key + u':' + entry.value.section(u'=', 0, 0).trimmed()) : entry.key;
            const QString version = parted ? entry.value.section(u'=', 1).trimmed() : entry.value;
            if (name == "perl"_L1)
                requirePerl(meta, version, entry.line);
            else if (!name.startsWith(u'-') && !name.isEmpty())
                needs.append(moduleNeeded(name, version, scope, entry.line));
        }
    }
    output.facts = meta.facts();
    output.facts += needs;
    output.facts.append(system(u"Dist::Zilla"_s));
    return output;
}

} // namespace

FactOutput readPerlDistributions(const FactSource &source)
{
    const QString name = source.fileName();
    if (name == "Makefile.PL"_L1)
        return BuildScript(source.source, u"MakeMaker"_s).read();
    if (name == "Build.PL"_L1)
        return BuildScript(source.source, u"Module::Build"_s).read();
    if (name == "cpanfile"_L1)
        return fromCpanfile(source.source.text);
    return name == "dist.ini"_L1 ? fromDistIni(source.source.text) : FactOutput();
}

} // namespace tars
