#include "service/extract/facts/build.h"
#include "service/extract/facts/factreaders.h"
#include "service/extract/facts/package.h"
#include "service/extract/formats/datatree.h"

#include <QRegularExpression>
#include <QSet>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

QString scopeOf(const QString &configuration)
{
    const QString lower = configuration.toLower();
    if (lower.contains("test"_L1))
        return u"test"_s;
    static const QSet<QString> checks{ u"errorprone"_s, u"checkstyle"_s, u"pmd"_s, u"detekt"_s, u"detektplugins"_s, u"ktlint"_s, u"spotbugs"_s,
        u"spotbugsplugins"_s, u"jacocoagent"_s, u"jacocoant"_s, u"dokkaplugin"_s };
    if (lower.startsWith("asciidoctor"_L1) || lower == "javadoc"_L1 || lower == "docs"_L1)
        return u"documentation"_s;
    if (checks.contains(lower) || lower == "classpath"_L1 || lower.contains("processor"_L1) || lower.startsWith("kapt"_L1)
        || lower.startsWith("ksp"_L1))
        return u"build"_s;
    if (lower.contains("compileonly"_L1))
        return u"provided"_s;
    return u"runtime"_s;
}

/// Gradle's scripts are programs; what is read are the forms in which nearly all of them declare things.
class GradleReader
{
public:
    explicit GradleReader(const LexedSource &source)
        : m_source(source)
    {
        for (size_t i = 0; i + 2 < source.tokens.size(); ++i)
            if (isName(i) && is(i + 1, "=") && isString(i + 2) && !m_variables.contains(text(i)))
                m_variables.insert(text(i), string(i + 2));
    }

    QList<FactRecord> read(const QString &fileName)
    {
        static const QRegularExpression documents(u"^(?:[\\w-]*docs?|[\\w-]*javadoc|asciidoc(?:tor)?)\\.gradle"_s);
        m_documents = documents.match(fileName).hasMatch();
        walk();
        sharedNames();
        if (fileName.startsWith("settings."_L1))
            settings();
        BuildSystem system;
        system.system = u"Gradle"_s;
        system.parts = m_included;
        m_facts.append(system.fact());
        return m_facts;
    }

private:
    bool is(size_t i, const char *what) const { return m_source.is(i, what); }
    QString text(size_t i) const
    {
        return i < m_source.tokens.size() ? QString::fromUtf8(m_source.textOf(i)) : QString();
    }
    bool isString(size_t i) const
    {
        return i < m_source.tokens.size() && m_source.tokens[i].kind == TokenKind::String;
    }
    bool isName(size_t i) const
    {
        return i < m_source.tokens.size() && m_source.tokens[i].kind == TokenKind::Identifier;
    }
    int line(size_t i) const { return m_source.tokens[i].line; }
    QString string(size_t i) const
    {
        QString raw = text(i);
        raw = raw.startsWith("\"\"\""_L1) ? raw.mid(3).chopped(3) : raw.mid(1).chopped(1);
        static const QRegularExpression variable(u"\\$\\{?([\\w.]+)\\}?"_s);
        for (int round = 0; round < 4; ++round) {
            const auto match = variable.match(raw);
            const QString name = match.captured(1).section(u'.', -1);
            if (!match.hasMatch() || !m_variables.contains(name))
                break;
            raw.replace(match.capturedStart(), match.capturedLength(), m_variables.value(name));
        }
        return raw;
    }
    /// "libs.foo.bar" from the name at `i`; `i` is moved to its last token.
    QString dotted(size_t &i) const
    {
        QString name = text(i);
        while (is(i + 1, ".") && isName(i + 2)) {
            name += u'.' + text(i + 2);
            i += 2;
        }
        return name;
    }

