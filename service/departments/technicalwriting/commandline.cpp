#include "service/departments/technicalwriting/manual.h"
#include "service/departments/technicalwriting/pageparts.h"
#include "service/departments/technicalwriting/reference.h"
#include "service/markup/text.h"

#include <algorithm>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

namespace tars::technicalwriting
{
using namespace Qt::StringLiterals;
using namespace markup;

namespace
{
constexpr qsizetype fewestOptions = 1;

QString stringOf(const Fact &fact, const char *member)
{
    return fact.value.value(QLatin1StringView(member)).toString();
}

QStringList namesOf(const Fact &fact)
{
    QStringList names;
    for (const QJsonValue &name : fact.value.value("names"_L1).toArray())
        names.append(name.toString());
    return names;
}

/// Files that declare one program together: a folder of commands.
QString groupOf(const QString &file, const QHash<QString, int> &filesOfFolder)
{
    const QString folder = file.contains(u'/') ? file.section(u'/', 0, -2) : QString();
    static const QSet<QString> shared{ u"cmd"_s, u"commands"_s, u"cli"_s, u"command"_s };
    const bool together
        = filesOfFolder.value(folder) > 1 && shared.contains(folder.section(u'/', -1).toLower());
    return together ? QString(folder + u'/') : file;
}

QString nameFromGroup(const QString &group, const QString &project)
{
    static const QSet<QString> plain{ u"main"_s, u"cli"_s, u"cmd"_s, u"__main__"_s, u"app"_s, u"args"_s,
        u"options"_s, u"index"_s, u"root"_s, u"program"_s, u"src"_s, u"commandline"_s, u"command_line"_s,
        u"opt"_s, u"bin"_s, u"lib"_s };
    QStringList parts = group.split(u'/', Qt::SkipEmptyParts);
    if (!group.endsWith(u'/') && !parts.isEmpty())
        parts.last() = parts.last().section(u'.', 0, 0);
    while (!parts.isEmpty() && plain.contains(parts.last().toLower()))
        parts.removeLast();
    return parts.isEmpty() ? project : parts.last();
}

struct Program {
    QString group; ///< file, or folder with a slash at its end
    QString name;
    QString description;
    QString framework;
    qsizetype options = 0;
};

QList<Program> programsOf(const ModelView &view)
{
    const QList<Fact> options = view.facts(u"cli.option"_s);
    const QList<Fact> commands = view.facts(u"cli.command"_s);
    QHash<QString, QSet<QString>> filesOfFolder;
    for (const QList<Fact> *list : { &options, &commands })
        for (const Fact &fact : *list)
            filesOfFolder[fact.file.section(u'/', 0, -2)].insert(fact.file);
    QHash<QString, int> counts;
    for (auto it = filesOfFolder.cbegin(); it != filesOfFolder.cend(); ++it)
        counts.insert(it.key(), int(it->size()));
    std::map<QString, Program> programs;
    for (const QList<Fact> *list : { &options, &commands })
        for (const Fact &fact : *list) {
            const auto info = view.file(fact.file);
            if (!info || info->vendored || info->generated || isBundled(fact.file))
                continue;
            const QString group = groupOf(fact.file, counts);
            programs[group].group = group;
            ++programs[group].options;
        }
    for (const Fact &fact : view.facts(u"cli.program"_s)) {
        const auto found = programs.find(groupOf(fact.file, counts));
        if (found == programs.end())
            continue;
        Program &program = found->second;
        const QString name = stringOf(fact, "name");
        if (program.name.isEmpty() && !name.contains(u'%') && !name.contains(u'{'))
            program.name = name;
        if (program.description.isEmpty())
            program.description = stringOf(fact, "description");
        if (program.framework.isEmpty())
            program.framework = stringOf(fact, "framework");
    }
    QList<Program> list;
    for (auto &[group, program] : programs) {
        if (program.options < fewestOptions)
            continue;
        if (program.name.isEmpty())
            program.name = nameFromGroup(group, view.projectName());
        list.append(program);
    }
    return list;
}

QString pathOf(const QString &group)
{
    QString name = group;
    if (name.endsWith(u'/'))
        name.chop(1);
    return u"technical-writing/command-line/"_s + safePagePath(name) + u".md"_s;
}

/// Help texts know their parser's places for values.
QString helpText(QString help)
{
    static const QRegularExpression place(u"\\s*\\(default: %\\(default\\)\\w\\)|%\\((\\w+)\\)[sd]"_s);
    return help.remove(place).replace(u"%%"_s, u"%"_s).simplified();
}

Inlines optionTerm(const Fact &fact)
{
    Inlines term;
    const QStringList names = namesOf(fact);
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (i > 0)
            term.append(text(u", "_s));
        term.append(code(names[i]));
    }
    const QString value = stringOf(fact, "value");
    if (!value.isEmpty()) {
        term.append(text(u" "_s));
        term.append({ value, Inline::Style::Emphasis, {} });
    }
    return term;
}

Blocks optionText(const Fact &fact, const Inline &place)
{
    Blocks blocks;
    const QString help = helpText(stringOf(fact, "help"));
    if (!help.isEmpty())
        blocks.emplace_back(Paragraph{ { text(help) } });
    Inlines small;
    const QString byDefault = stringOf(fact, "default");
    if (!byDefault.isEmpty())
        small << muted(u"Default "_s) << code(byDefault) << muted(u" · "_s);
    if (fact.value.value("required"_L1).toBool())
        small << muted(u"Required · "_s);
    small << place;
    blocks.emplace_back(Paragraph{ small });
    return blocks;
}

QString synopsis(const Program &program, const QList<Fact> &arguments, bool options, bool commands)
{
    QString line = program.name;
    if (options)
        line += u" [options]"_s;
    if (commands)
        line += u" <command>"_s;
    QStringList seen;
    for (const Fact &argument : arguments) {
        QString name = namesOf(argument).value(0);
        if (seen.contains(name) || seen.size() > 5)
            continue;
        seen.append(name);
        if (!name.startsWith(u'<') && !name.startsWith(u'['))
            name = u'<' + name + u'>';
        line += u' ' + name;
    }
    return line;
}

void addOptions(
    Blocks &blocks, const QList<std::pair<Fact, qsizetype>> &options, bool arguments, FactPlaces &places)
{
    DefinitionList list;
    for (const auto &[fact, index] : options)
        if (fact.value.value("argument"_L1).toBool() == arguments)
            list.items.push_back({ optionTerm(fact), optionText(fact, places.link(fact.file, index)) });
    if (!list.items.empty())
        blocks.emplace_back(std::move(list));
}
} // namespace

