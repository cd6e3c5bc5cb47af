#include "service/departments/structure/importresolver.h"
#include "service/departments/technicalwriting/audience.h"
#include "service/departments/technicalwriting/pageparts.h"
#include "service/departments/technicalwriting/programhelp.h"
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

struct Program {
    QString group; ///< file, or folder with a slash at its end
    QStringList files;
    QString name;
    QString description;
    QString framework;
    QStringList usage; ///< its own words for how it is called; "%s" for its name
};

bool isOwn(const ModelView &view, const QString &file)
{
    const auto info = view.file(file);
    return info && !info->vendored && !info->generated && !isWorkshop(file);
}

bool isAside(const QString &file)
{
    static const QRegularExpression aside(u"(?:^|/)(?:examples?|tests?|testdata|tools?|scripts?|hack|internal/test\\w*)/"_s);
    return file.contains(aside);
}

/// Of Symfony's console each command is a class, and the application another: where they lie in one folder, all are of one program.
void joinSymfony(const QList<Fact> &programs, QHash<QString, QString> &groups)
{
    QStringList files, folders;
    for (const Fact &fact : programs) {
        if (stringOf(fact, "framework") != "Symfony Console"_L1 || isAside(fact.file))
            continue;
        files.append(fact.file);
        if (const QString group = groups.value(fact.file); group.endsWith(u'/') && !folders.contains(group))
            folders.append(group);
    }
    if (folders.size() == 1)
        for (const QString &file : std::as_const(files))
            groups.insert(file, folders.first());
}

/// The file, or the folder with a slash at its end, that stands for the program a file belongs to.
QHash<QString, QString> groupsOf(const QList<Fact> &programs)
{
    QHash<QString, QSet<QString>> filesOfFolder;
    QStringList mains; // of Go: flags of a package belong to the program that links it
    for (const Fact &fact : programs) {
        filesOfFolder[fact.file.section(u'/', 0, -2)].insert(fact.file);
        if (stringOf(fact, "package") == "main"_L1 && !isAside(fact.file) && !mains.contains(fact.file))
            mains.append(fact.file);
    }
    QString firstLinked;
    for (const Fact &fact : programs)
        if (const QString package = stringOf(fact, "package"); !package.isEmpty() && package != "main"_L1 && !isAside(fact.file)
            && (firstLinked.isEmpty() || std::pair(fact.file.count(u'/'), fact.file) < std::pair(firstLinked.count(u'/'), firstLinked)))
            firstLinked = fact.file;
    static const QSet<QString> shared{ u"cmd"_s, u"commands"_s, u"cli"_s, u"command"_s };
    const auto above = [&](const QString &file) { // the folder of commands that it is in
        for (QString folder = structure::folderOf(file); !folder.isEmpty(); folder = structure::folderOf(folder))
            if (shared.contains(folder.section(u'/', -1).toLower()) && filesOfFolder.value(folder).size() > 1)
                return folder;
        return QString();
    };
    QHash<QString, QString> groups;
    for (const Fact &fact : programs) {
        const QString folder = structure::folderOf(fact.file);
        const QString package = stringOf(fact, "package");
        const bool linked = !package.isEmpty() && package != "main"_L1;
        if (linked && mains.size() == 1 && !isAside(fact.file))
            groups.insert(fact.file, mains.first());
        else if (linked && mains.isEmpty() && !isAside(fact.file)) // the program itself declares none
            groups.insert(fact.file, firstLinked);
        else if (const QString whole = above(fact.file); !whole.isEmpty() || (linked && filesOfFolder.value(folder).size() > 1))
            groups.insert(fact.file, (whole.isEmpty() ? folder : whole) + u'/');
        else
            groups.insert(fact.file, fact.file);
    }
    joinSymfony(programs, groups);
    return groups;
}

/// A module tells the options of the one program that the manifest above it installs, whose own file tells none.
QString onlyProgram(const QString &group, const ModelView &view)
{
    static const QRegularExpression module(u"\\.(?:pm|py|rb|js|ts|php)$|/$"_s);
    if (!group.contains(module) || isAside(group))
        return {};
    QStringList names;
    for (const Fact &meta : view.facts(u"project.meta"_s)) {
        const QString folder = meta.file.contains(u'/') ? meta.file.section(u'/', 0, -2) + u'/' : QString();
        for (const QJsonValue &value : meta.value.value("programs"_L1).toArray())
            if (const QString target = value.toObject().value("target"_L1).toString(); group.startsWith(folder) && view.file(folder + target)
                && view.facts(u"cli.option"_s, folder + target).isEmpty())
                names.append(value.toObject().value("name"_L1).toString());
    }
    return names.size() == 1 ? names.first() : QString();
}