    void walk()
    {
        QStringList blocks;
        for (size_t i = 0; i < m_source.tokens.size(); ++i) {
            if (is(i, "{")) {
                size_t name = i;
                if (name > 0 && is(name - 1, ")")) // dependencies("x") {
                    while (name > 0 && !is(name, "("))
                        --name;
                QString block = name > 0 ? text(name - 1) : QString();
                if (name > 2 && is(name - 2, "by")) // val commonTest by getting {
                    block = text(name - 3);
                blocks.append(block);
            } else if (is(i, "}")) {
                if (!blocks.isEmpty())
                    blocks.removeLast();
            } else if (isName(i)) {
                const QString block = blocks.isEmpty() ? QString() : blocks.last();
                if (block == "dependencies"_L1)
                    i = dependency(i, blocks.join(u' ').contains("test"_L1, Qt::CaseInsensitive));
                else if (block == "plugins"_L1)
                    plugin(i);
                else
                    task(i);
            }
        }
    }

    size_t dependency(size_t at, bool inTests)
    {
        static const QRegularExpression coordinates(u"^([\\w.\\-]+:[\\w.\\-]+)(?::([^@]*))?(?:@.*)?$"_s);
        Dependency found;
        found.ecosystem = u"Gradle"_s;
        found.group = text(at);
        found.scope = inTests ? u"test"_s : m_documents ? u"documentation"_s : scopeOf(found.group);
        found.line = line(at);
        size_t i = at + 1;
        while (is(i, "("))
            ++i;
        if (is(i, "platform") || is(i, "enforcedPlatform") || is(i, "testFixtures") || is(i, "kotlin")) {
            const bool kotlin = is(i, "kotlin");
            i += 2;
            if (kotlin && isString(i)) {
                found.name = u"org.jetbrains.kotlin:kotlin-"_s + string(i);
                m_facts.append(found.fact());
                return i;
            }
        }
        if (isString(i)) {
            const auto match = coordinates.match(string(i));
            if (!match.hasMatch())
                return at;
            found.name = match.captured(1);
            found.constraint = match.captured(2);
        } else if (is(i, "project")) {
            while (i < m_source.tokens.size() && !isString(i) && line(i) == line(at))
                ++i;
            if (!isString(i))
                return at;
            found.name = string(i);
            found.source = string(i);
        } else if (is(i, "projects") && is(i + 1, ".")) {
            found.source = dotted(i);
            found.name = found.source.section(u'.', 1);
        } else if (is(i, "libs") && is(i + 1, ".")) {
            found.name = dotted(i);
            found.source = u"catalogue"_s;
        } else if (isName(i) && is(i + 1, ".") && isName(i + 2) && !is(i + 3, "(") && line(i) == line(at) && isNameOfMap(text(i))) {
            found.name = dotted(i); // a map that some script of the build defines
            found.source = u"catalogue"_s;
        } else if (is(i, "group") && is(i + 1, ":")) { // group: 'a', name: 'b', version: 'c'
            QHash<QString, QString> parts;
            for (; isName(i) && is(i + 1, ":") && isString(i + 2); i += is(i + 3, ",") ? 4 : 3)
                parts.insert(text(i), string(i + 2));
            found.name = parts.value(u"group"_s) + u':' + parts.value(u"name"_s);
            found.constraint = parts.value(u"version"_s);
        } else {
            return at;
        }
        m_facts.append(found.fact());
        return std::max(at, i);
    }

    /// supportDependencies, deps, libraries: how maps of coordinates are called.
    static bool isNameOfMap(const QString &name)
    {
        static const QRegularExpression map(u"(?:dep(?:endencie)?s|libs?|librar(?:y|ies)|versions)$"_s, QRegularExpression::CaseInsensitiveOption);
        return map.match(name).hasMatch();
    }

    /// ext { deps = [ junit: "junit:junit:$junitVersion" ]; junitVersion = "4.13" }, which other scripts use.
    void sharedNames()
    {
        static const QRegularExpression coordinates(u"^([\\w.\\-]+:[\\w.\\-]+)(?::([^@]*))?$"_s);
        static const QRegularExpression number(u"^\\d[\\w.\\-]*$"_s);
        for (size_t i = 0; i + 2 < m_source.tokens.size(); ++i) {
            if (!isName(i) || !is(i + 1, "="))
                continue;
            if (isString(i + 2) && text(i).endsWith("version"_L1, Qt::CaseInsensitive) && number.match(string(i + 2)).hasMatch())
                m_facts.append({ u"dependency.catalogue"_s, { { u"alias"_s, QString(u'$' + text(i)) }, { u"version"_s, string(i + 2) } }, line(i) });
            if (!is(i + 2, "[") || !isNameOfMap(text(i)))
                continue;
            for (size_t j = i + 3; j + 2 < m_source.tokens.size() && !is(j, "]"); ++j) {
                const auto match = isString(j + 2) && is(j + 1, ":") && (isName(j) || isString(j)) ? coordinates.match(string(j + 2)) : QRegularExpressionMatch();
                if (match.hasMatch())
                    m_facts.append({ u"dependency.catalogue"_s,
                        { { u"alias"_s, QString(text(i) + u'.' + (isString(j) ? string(j) : text(j))) }, { u"name"_s, match.captured(1) }, { u"version"_s, match.captured(2) } },
                        line(j) });
            }
        }
    }

