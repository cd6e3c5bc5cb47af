#include "service/extract/facts/build.h"
#include "service/extract/facts/factreaders.h"
#include "service/extract/facts/pythonrequirement.h"
#include "service/extract/formats/inifile.h"

#include <QRegularExpression>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

/// What setup.cfg and setup.py say, each in its way.
struct SetUp {
    PackageMeta meta;
    QList<FactRecord> facts;

    void requirement(const QString &text, const QString &scope, const QString &group, int line)
    {
        const Dependency dependency = pythonRequirement(text, scope, group, line);
        if (!dependency.name.isEmpty())
            facts.append(dependency.fact());
    }
    void program(const QString &entry)
    {
        const QString name = entry.section(u'=', 0, 0).trimmed();
        if (!name.isEmpty() && entry.contains(u'='))
            meta.programs.append({ name, entry.section(u'=', 1).trimmed() });
    }
    void address(const QString &label, const QString &url)
    {
        const QString key = label.toLower();
        if (key.contains("doc"_L1))
            meta.documentation = url;
        else if (key.contains("source"_L1) || key.contains("repo"_L1) || key == "code"_L1)
            meta.repository = url;
        else if (key.contains("issue"_L1) || key.contains("tracker"_L1) || key.contains("bug"_L1))
            meta.issues = url;
        else if (key.contains("change"_L1))
            meta.changelog = url;
        else if (key.contains("home"_L1))
            meta.homepage = url;
    }
    QList<FactRecord> all(int line)
    {
        meta.ecosystem = u"Python"_s;
        meta.line = line;
        const QList<FactRecord> own = meta.facts();
        QList<FactRecord> result = own + facts;
        if (!result.isEmpty()) {
            BuildSystem system;
            system.system = u"setuptools"_s;
            system.line = line;
            result.append(system.fact());
        }
        return result;
    }
};

QStringList linesOf(const QString &value)
{
    QStringList lines;
    for (const QString &line : value.split(u'\n', Qt::SkipEmptyParts))
        if (const QString text = line.section(u" #"_s, 0, 0).trimmed(); !text.isEmpty())
            lines.append(text);
    return lines;
}

QString plainValue(const QString &value) // "file: …" and "attr: …" point elsewhere
{
    return value.startsWith("attr:"_L1) || value.startsWith("file:"_L1) ? QString() : value;
}

QList<FactRecord> fromCfg(const QByteArray &text)
{
    SetUp found;
    int line = 1;
    bool declares = false;
    for (const IniSection &section : parseIni(text)) {
        if (section.name == "metadata"_L1) {
            declares = true;
            line = section.line;
            found.meta.name = section.value(u"name");
            found.meta.version = plainValue(section.value(u"version"));
            found.meta.description = section.value(u"description");
            found.meta.licence = plainValue(section.value(u"license"));
            found.meta.homepage = section.value(u"url");
            for (const QString &author : section.value(u"author").split(u','))
                found.meta.authors.append(personName(author));
            for (const QString &word : section.value(u"keywords").split(QRegularExpression(u"[,\\n]"_s)))
                if (!word.trimmed().isEmpty())
                    found.meta.keywords.append(word.trimmed());
            for (const QString &entry : linesOf(section.value(u"project_urls")))
                found.address(entry.section(u'=', 0, 0).trimmed(), entry.section(u'=', 1).trimmed());
        } else if (section.name == "options"_L1) {
            declares = true;
            for (const auto &[key, scope] : { std::pair{ u"install_requires"_s, u"runtime"_s },
                     { u"setup_requires"_s, u"build"_s }, { u"tests_require"_s, u"test"_s } })
                if (const IniEntry *entry = section.entry(key))
                    for (const QString &requirement : linesOf(entry->value))
                        found.requirement(requirement, scope, {}, entry->line);
            if (const QString python = section.value(u"python_requires"); !python.isEmpty())
                found.meta.requirements.append({ u"Python"_s, python });
        } else if (section.name == "options.extras_require"_L1) {
            for (const IniEntry &entry : section.entries)
                for (const QString &requirement : linesOf(entry.value))
                    found.requirement(requirement, scopeOfExtra(entry.key), entry.key, entry.line);
        } else if (section.name == "options.entry_points"_L1) {
            for (const IniEntry &entry : section.entries)
                if (entry.key == "console_scripts"_L1 || entry.key == "gui_scripts"_L1)
                    for (const QString &program : linesOf(entry.value))
                        found.program(program);
        }
    }
    return declares ? found.all(line) : QList<FactRecord>();
}

/// The arguments of the call of setup(), as far as they are literals here in the file.
class SetupCall
{
public:
    explicit SetupCall(const LexedSource &source)
        : m_source(source)
    {
    }

    QList<FactRecord> read()
    {
        for (size_t i = 0; i + 1 < m_source.tokens.size(); ++i)
            if (m_source.is(i, "setup") && m_source.is(i + 1, "(") && !(i > 0 && m_source.is(i - 1, "def"))) {
                arguments(i + 2, skipBrackets(m_source, i + 1, m_source.tokens.size()));
                return m_found.all(m_source.tokens[i].line);
            }
        return {};
    }

private:
    bool isString(size_t i) const
    {
        return i < m_source.tokens.size() && m_source.tokens[i].kind == TokenKind::String;
    }
    QString string(size_t i) const
    {
        const QString raw = QString::fromUtf8(m_source.textOf(i));
        if (raw.startsWith(u'f') || raw.startsWith(u'F'))
            return {};
        static const QRegularExpression quotes(
            u"^[a-zA-Z]*(\"\"\"|'''|\"|')(.*)\\1$"_s, QRegularExpression::DotMatchesEverythingOption);
        return quotes.match(raw).captured(2);
    }
    bool opens(size_t i) const { return m_source.is(i, "(") || m_source.is(i, "[") || m_source.is(i, "{"); }