QList<UnitSpec> planCommandLine(const ModelView &view)
{
    QList<UnitSpec> units;
    PathClaims claims;
    const QList<Program> programs = programsOf(view);
    QHash<QString, int> names;
    for (const Program &program : programs)
        ++names[program.name];
    for (const Program &program : programs) {
        const QString title = names.value(program.name) > 1
            ? QString(program.name + u" ("_s + program.group + u')')
            : program.name;
        units.append(
            newUnit(u"cli"_s, commandLineVersion, program.group, title, claims.claim(pathOf(program.group))));
    }
    return units;
}

UnitOutput commandLinePage(const UnitSpec &unit, const ModelView &view)
{
    const QString &group = unit.subject;
    const auto ours = [&](const QString &file) {
        return file == group
            || (group.endsWith(u'/') && file.startsWith(group)
                && !QStringView(file).sliced(group.size()).contains(u'/'));
    };
    Program program;
    program.group = group;
    for (const Fact &fact : view.facts(u"cli.program"_s, group)) {
        if (!ours(fact.file))
            continue;
        program.name = program.name.isEmpty() ? stringOf(fact, "name") : program.name;
        program.description
            = program.description.isEmpty() ? stringOf(fact, "description") : program.description;
        program.framework = program.framework.isEmpty() ? stringOf(fact, "framework") : program.framework;
    }
    if (program.name.isEmpty())
        program.name = nameFromGroup(group, view.projectName());
    Page page = newPage(unit);
    page.titleIsCode = true;
    const QString file = group.endsWith(u'/') ? QString() : group;
    if (!file.isEmpty())
        page.source = sourceTarget(file);
    if (!program.framework.isEmpty())
        page.chips = { program.framework };
    FactPlaces places(view, u"cli.option"_s);
    QList<std::pair<Fact, qsizetype>> general;
    std::map<QString, QList<std::pair<Fact, qsizetype>>> ofCommand;
    QHash<QString, qsizetype> indexes;
    QList<Fact> arguments;
    for (const Fact &fact : view.facts(u"cli.option"_s, group)) {
        const qsizetype index = indexes[fact.file]++;
        if (!ours(fact.file))
            continue;
        const QString command = stringOf(fact, "command");
        if (command.isEmpty()) {
            general.append({ fact, index });
            if (fact.value.value("argument"_L1).toBool())
                arguments.append(fact);
        } else {
            ofCommand[command].append({ fact, index });
        }
    }
    QList<Fact> commands;
    QSet<QString> known;
    for (const Fact &fact : view.facts(u"cli.command"_s, group))
        if (ours(fact.file) && !known.contains(stringOf(fact, "name"))) {
            known.insert(stringOf(fact, "name"));
            commands.append(fact);
        }
    if (!program.description.isEmpty())
        page.blocks.emplace_back(Paragraph{ { text(helpText(program.description)) } });
    page.blocks.emplace_back(CodeBlock{
        u"sh"_s, synopsis(program, arguments, general.size() > arguments.size(), !commands.isEmpty()) });
    if (!arguments.isEmpty()) {
        page.blocks.push_back(heading(2, u"Arguments"_s));
        addOptions(page.blocks, general, true, places);
    }
    if (general.size() > arguments.size()) {
        page.blocks.push_back(heading(2, u"Options"_s));
        addOptions(page.blocks, general, false, places);
    }
    if (!commands.isEmpty())
        page.blocks.push_back(heading(2, u"Commands"_s));
    for (const Fact &command : std::as_const(commands)) {
        const QString name = stringOf(command, "name");
        page.blocks.emplace_back(Heading{ 3, { code(name) }, {}, {}, {} });
        const QString help = helpText(stringOf(command, "help"));
        if (!help.isEmpty())
            page.blocks.emplace_back(Paragraph{ { text(help) } });
        if (const auto options = ofCommand.find(name); options != ofCommand.end()) {
            addOptions(page.blocks, options->second, true, places);
            addOptions(page.blocks, options->second, false, places);
        }
    }
    for (const auto &[name, options] : ofCommand)
        if (!known.contains(name)) {
            page.blocks.emplace_back(Heading{ 3, { code(name) }, {}, {}, {} });
            addOptions(page.blocks, options, true, places);
            addOptions(page.blocks, options, false, places);
        }
    return oneDocument(unit, std::move(page));
}

} // namespace tars::technicalwriting