    void plugin(size_t at)
    {
        Dependency found;
        found.ecosystem = u"Gradle plugin"_s;
        found.scope = u"build"_s;
        found.group = u"plugin"_s;
        found.line = line(at);
        size_t i = at + 1;
        while (is(i, "("))
            ++i;
        if (is(at, "id") && isString(i)) {
            found.name = string(i);
        } else if (is(at, "kotlin") && isString(i)) {
            found.name = u"org.jetbrains.kotlin."_s + string(i);
        } else if (is(at, "alias") && is(i, "libs")) {
            found.name = dotted(i);
            found.source = u"catalogue"_s;
        } else {
            return;
        }
        for (size_t j = i + 1; j < i + 5 && j < m_source.tokens.size() && line(j) == line(i); ++j) // the next plugin's is none of this one
            if (is(j, "version") && (isString(j + 1) || isString(j + 2)))
                found.constraint = string(isString(j + 1) ? j + 1 : j + 2);
        m_facts.append(found.fact());
    }

    void task(size_t i)
    {
        BuildTarget target;
        target.system = u"Gradle"_s;
        target.kind = u"task"_s;
        target.line = line(i);
        if (is(i, "task") && isName(i + 1) && !is(i + 2, "."))
            target.name = text(i + 1);
        else if (is(i, "tasks") && is(i + 1, ".") && (is(i + 2, "register") || is(i + 2, "create"))) {
            size_t j = i + 3;
            while (j < m_source.tokens.size() && !isString(j) && line(j) == line(i))
                ++j;
            if (isString(j))
                target.name = string(j);
        }
        if (target.name.isEmpty())
            return;
        for (size_t j = i; j + 2 < m_source.tokens.size() && line(j) <= line(i) + 6; ++j)
            if (is(j, "description"))
                for (size_t k = j + 1; k < j + 3; ++k)
                    if (isString(k) && target.help.isEmpty())
                        target.help = string(k);
        m_facts.append(target.fact());
    }

    void settings()
    {
        PackageMeta meta;
        meta.ecosystem = u"Gradle"_s;
        for (size_t i = 0; i + 2 < m_source.tokens.size(); ++i) {
            if (is(i, "rootProject") && is(i + 1, ".") && is(i + 2, "name"))
                for (size_t j = i + 3; j < i + 5; ++j)
                    if (isString(j) && meta.name.isEmpty()) {
                        meta.name = string(j);
                        meta.line = line(i);
                    }
            if (is(i, "include"))
                for (size_t j = i + 1;
                     j < m_source.tokens.size() && (isString(j) || is(j, "(") || is(j, ",")); ++j)
                    if (isString(j))
                        m_included.append(string(j));
        }
        m_facts += meta.facts();
    }

    const LexedSource &m_source;
    QHash<QString, QString> m_variables;
    QStringList m_included;
    bool m_documents = false; ///< the script only makes documentation
    QList<FactRecord> m_facts;
};