    /// Where the value that begins at `i` lies: follows a name to its assignment at the top of the file.
    size_t valueAt(size_t i) const
    {
        if (i >= m_source.tokens.size() || m_source.tokens[i].kind != TokenKind::Identifier)
            return i;
        const QByteArrayView name = m_source.textOf(i);
        for (size_t j = 0; j + 2 < m_source.tokens.size(); ++j)
            if (m_source.textOf(j) == name && m_source.is(j + 1, "=") && !m_source.is(j + 2, "=")
                && m_source.firstTokenOfLine(m_source.tokens[j].line) == int(j)
                && (m_source.tokens[j].offset == 0 || m_source.text[m_source.tokens[j].offset - 1] == '\n'))
                return j + 2;
        return i;
    }

    QString textAt(size_t i) const
    {
        i = valueAt(i);
        QString text;
        if (m_source.is(i, "("))
            ++i;
        for (; isString(i); ++i)
            text += string(i);
        return text;
    }

    /// Strings of the list or tuple at `i` with their lines; adjacent literals are one.
    QList<std::pair<QString, int>> listAt(size_t i) const
    {
        i = valueAt(i);
        QList<std::pair<QString, int>> list;
        if (isString(i)) {
            for (const QString &line : string(i).split(u'\n', Qt::SkipEmptyParts))
                list.append({ line.trimmed(), m_source.tokens[i].line });
            return list;
        }
        if (!m_source.is(i, "[") && !m_source.is(i, "("))
            return list;
        const size_t end = skipBrackets(m_source, i, m_source.tokens.size());
        for (++i; i + 1 < end; ++i) {
            if (opens(i)) {
                i = skipBrackets(m_source, i, end) - 1;
            } else if (isString(i)) {
                QString text = string(i);
                const int line = m_source.tokens[i].line;
                while (isString(i + 1))
                    text += string(++i);
                list.append({ text, line });
            }
        }
        return list;
    }

    /// Keys of the dictionary at `i` with the place of each value.
    QList<std::pair<QString, size_t>> dictionaryAt(size_t i) const
    {
        i = valueAt(i);
        QList<std::pair<QString, size_t>> dictionary;
        if (!m_source.is(i, "{"))
            return dictionary;
        const size_t end = skipBrackets(m_source, i, m_source.tokens.size());
        for (++i; i + 2 < end; ++i) {
            if (isString(i) && m_source.is(i + 1, ":"))
                dictionary.append({ string(i), i + 2 });
            else if (opens(i))
                i = skipBrackets(m_source, i, end) - 1;
        }
        return dictionary;
    }

    void arguments(size_t from, size_t end)
    {
        PackageMeta &meta = m_found.meta;
        for (size_t i = from; i + 2 < end; ++i) {
            if (opens(i)) {
                i = skipBrackets(m_source, i, end) - 1;
                continue;
            }
            if (m_source.tokens[i].kind != TokenKind::Identifier || !m_source.is(i + 1, "="))
                continue;
            const QByteArrayView key = m_source.textOf(i);
            const size_t value = i + 2;
            if (key == "name")
                meta.name = textAt(value);
            else if (key == "version")
                meta.version = textAt(value);
            else if (key == "description")
                meta.description = textAt(value);
            else if (key == "license")
                meta.licence = textAt(value);
            else if (key == "url")
                meta.homepage = textAt(value);
            else if (key == "author")
                for (const QString &author : textAt(value).split(u','))
                    meta.authors.append(personName(author));
            else if (key == "python_requires")
                meta.requirements.append({ u"Python"_s, textAt(value), 0 });
            else if (key == "keywords")
                for (const auto &word : listAt(value))
                    meta.keywords.append(word.first);
            else if (key == "project_urls")
                for (const auto &[label, place] : dictionaryAt(value))
                    m_found.address(label, textAt(place));
            else if (key == "install_requires" || key == "setup_requires" || key == "tests_require")
                for (const auto &[requirement, line] : listAt(value))
                    m_found.requirement(requirement,
                        key == "install_requires"     ? u"runtime"_s
                            : key == "setup_requires" ? u"build"_s
                                                      : u"test"_s,
                        {}, line);
            else if (key == "extras_require")
                for (const auto &[extra, place] : dictionaryAt(value))
                    for (const auto &[requirement, line] : listAt(place))
                        m_found.requirement(requirement, scopeOfExtra(extra), extra, line);
            else if (key == "entry_points")
                for (const auto &[group, place] : dictionaryAt(value))
                    if (group == "console_scripts"_L1 || group == "gui_scripts"_L1)
                        for (const auto &program : listAt(place))
                            m_found.program(program.first);
        }
    }

    const LexedSource &m_source;
    SetUp m_found;
};

} // namespace

FactOutput readPythonSetup(const FactSource &source)
{
    const QString name = source.fileName();
    if (name == "setup.cfg"_L1)
        return { fromCfg(source.source.text), {} };
    if (name == "setup.py"_L1)
        return { SetupCall(source.source).read(), {} };
    return {};
}

} // namespace tars
