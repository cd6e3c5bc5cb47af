#include "service/extract/facts/factreaders.h"
#include "service/extract/formats/datatree.h"
#include "service/extract/formats/inifile.h"

#include <QJsonArray>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype mostEnvironments = 200;

FactRecord environment(const QStringList &names, const QString &help, const QStringList &commands, int line)
{
    QJsonObject value{ { u"runner"_s, u"tox"_s }, { u"names"_s, QJsonArray::fromStringList(names.mid(0, mostEnvironments)) } };
    if (!help.isEmpty())
        value.insert(u"help"_s, help.simplified().left(500));
    if (!commands.isEmpty())
        value.insert(u"commands"_s, QJsonArray::fromStringList(commands.mid(0, 20)));
    return { u"test.environment"_s, value, line };
}

FactRecord pytest(const QStringList &paths, const QString &options, int line)
{
    QJsonObject value{ { u"runner"_s, u"pytest"_s } };
    if (!paths.isEmpty())
        value.insert(u"paths"_s, QJsonArray::fromStringList(paths.mid(0, 50)));
    if (!options.isEmpty())
        value.insert(u"options"_s, options.simplified().left(500));
    return { u"test.settings"_s, value, line };
}

/// [["pytest", "-v", {replace = "posargs"}]]: words that are no texts are what the caller adds.
QStringList commandsOf(const DataValue &given)
{
    QStringList commands;
    for (const DataValue &command : given.items())
        if (const QString line = command.isList() ? command.texts().join(u' ') : command.text(); !line.isEmpty())
            commands.append(line.left(500));
    return commands;
}

void readToxTables(const DataValue &tox, QList<FactRecord> &facts)
{
    const DataValue base = tox[u"env_run_base"], own = tox[u"env"];
    QStringList shared;
    for (const QString &name : tox[u"env_list"].texts())
        if (!own[name])
            shared.append(name);
    if (!shared.isEmpty())
        facts.append(environment(shared, base[u"description"].text(), commandsOf(base[u"commands"]), tox[u"env_list"].line()));
    for (const auto &[name, table] : own.members())
        facts.append(environment({ name }, table[u"description"].text(), commandsOf(table[u"commands"]), table.line()));
}

/// "py{310,311}-x, style": commas within braces part nothing.
QStringList environmentNames(const QString &list)
{
    QStringList names;
    QString name;
    int depth = 0;
    for (const QChar c : QString(list + u',')) {
        depth += c == u'{' ? 1 : c == u'}' ? -1 : 0;
        if (depth > 0 || (c != u',' && !c.isSpace())) {
            name += c.isSpace() ? QString() : QString(c);
        } else if (!name.isEmpty()) {
            names.append(name);
            name.clear();
        }
    }
    return names;
}

QStringList commandLines(const QString &value)
{
    QStringList commands;
    for (const QString &line : QString(value).replace(u"\\\n"_s, u" "_s).split(u'\n', Qt::SkipEmptyParts))
        if (!line.trimmed().isEmpty())
            commands.append(line.simplified().left(500));
    return commands;
}

void readToxFile(const QList<IniSection> &sections, QList<FactRecord> &facts)
{
    QString base, baseHelp;
    QStringList listed, own;
    int line = 1;
    for (const IniSection &section : sections) {
        if (section.name == "testenv"_L1) {
            base = section.value(u"commands");
            baseHelp = section.value(u"description");
        } else if (section.name.startsWith("testenv:"_L1)) {
            own += environmentNames(section.name.mid(8));
        } else if (section.name == "tox"_L1 || section.name == "tox:tox"_L1) {
            const IniEntry *list = section.entry(u"envlist") ? section.entry(u"envlist") : section.entry(u"env_list");
            if (list) {
                listed = environmentNames(list->value);
                line = list->line;
            }
        }
    }
    listed.removeIf([&](const QString &name) { return own.contains(name); });
    if (!listed.isEmpty())
        facts.append(environment(listed, baseHelp, commandLines(base), line));
    for (const IniSection &section : sections)
        if (section.name.startsWith("testenv:"_L1)) {
            const QString commands = section.value(u"commands");
            facts.append(environment(environmentNames(section.name.mid(8)), section.value(u"description"),
                commandLines(commands.isEmpty() ? base : commands), section.line));
        }
}

void readPytestSections(const QList<IniSection> &sections, const QString &name, QList<FactRecord> &facts)
{
    for (const IniSection &section : sections)
        if (section.name == name)
            if (const QStringList paths = section.value(u"testpaths").simplified().split(u' ', Qt::SkipEmptyParts);
                !paths.isEmpty() || section.entry(u"addopts"))
                facts.append(pytest(paths, section.value(u"addopts"), section.line));
}

} // namespace

FactOutput readTestRunners(const FactSource &source)
{
    const QString name = source.fileName();
    FactOutput output;
    if (name == "pyproject.toml"_L1) {
        const DataValue tool = parseToml(source.source.text).root()[u"tool"]; // what is wrong with it is told already
        if (tool[u"tox"])
            readToxTables(tool[u"tox"], output.facts);
        if (const DataValue options = tool[u"pytest"][u"ini_options"]) {
            const QStringList paths = options[u"testpaths"].texts();
            const QString more = options[u"addopts"].isList() ? options[u"addopts"].texts().join(u' ') : options[u"addopts"].text();
            if (!paths.isEmpty() || !more.isEmpty())
                output.facts.append(pytest(paths, more, options.line()));
        }
    } else if (name == "tox.ini"_L1 || name == "setup.cfg"_L1 || name == "pytest.ini"_L1) {
        const QList<IniSection> sections = parseIni(source.source.text);
        if (name == "tox.ini"_L1)
            readToxFile(sections, output.facts);
        readPytestSections(sections, name == "setup.cfg"_L1 ? u"tool:pytest"_s : u"pytest"_s, output.facts);
    }
    return output;
}

} // namespace tars
