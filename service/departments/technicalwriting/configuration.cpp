#include "service/departments/comments/markdown.h"
#include "service/departments/technicalwriting/manual.h"
#include "service/departments/technicalwriting/pageparts.h"
#include "service/departments/technicalwriting/programfiles.h"
#include "service/departments/technicalwriting/prosetext.h"
#include "service/departments/technicalwriting/reference.h"
#include "service/markup/text.h"

#include <algorithm>
#include <optional>
#include <QRegularExpression>
#include <QSet>
#include <utility>

namespace tars::technicalwriting
{
using namespace Qt::StringLiterals;
using namespace markup;

namespace
{
constexpr qsizetype shownPlacesOfSetting = 6;
constexpr qsizetype mostSettingsRows = 1500;

struct Setting {
    QStringList defaults;
    QString example; ///< commented out in a settings file: its default only if nothing else reads it
    QString help;
    QString when; ///< "debug", "build": read in builds to find faults with, or while it is built; empty if anywhere else, too
    bool explained = false; ///< a settings file of the tree tells of it, and what it says counts
    QList<std::pair<QString, qsizetype>> places;
    std::optional<std::pair<QString, qsizetype>> told; ///< the first place in a file of settings, whose order is its author's
};

/// Files that hold settings and no code.
bool holdsSettings(const QString &language)
{
    static const QSet<QString> languages{ QString(), u"YAML"_s, u"TOML"_s, u"INI"_s, u"JSON"_s, u"XML"_s };
    return languages.contains(language);
}

/// What every program of a system reads, whatever it does.
bool isCommon(const QString &name)
{
    static const QSet<QString> names{ u"PATH"_s, u"HOME"_s, u"USER"_s, u"PWD"_s, u"TMPDIR"_s, u"TEMP"_s,
        u"TMP"_s, u"SHELL"_s, u"TERM"_s, u"LANG"_s, u"LC_ALL"_s, u"LC_CTYPE"_s, u"LANGUAGE"_s, u"DISPLAY"_s,
        u"EDITOR"_s, u"VISUAL"_s, u"PAGER"_s, u"USERPROFILE"_s, u"APPDATA"_s, u"LOCALAPPDATA"_s,
        u"HOSTNAME"_s, u"LOGNAME"_s, u"COLUMNS"_s, u"LINES"_s, u"NO_COLOR"_s, u"TZ"_s, u"PROGRAMFILES"_s,
        u"SYSTEMROOT"_s, u"COMSPEC"_s, u"HOMEDRIVE"_s, u"HOMEPATH"_s, u"WINDIR"_s, u"LESS"_s,
        // Set by terminals, shells and where it runs: a program asks them, and nobody sets it up by them.
        u"COLORTERM"_s, u"TERM_PROGRAM"_s, u"TERM_PROGRAM_VERSION"_s, u"TMUX"_s, u"TMUX_PANE"_s, u"STY"_s, u"ZELLIJ"_s, u"ANSICON"_s,
        u"CONEMUPID"_s, u"MSYS"_s, u"MSYSTEM"_s, u"WSL_DISTRO_NAME"_s, u"ZDOTDIR"_s, u"GOPATH"_s, u"KUBERNETES_SERVICE_HOST"_s };
    return names.contains(name.toUpper()) || name.startsWith("XDG_"_L1);
}

/// What a shell sets itself, in its scripts or where it completes a command: nobody configures a program by it.
bool isSetByShell(const QString &name, const QString &language)
{
    static const QRegularExpression completion(u"^COMP_(?:WORDS|CWORD|LINE|POINT|KEY|TYPE|WORDBREAKS)$"_s);
    static const QRegularExpression own(u"^(?:BASH(?:_\\w+|PID)?|EPOCHSECONDS|EPOCHREALTIME|RANDOM|SECONDS|LINENO|FUNCNAME|PIPESTATUS|REPLY|E?UID|PPID|"
                                         "OPTIND|OPTARG|IFS|SHLVL|OSTYPE|HOSTTYPE|MACHTYPE|OLDPWD|ZSH_VERSION)$"_s);
    return completion.match(name).hasMatch() || (language == "Shell"_L1 && own.match(name).hasMatch());
}

/// Without the quotes of its language, which who sets it does not write.
QString unquoted(const QString &value)
{
    static const QRegularExpression quoted(u"^([\"'])([^\"'\\\\]+)\\1$"_s);
    const auto match = quoted.match(value);
    return match.hasMatch() ? match.captured(2) : value;
}

/// "64mb" and 67108864 are one size.
std::optional<qint64> sizeOf(const QString &value)
{
    static const QRegularExpression size(u"^(\\d{1,12})(?:([kmg])b)?$"_s, QRegularExpression::CaseInsensitiveOption);
    const auto match = size.match(value);
    if (!match.hasMatch())
        return std::nullopt;
    const QString unit = match.captured(2).toLower();
    return match.captured(1).toLongLong() << (unit == "k"_L1 ? 10 : unit == "m"_L1 ? 20 : unit == "g"_L1 ? 30 : 0);
}

/// Of one size in two ways the one with a unit is for people.
void addDefault(QStringList &defaults, const QString &value)
{
    const auto size = sizeOf(value);
    const auto same = std::find_if(defaults.begin(), defaults.end(), [&](const QString &other) { return other == value || (size && sizeOf(other) == size); });
    if (same == defaults.end())
        defaults.append(value);
    else if (value.back().isLetter())
        *same = value;
}

std::map<QString, Setting> settingsOf(const QString &kind, const ModelView &view)
{
    std::map<QString, Setting> settings;
    QHash<QString, qsizetype> indexes;
    ProgramFiles program(view);
    for (const Fact &fact : view.facts(kind)) {
        const qsizetype index = indexes[fact.file]++;
        const auto file = program.find(fact.file);
        if (!file || isSetByShell(fact.value.value("name"_L1).toString(), file->language))
            continue;
        Setting &setting = settings[fact.value.value("name"_L1).toString()];
        const QString when = fact.value.value("when"_L1).toString();
        setting.when = setting.places.isEmpty() || setting.when == when ? when : QString();
        const QString byDefault = unquoted(fact.value.value("default"_L1).toString());
        const QString help = fact.value.value("help"_L1).toString();
        if (const QString example = unquoted(fact.value.value("example"_L1).toString()); setting.example.isEmpty())
            setting.example = example;
        if (!help.isEmpty() && !std::exchange(setting.explained, true)) {
            setting.help = help;
            if (!byDefault.isEmpty())
                setting.defaults.clear();
        }
        const bool counts = !setting.explained || setting.defaults.isEmpty();
        if (counts && !byDefault.isEmpty())
            addDefault(setting.defaults, byDefault);
        setting.places.append({ fact.file, index });
        if (!setting.told && holdsSettings(file->language))
            setting.told = setting.places.constLast();
    }
    return settings;
}

/// Where the manual tells of one setting: the page, and what its section says first.
struct SettingSection {
    Inline place;
    QString sentence;
};

/// The first sentence of the section whose heading names a setting, unless it only leads on.
QString sentenceOf(const QString &name, const QStringList &sections)
{
    const auto named = std::find_if(sections.begin(), sections.end(), [&](const QString &section) { return section.section(u'\n', 0, 0).remove(u'\\').contains(name); });
    const QString section = named == sections.end() ? QString() : named->section(u'\n', 1);
    static const QRegularExpression block(u"^\\s*(?:[#>|`~<!]|[-*+] |\\d+[.)] )"_s);
    const QString paragraph = section.trimmed().section(u"\n\n"_s, 0, 0);
    const QString sentence = block.match(paragraph).hasMatch() ? QString() : comments::firstSentence(paragraph);
    constexpr qsizetype longest = 300;
    return sentence.size() > longest || sentence.endsWith(u':') ? QString() : sentence;
}

/// Sections of the manual that are about one setting each: those whose heading names it.
QHash<QString, SettingSection> sectionsAbout(const QSet<QString> &settings, const ModelView &view)
{
    QHash<QString, SettingSection> sections;
    QHash<QString, QStringList> texts;
    for (const Fact &fact : view.facts(u"prose.heading"_s)) {
        static const QRegularExpression word(u"[A-Za-z_][\\w.-]{3,}"_s);
        QStringList named;
        for (auto it = word.globalMatch(fact.value.value("text"_L1).toString()); it.hasNext();)
            if (const QString name = it.next().captured(); settings.contains(name) && (name.contains(u'_') || name.contains(u'.')))
                named.append(name);
        const auto file = named.isEmpty() ? std::nullopt : view.file(fact.file);
        if (!file || !isManualPage(*file, view))
            continue;
        const QList<Fact> pages = view.facts(u"prose.page"_s, fact.file);
        const QString title = pages.isEmpty() ? QString() : pages.first().value.value("title"_L1).toString();
        if (!texts.contains(fact.file))
            texts.insert(fact.file, sectionsOf(fact.file, view));
        for (const QString &name : std::as_const(named))
            if (!sections.contains(name))
                sections.insert(name, { link(title.isEmpty() ? titleFromName(fact.file) : title, documentTarget(guidePagePath(fact.file), fact.value.value("anchor"_L1).toString())),
                    named.size() == 1 ? sentenceOf(name, texts.value(fact.file)) : QString() });
    }
    return sections;
}

/// What a page of the manual says of a variable that nothing else explains, and where that stands.
void explain(QList<std::pair<QString, Setting>> &rows, QHash<QString, SettingSection> &sections, const ModelView &view)
{
    QHash<QString, Setting *> open;
    for (auto &[name, setting] : rows)
        if (setting.help.isEmpty())
            open.insert(name, &setting);
    if (open.isEmpty())
        return;
    for (const Fact &fact : view.facts(u"prose.variable"_s)) {
        const QString name = fact.value.value("name"_L1).toString();
        Setting *setting = open.value(name);
        const auto file = setting ? view.file(fact.file) : std::nullopt;
        if (!file || !isManualPage(*file, view))
            continue;
        setting->help = fact.value.value("text"_L1).toString();
        open.remove(name);
        if (!sections.contains(name)) {
            const QList<Fact> pages = view.facts(u"prose.page"_s, fact.file);
            const QString title = pages.isEmpty() ? QString() : pages.first().value.value("title"_L1).toString();
            sections.insert(name, { link(title.isEmpty() ? titleFromName(fact.file) : title, documentTarget(guidePagePath(fact.file))), {} });
        }
    }
}

void addTable(Page &page, const QString &title, const QString &what,
    const QList<std::pair<QString, Setting>> &rows, FactPlaces &places, const QHash<QString, SettingSection> &sections = {})
{
    if (rows.isEmpty())
        return;
    const bool defaults = std::any_of(
        rows.begin(), rows.end(), [](const auto &row) { return !row.second.defaults.isEmpty() || !row.second.example.isEmpty(); });
    const bool explained
        = std::any_of(rows.begin(), rows.end(), [&](const auto &row) { return !row.second.help.isEmpty() || !sections.value(row.first).sentence.isEmpty(); });
    const bool described = std::any_of(rows.begin(), rows.end(), [&](const auto &row) { return sections.contains(row.first); });
    Table table;
    table.head = { what };
    if (defaults)
        table.head.append(u"Default"_s);
    if (explained)
        table.head.append(u"Meaning"_s);
    if (described)
        table.head.append(u"Described in"_s);
    table.head.append(u"Read in"_s);
    for (const auto &[name, setting] : rows.mid(0, mostSettingsRows)) {
        QList<Cell> cells{ cell({ code(name) }) };
        if (defaults) {
            Inlines values;
            for (const QString &value : setting.defaults) {
                if (!values.isEmpty())
                    values.append(text(u" or "_s));
                values.append(code(value));
            }
            if (values.isEmpty() && !setting.example.isEmpty())
                values = { muted(u"for example "_s), code(setting.example) };
            cells.append(cell(values));
        }
        if (explained)
            cells.append(cell(setting.help.isEmpty() ? comments::toInlines(sections.value(name).sentence) : Inlines{ text(setting.help) }));
        if (described)
            cells.append(cell(sections.contains(name) ? Inlines{ sections.value(name).place } : Inlines()));
        QList<Inline> links;
        for (const auto &[file, index] : setting.places.mid(0, shownPlacesOfSetting))
            links.append(places.link(file, index));
        Inlines content = placesOf(links, shownPlacesOfSetting);
        if (setting.places.size() > shownPlacesOfSetting)
            content.append(muted(u" and %1 more"_s.arg(setting.places.size() - shownPlacesOfSetting)));
        cells.append(cell(content));
        table.rows.append(cells);
    }
    if (!title.isEmpty())
        page.blocks.push_back(heading(2, title));
    page.blocks.emplace_back(std::move(table));
}
} // namespace

QList<UnitSpec> planConfiguration(const ModelView &view)
{
    if (settingsOf(u"config.variable"_s, view).empty() && settingsOf(u"config.key"_s, view).empty())
        return {};
    return { newUnit(u"configuration"_s, configurationVersion, {}, u"Configuration"_s,
        u"technical-writing/configuration.md"_s) };
}

UnitOutput configurationPage(const UnitSpec &unit, const ModelView &view)
{
    Page page = newPage(unit);
    page.wide = true;
    QList<std::pair<QString, Setting>> own, common, debug, build, keys;
    for (const auto &[name, setting] : settingsOf(u"config.variable"_s, view))
        (setting.when == "debug"_L1       ? debug
                : setting.when == "build"_L1 ? build
                : isCommon(name)             ? common
                                             : own)
            .append({ name, setting });
    for (const auto &[name, setting] : settingsOf(u"config.key"_s, view))
        keys.append({ name, setting });
    // What a file of settings tells comes first and in its order, which groups what belongs together; the rest by name.
    std::stable_sort(keys.begin(), keys.end(), [](const auto &a, const auto &b) {
        return a.second.told && b.second.told ? *a.second.told < *b.second.told : a.second.told && !b.second.told;
    });
    QSet<QString> names;
    for (const auto *rows : { &own, &keys, &debug, &build })
        for (const auto &row : *rows)
            names.insert(row.first);
    QHash<QString, SettingSection> sections = sectionsAbout(names, view);
    for (auto *rows : { &own, &common, &build })
        explain(*rows, sections, view);
    FactPlaces variables(view, u"config.variable"_s, view.facts(u"config.variable"_s));
    FactPlaces settings(view, u"config.key"_s, view.facts(u"config.key"_s));
    addTable(page, u"Environment variables"_s, u"Variable"_s, own, variables, sections);
    addTable(page, u"Settings"_s, u"Key"_s, keys, settings, sections);
    addTable(page, u"Variables of the system"_s, u"Variable"_s, common, variables);
    addTable(page, u"Read while it is built"_s, u"Variable"_s, build, variables, sections);
    addTable(page, u"In debug builds only"_s, u"Variable"_s, debug, variables, sections);
    return oneDocument(unit, std::move(page));
}

} // namespace tars::technicalwriting