/// libs.versions.toml: aliases that the scripts name as libs.some.alias.
FactOutput fromCatalogue(const QByteArray &text)
{
    const ParsedData parsed = parseToml(text);
    if (parsed.problem)
        return { {}, { *parsed.problem } };
    FactOutput out;
    const DataValue versions = parsed.root()[u"versions"];
    const auto versionOf = [&](const DataValue &entry) {
        const DataValue version = entry[u"version"];
        const DataValue wanted = version[u"ref"] ? versions[version[u"ref"].text()] : version;
        for (const QStringView key : { u"strictly", u"require", u"prefer" })
            if (const QString rich = wanted[key].text(); !rich.isEmpty())
                return rich;
        return wanted.text();
    };
    for (const auto &[table, prefix] :
        { std::pair{ u"libraries"_s, u"libs."_s }, { u"plugins"_s, u"libs.plugins."_s } })
        for (const auto &[alias, entry] : parsed.root()[table].members()) {
            QString name = entry[u"module"].text();
            QString version = versionOf(entry);
            if (entry.isScalar()) {
                name = entry.text().section(u':', 0, table == "plugins"_L1 ? 0 : 1);
                version = entry.text().section(u':', table == "plugins"_L1 ? 1 : 2);
            } else if (table == "plugins"_L1) {
                name = entry[u"id"].text();
            } else if (name.isEmpty()) {
                name = entry[u"group"].text() + u':' + entry[u"name"].text();
            }
            QString dotted = alias;
            dotted.replace(u'-', u'.').replace(u'_', u'.');
            out.facts.append({ u"dependency.catalogue"_s,
                { { u"alias"_s, QString(prefix + dotted) }, { u"name"_s, name }, { u"version"_s, version } },
                entry.line() });
        }
    return out;
}

QList<FactRecord> fromLockfile(const QByteArray &text)
{
    static const QRegularExpression entry(u"^([\\w.\\-]+:[\\w.\\-]+):([^=]+)=(.*)$"_s);
    QList<FactRecord> facts;
    int number = 0;
    for (const QByteArray &raw : text.split('\n')) {
        ++number;
        const auto match = entry.match(QString::fromUtf8(raw).trimmed());
        if (!match.hasMatch())
            continue;
        LockedPackage locked;
        locked.ecosystem = u"Gradle"_s;
        locked.name = match.captured(1);
        locked.version = match.captured(2);
        if (!match.captured(3).contains("runtimeClasspath"_L1, Qt::CaseInsensitive)
            || match.captured(3).startsWith("test"_L1))
            locked.scope = u"development"_s;
        locked.line = number;
        facts.append(locked.fact());
    }
    return facts;
}

} // namespace

FactOutput readGradle(const FactSource &source)
{
    const QString name = source.fileName();
    if (name.endsWith(".versions.toml"_L1))
        return fromCatalogue(source.source.text);
    if (name == "gradle.properties"_L1) {
        static const QRegularExpression version(u"^\\s*([A-Za-z][\\w.]*[vV]ersion)\\s*=\\s*(\\d[\\w.\\-]*)\\s*$"_s);
        FactOutput out;
        int number = 0;
        for (const QByteArray &line : source.source.text.split('\n')) {
            ++number;
            if (const auto match = version.match(QString::fromUtf8(line)); match.hasMatch())
                out.facts.append({ u"dependency.catalogue"_s, { { u"alias"_s, QString(u'$' + match.captured(1)) }, { u"version"_s, match.captured(2) } }, number });
        }
        return out;
    }
    if (name == "gradle.lockfile"_L1)
        return { fromLockfile(source.source.text), {} };
    if (name == "gradle-wrapper.properties"_L1) {
        static const QRegularExpression version(
            u"distributionUrl=.*gradle-([0-9][\\w.\\-]*?)-(?:bin|all)\\.zip"_s);
        const QString text = QString::fromUtf8(source.source.text);
        const auto match = version.match(text);
        if (!match.hasMatch())
            return {};
        BuildSystem system;
        system.system = u"Gradle"_s;
        system.minimum = match.captured(1);
        system.features.append(u"wrapper"_s);
        system.line = int(text.left(match.capturedStart()).count(u'\n')) + 1;
        return { { system.fact() }, {} };
    }
    static const QRegularExpression script(u"^(?:build|settings|[\\w-]+)\\.gradle(?:\\.kts)?$"_s);
    if (!script.match(name).hasMatch())
        return {};
    if (source.language == "Kotlin"_L1)
        return { GradleReader(source.source).read(name), {} };
    const LexedSource lexed = lex(source.source.text, u"Kotlin"_s);
    return { GradleReader(lexed).read(name), {} };
}

} // namespace tars