/// The name under which a manifest installs what lies in a file: Python's scripts, npm's bin, Cargo's programs.
QString installedName(const QString &group, const ModelView &view)
{
    QString stem = group;
    if (!stem.endsWith(u'/'))
        stem = stem.section(u'/', 0, -2) + (stem.contains(u'/') ? u"/"_s : QString()) + stem.section(u'/', -1).section(u'.', 0, 0);
    for (const Fact &meta : view.facts(u"project.meta"_s))
        for (const QJsonValue &value : meta.value.value("programs"_L1).toArray()) {
            QString target = value.toObject().value("target"_L1).toString();
            if (target.contains(u':')) // module:function
                target = target.section(u':', 0, 0).replace(u'.', u'/');
            else
                target = target.section(u'/', 0, -2) + (target.contains(u'/') ? u"/"_s : QString())
                    + target.section(u'/', -1).section(u'.', 0, 0);
            while (target.startsWith("./"_L1))
                target.remove(0, 2);
            const QString folder = meta.file.contains(u'/') ? meta.file.section(u'/', 0, -2) + u'/' : QString();
            if (target.isEmpty() && group.startsWith(folder)) // all of the project is the program
                return value.toObject().value("name"_L1).toString();
            if (!target.isEmpty() && (stem == target || stem.endsWith(u'/' + target)))
                return value.toObject().value("name"_L1).toString();
        }
    if (const QString only = onlyProgram(group, view); !only.isEmpty())
        return only;
    static const QRegularExpression native(u"\\.(?:c|cc|cpp|cxx)$"_s);
    const bool rust = group.endsWith(".rs"_L1);
    if ((!rust && !group.contains(native)) || isAside(group))
        return {};
    static const QRegularExpression binary(u"(?:^|/)src/bin/([^/]+)/"_s);
    if (const auto match = binary.match(group); match.hasMatch())
        return match.captured(1);
    QString nearest; // manifest above it
    QStringList names;
    for (const Fact &target : view.facts(u"build.target"_s)) {
        const QString folder = target.file.contains(u'/') ? target.file.section(u'/', 0, -2) + u'/' : QString();
        if (stringOf(target, "system") != (rust ? "Cargo"_L1 : "Autotools"_L1) || stringOf(target, "kind") != "executable"_L1 || !group.startsWith(folder)
            || (!rust && !target.value.value("installed"_L1).toBool()))
            continue;
        if (target.file.size() > nearest.size()) {
            nearest = target.file;
            names.clear();
        }
        if (target.file == nearest)
            names.append(stringOf(target, "name"));
    }
    return names.size() == 1 ? names.first() : QString();
}

QString nameFromGroup(const QString &group, const ModelView &view)
{
    if (const QString name = installedName(group, view); !name.isEmpty())
        return name;
    static const QSet<QString> plain{ u"main"_s, u"cli"_s, u"cmd"_s, u"__main__"_s, u"app"_s, u"args"_s,
        u"options"_s, u"index"_s, u"root"_s, u"program"_s, u"src"_s, u"commandline"_s, u"command_line"_s,
        u"opt"_s, u"bin"_s, u"lib"_s, u"flags"_s, u"internal"_s, u"pkg"_s, u"command"_s, u"commands"_s, u"cobra"_s };
    QStringList parts = group.split(u'/', Qt::SkipEmptyParts);
    if (!group.endsWith(u'/') && !parts.isEmpty())
        parts.last() = parts.last().section(u'.', 0, 0);
    while (!parts.isEmpty() && plain.contains(parts.last().toLower()))
        parts.removeLast();
    return parts.isEmpty() ? view.projectName() : parts.last();
}

void describe(Program &program, const Fact &fact)
{
    const QString name = stringOf(fact, "name");
    if (program.name.isEmpty() && !name.contains(u'%') && !name.contains(u'{'))
        program.name = name;
    if (program.description.isEmpty())
        program.description = stringOf(fact, "description");
    if (program.framework.isEmpty())
        program.framework = stringOf(fact, "framework");
    if (program.usage.isEmpty())
        for (const QJsonValue &line : fact.value.value("usage"_L1).toArray())
            program.usage.append(line.toString());
}

QList<Program> programsOf(const ModelView &view)
{
    QSet<QString> told; // files with anything to say
    for (const QString &kind : { u"cli.option"_s, u"cli.command"_s })
        for (const Fact &fact : view.facts(kind))
            if (!told.contains(fact.file) && isOwn(view, fact.file))
                told.insert(fact.file);
    const QList<Fact> facts = view.facts(u"cli.program"_s);
    const QHash<QString, QString> groups = groupsOf(facts);
    std::map<QString, Program> programs;
    for (const Fact &fact : facts) {
        if (!told.contains(fact.file))
            continue;
        Program &program = programs[groups.value(fact.file)];
        program.group = groups.value(fact.file);
        if (!program.files.contains(fact.file))
            program.files.append(fact.file);
        describe(program, fact);
    }
    QList<Program> list;
    for (auto &[group, program] : programs) {
        if (program.name.isEmpty())
            program.name = nameFromGroup(group, view);
        if (program.name != "help"_L1) // a command that a library gives to each program
            list.append(program);
    }
    return list;
}

QString programPage(const QString &group)
{
    QString name = group;
    if (name.endsWith(u'/'))
        name.chop(1);
    return u"technical-writing/command-line/"_s + safePagePath(name) + u".md"_s;
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

/// A default that is a constant of the project is what that stands for: DEFAULT_PORT, 6379.
QString settledDefault(const QString &written, const ModelView &view)
{
    static const QRegularExpression constant(u"^(?:\\w+(?:::|\\.))*([A-Z][A-Z0-9_]{2,})$"_s);
    static const QRegularExpression plain(u"^(?:-?[\\d.]+|true|false|[\"']([^\"'\\\\]*)[\"'])$"_s);
    const auto match = constant.match(written);
    if (!match.hasMatch())
        return written;
    QStringList values;
    for (const SymbolTarget &target : view.lookup(match.captured(1)))
        for (const Symbol &symbol : view.symbols(target.file))
            if (symbol.name == match.captured(1) && !symbol.value.isEmpty() && !values.contains(symbol.value))
                values.append(symbol.value);
    const auto value = values.size() == 1 ? plain.match(values.first()) : QRegularExpressionMatch();
    return !value.hasMatch() ? written : value.captured(1).isEmpty() ? value.captured() : value.captured(1);
}

Blocks optionText(const Fact &fact, const Inline &place, const ModelView &view)
{
    Blocks blocks;
    addHelp(blocks, fact, view);
    Inlines small;
    const QString byDefault = settledDefault(stringOf(fact, "default"), view);
    if (!byDefault.isEmpty())
        small << muted(u"Default "_s) << code(byDefault) << muted(u" · "_s);
    if (const QJsonArray choices = fact.value.value("choices"_L1).toArray(); !choices.isEmpty()) {
        small << muted(u"One of "_s);
        for (qsizetype i = 0; i < choices.size(); ++i)
            small << text(i > 0 ? u", "_s : QString()) << code(choices[i].toString());
        small << muted(u" · "_s);
    }
    if (fact.value.value("required"_L1).toBool())
        small << muted(u"Required · "_s);
    small << place;
    blocks.emplace_back(Paragraph{ small });
    return blocks;
}

QString synopsis(const Program &program, const QList<Fact> &arguments, bool options, bool commands)
{
    if (!program.usage.isEmpty())
        return QString(program.usage.join(u'\n')).replace(u"%s"_s, program.name);
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
        const QString many = argument.value.value("repeats"_L1).toBool() ? u"…"_s : QString();
        if (!name.startsWith(u'<') && !name.startsWith(u'['))
            name = argument.value.value("optional"_L1).toBool() ? QString(u'[' + name + many + u']') : QString(u'<' + name + u'>' + many);
        line += u' ' + name;
    }
    return line;
}

void addOptions(Blocks &blocks, const QList<std::pair<Fact, qsizetype>> &options, bool arguments, FactPlaces &places, const ModelView &view,
    const QStringList &order = {})
{
    QStringList headings = QStringList{ QString() } + order; // what stands below none comes first
    for (const auto &[fact, index] : options)
        if (const QString heading = stringOf(fact, "heading"); !headings.contains(heading))
            headings.append(heading);
    for (const QString &title : std::as_const(headings)) {
        DefinitionList list;
        for (const auto &[fact, index] : options)
            if (fact.value.value("argument"_L1).toBool() == arguments && stringOf(fact, "heading") == title)
                list.items.push_back({ optionTerm(fact), optionText(fact, places.link(fact.file, index), view) });
        if (list.items.empty())
            continue;
        if (!title.isEmpty())
            blocks.push_back(heading(3, title));
        blocks.emplace_back(std::move(list));
    }
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
            newUnit(u"cli"_s, commandLineVersion, program.group, title, claims.claim(programPage(program.group))));
    }
    return units;
}

UnitOutput commandLinePage(const UnitSpec &unit, const ModelView &view)
{
    const QString &group = unit.subject;
    Program program;
    program.group = group;
    const QList<Fact> programs = view.facts(u"cli.program"_s);
    const QHash<QString, QString> groups = groupsOf(programs);
    for (const Fact &fact : programs)
        if (groups.value(fact.file) == group && isOwn(view, fact.file)) {
            if (!program.files.contains(fact.file))
                program.files.append(fact.file);
            describe(program, fact);
        }
    // What the program's own file says comes before what it is linked with.
    std::stable_partition(program.files.begin(), program.files.end(), [&](const QString &file) { return file == group; });
    if (program.name.isEmpty())
        program.name = nameFromGroup(group, view);
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
    QList<Fact> arguments, options;
    for (const QString &one : std::as_const(program.files))
        options += view.facts(u"cli.option"_s, one);
    for (const Fact &fact : std::as_const(options)) {
        const qsizetype index = indexes[fact.file]++;
        const QString command = stringOf(fact, "command");
        if (command.isEmpty() || command == program.name) {
            general.append({ fact, index });
            if (fact.value.value("argument"_L1).toBool())
                arguments.append(fact);
        } else {
            ofCommand[command].append({ fact, index });
        }
    }
    QList<Fact> commands;
    std::optional<Fact> root; // a command that is called as the program is
    QSet<QString> known;
    for (const QString &one : std::as_const(program.files))
        for (const Fact &fact : view.facts(u"cli.command"_s, one))
            if (stringOf(fact, "name") == program.name) {
                root = root ? root : fact;
            } else if (!known.contains(stringOf(fact, "name"))) {
                known.insert(stringOf(fact, "name"));
                commands.append(fact);
            }
    const ShownHelp shown = shownHelpOf(program.name, view);
    if (program.usage.isEmpty())
        program.usage = shown.usage;
    if (!program.description.isEmpty())
        addPlainText(page.blocks, helpText(program.description, true));
    // The options that a library of Ruby reads are of whatever program loads it, unless it says how it is called.
    static const QRegularExpression library(u"(?:^|/)lib/.*\\.rb$"_s);
    if (!program.usage.isEmpty() || !library.match(program.group).hasMatch())
        page.blocks.emplace_back(CodeBlock{
            u"sh"_s, synopsis(program, arguments, general.size() > arguments.size(), !commands.isEmpty()) });
    if (root)
        addHelp(page.blocks, *root, view);
    if (arguments.isEmpty()) {
        addArguments(page.blocks, shown);
    } else {
        page.blocks.push_back(heading(2, u"Arguments"_s));
        addOptions(page.blocks, general, true, places, view);
    }
    if (general.size() > arguments.size()) {
        page.blocks.push_back(heading(2, u"Options"_s));
        addOptions(page.blocks, general, false, places, view, shown.headings);
    }
    if (!commands.isEmpty())
        page.blocks.push_back(heading(2, u"Commands"_s));
    for (const Fact &command : std::as_const(commands)) {
        const QString name = stringOf(command, "name");
        page.blocks.emplace_back(Heading{ 3, { code(name) }, {}, {}, {} });
        if (const QString usage = stringOf(command, "usage"); !usage.isEmpty())
            page.blocks.emplace_back(CodeBlock{ u"sh"_s, program.name + u' ' + usage });
        addHelp(page.blocks, command, view);
        if (const auto own = ofCommand.find(name); own != ofCommand.end()) {
            addOptions(page.blocks, own->second, true, places, view);
            addOptions(page.blocks, own->second, false, places, view);
        }
    }
    for (const auto &[name, own] : ofCommand)
        if (!known.contains(name)) {
            page.blocks.emplace_back(Heading{ 3, { code(name) }, {}, {}, {} });
            addOptions(page.blocks, own, true, places, view);
            addOptions(page.blocks, own, false, places, view);
        }
    return oneDocument(unit, std::move(page));
}

} // namespace tars::technicalwriting
