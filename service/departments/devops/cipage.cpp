#include "service/departments/devops/cipage.h"

#include "service/departments/devops/cicalls.h"
#include "service/markup/text.h"

#include <map>
#include <QJsonArray>
#include <QRegularExpression>

namespace tars::devops
{
using namespace Qt::StringLiterals;
using namespace markup;

namespace
{

constexpr qsizetype mostCombinations = 120;

QString readableEvent(const QString &event)
{
    static const QHash<QString, QString> names{ { u"workflow_dispatch"_s, u"by hand"_s },
        { u"workflow_call"_s, u"called by another workflow"_s },
        { u"repository_dispatch"_s, u"by another service"_s },
        { u"pull_request_target"_s, u"pull request (with the target's rights)"_s },
        { u"workflow_run"_s, u"another workflow"_s }, { u"merge_group"_s, u"merge queue"_s } };
    if (const QString name = names.value(event); !name.isEmpty())
        return name;
    return QString(event).replace(u'_', u' ');
}

/// "Runs daily", "runs by hand", unlike "runs on push".
bool needsNoPreposition(const QString &trigger)
{
    static const QRegularExpression pattern(u"^(?:daily|hourly|every|monthly|by hand|if|[A-Z]\\w+days)\\b"_s);
    return pattern.match(trigger).hasMatch();
}

/// One for each event: "push to main, stable, not for docs/**".
QStringList readableTriggers(const Found &workflow)
{
    QStringList all;
    for (const QJsonValue &value : workflow.value.value("triggers"_L1).toArray()) {
        const QString event = value.toObject().value("event"_L1).toString();
        QString detail = value.toObject().value("detail"_L1).toString();
        static const QRegularExpression kinds(u"^\\(([^)]*)\\)(?:; )?"_s); // of an event: (opened, labeled)
        const auto types = kinds.match(detail);
        detail.remove(0, types.capturedLength());
        const QString name = readableEvent(event) + (types.hasMatch() ? u" ("_s + types.captured(1) + u')' : QString());
        if (event == "schedule"_L1)
            all.append(readableSchedule(detail));
        else if (event == "if"_L1)
            all.append(u"if "_s + detail);
        else if (detail.isEmpty())
            all.append(name);
        else if (event == "push"_L1 || event.startsWith("pull_request"_L1))
            all.append(name
                + (detail.startsWith("not "_L1)                                         ? u", "_s
                        : detail.startsWith("paths "_L1) || detail.startsWith("tags "_L1) ? u" of "_s
                                                                                        : u" to "_s)
                + detail);
        else
            all.append(types.hasMatch() ? QString(name.chopped(1) + u"; "_s + detail + u')') : QString(name + u" ("_s + detail + u')'));
    }
    for (QString &one : all)
        one.replace(u" of not "_s, u" not "_s).replace(u"; not "_s, u", not "_s);
    return all;
}

QStringList machinesOf(const Found &job)
{
    // "${{ matrix.os }}" stands for the values of that axis.
    static const QRegularExpression axis(
        u"\\$\\{\\{\\s*matrix\\.([\\w\\-]+)(?:\\.([\\w\\-]+))?\\s*(?:\\|\\|\\s*'([^']*)'\\s*)?\\}\\}"_s);
    // Of an expression that chooses, what it can choose.
    static const QRegularExpression choice(u"(?:&&|\\|\\|)\\s*'([\\w.\\-]+)'"_s);
    QStringList all;
    // "$(image)" likewise, of Azure's combinations.
    static const QRegularExpression variable(u"^\\$\\(([\\w.]+)\\)$"_s);
    for (const QString &machine : job.texts(u"machines")) {
        if (const auto told = variable.match(machine); told.hasMatch()) {
            QStringList images;
            for (const QJsonValue &value : job.value.value("include"_L1).toArray())
                if (const QString one = value.toObject().value(told.captured(1)).toString(); !one.isEmpty())
                    images.append(one);
            all += images.isEmpty() ? QStringList{ machine } : images;
            continue;
        }
        const auto match = axis.match(machine);
        const QString name = match.captured(1);
        if (name.isEmpty()) {
            if (machine.contains("${{"_L1))
                for (auto it = choice.globalMatch(machine); it.hasNext();)
                    all.append(it.next().captured(1));
            else
                all.append(machine);
            continue;
        }
        const QString before = machine.left(match.capturedStart());
        const QString after = machine.mid(match.capturedEnd());
        if (before.contains("${{"_L1) || after.contains("${{"_L1))
            continue;
        const QString member = match.captured(2);
        const auto append = [&](const QString &value) {
            QString own = value;
            if (!member.isEmpty()) { // "os macos-26, arch arm64"
                const QRegularExpression told(u"(?:^|, )"_s + QRegularExpression::escape(member) + u" ([^,]+)"_s);
                own = told.match(value).captured(1);
            }
            if (!own.isEmpty())
                all.append(before + own + after);
        };
        if (!match.captured(3).isEmpty())
            all.append(before + match.captured(3) + after);
        for (const QJsonValue &value : job.value.value("axes"_L1).toArray())
            if (value.toObject().value("name"_L1).toString() == name)
                for (const QJsonValue &one : value.toObject().value("values"_L1).toArray())
                    append(one.toString());
        for (const QJsonValue &value : job.value.value("include"_L1).toArray())
            if (const QString one = value.toObject().value(name).toString(); !one.isEmpty())
                append(one);
    }
    all.removeDuplicates();
    return all;
}

using Combination = QList<std::pair<QString, QString>>;

QString valueOf(const Combination &combination, const QString &axis)
{
    for (const auto &[name, value] : combination)
        if (name == axis)
            return value;
    return {};
}

bool matches(const Combination &combination, const QJsonObject &pattern)
{
    for (auto it = pattern.begin(); it != pattern.end(); ++it)
        if (valueOf(combination, it.key()) != it->toString())
            return false;
    return true;
}

/// The product of the axes without what is excluded, and what "include" adds to it, by GitHub's rule.
QList<Combination> combinationsOf(const Found &job, QStringList &axes)
{
    QList<Combination> all{ {} };
    const QJsonArray given = job.value.value("axes"_L1).toArray();
    for (const QJsonValue &value : given) {
        const QString name = value.toObject().value("name"_L1).toString();
        axes.append(name);
        QList<Combination> next;
        for (const Combination &combination : std::as_const(all))
            for (const QJsonValue &one : value.toObject().value("values"_L1).toArray())
                if (next.size() < 1000)
                    next.append(combination + Combination{ { name, one.toString() } });
        all = next;
    }
    if (given.isEmpty())
        all.clear();
    for (const QJsonValue &value : job.value.value("exclude"_L1).toArray())
        all.removeIf([&](const Combination &combination) { return matches(combination, value.toObject()); });
    const qsizetype own = all.size();
    for (const QJsonValue &value : job.value.value("include"_L1).toArray()) {
        const QJsonObject extra = value.toObject();
        bool taken = false;
        for (qsizetype i = 0; i < own; ++i) {
            bool fits = true;
            for (auto it = extra.begin(); it != extra.end(); ++it)
                fits = fits
                    && (!axes.mid(0, given.size()).contains(it.key())
                        || valueOf(all[i], it.key()) == it->toString());
            if (!fits)
                continue;
            taken = true;
            for (auto it = extra.begin(); it != extra.end(); ++it)
                if (valueOf(all[i], it.key()).isEmpty())
                    all[i].append({ it.key(), it->toString() });
        }
        Combination added;
        for (auto it = extra.begin(); it != extra.end(); ++it) {
            if (!axes.contains(it.key()))
                axes.append(it.key());
            added.append({ it.key(), it->toString() });
        }
        if (!taken)
            all.append(added);
    }
    return all;
}

void addMatrix(Blocks &blocks, const Found &job)
{
    QStringList axes;
    QList<Combination> all = combinationsOf(job, axes);
    if (all.size() < 2)
        return;
    const QString name = job.text(u"name").contains(u'$') || job.text(u"name").isEmpty() ? job.text(u"id")
                                                                                         : job.text(u"name");
    QHash<QString, QStringList> values;
    for (const Combination &combination : std::as_const(all))
        for (const auto &[axis, value] : combination)
            if (!values[axis].contains(value))
                values[axis].append(value);
    Table table;
    if (axes.size() == 2 && values.value(axes[1]).size() <= 10 && values.value(axes[0]).size() > 1) {
        blocks.emplace_back(heading(3, name + u" matrix"_s, axes[0] + u" by "_s + axes[1]));
        table.head = QStringList{ axes[0] } + values.value(axes[1]);
        for (const QString &row : values.value(axes[0])) {
            QList<Cell> cells{ codeCell(row) };
            for (const QString &column : values.value(axes[1])) {
                const bool runs = std::any_of(all.cbegin(), all.cend(), [&](const Combination &one) {
                    return valueOf(one, axes[0]) == row && valueOf(one, axes[1]) == column;
                });
                cells.append(plainCell(runs ? u"✓"_s : u"–"_s));
            }
            table.rows.append(cells);
        }
        blocks.emplace_back(std::move(table));
        return;
    }
    blocks.emplace_back(
        heading(3, name + u" matrix"_s, plural(all.size(), u"combination"_s, u"combinations"_s)));
    table.head = axes;
    for (const Combination &combination : std::as_const(all)) {
        QList<Cell> cells;
        for (const QString &axis : std::as_const(axes))
            cells.append(codeCell(valueOf(combination, axis)));
        table.rows.append(cells);
    }
    addTable(blocks, table, mostCombinations);
}

/// The first line of a script that does something.
QString firstCommand(const QString &run)
{
    for (const QString &line : run.split(u'\n')) {
        const QString command = line.trimmed();
        if (!command.isEmpty() && !command.startsWith(u'#') && !command.startsWith("set "_L1))
            return command.size() > 120 ? QString(command.left(119) + u'…') : command;
    }
    return {};
}

/// "fetch-depth: 0", as the file has it.
QStringList settingsOf(const Found &found, const char *member)
{
    QStringList all;
    for (const QJsonValue &setting : found.value.value(QLatin1StringView(member)).toArray()) {
        const QString name = setting["name"_L1].toString(), value = setting["value"_L1].toString();
        const QString first = value.section(u'\n', 0, 0).trimmed();
        const QString shown = first.size() > 80 ? QString(first.left(79) + u'…') : first != value.trimmed() ? QString(first + u" …"_s) : first;
        all.append(name.isEmpty() ? shown : shown.isEmpty() ? name : QString(name + u": "_s + shown));
    }
    return all;
}

/// Behind what a step runs: what it is given, and which variables it sees.
void addSettings(Cell &cell, const Found &step)
{
    constexpr qsizetype shown = 8;
    for (const auto &[member, words] : { std::pair{ "inputs", u" with "_s }, std::pair{ "variables", u" in the environment "_s } }) {
        const QStringList settings = settingsOf(step, member);
        for (qsizetype i = 0; i < std::min(settings.size(), shown); ++i)
            cell.content << muted(i == 0 ? (cell.content.isEmpty() ? words.mid(1) : words) : u", "_s) << code(settings[i]);
        if (settings.size() > shown)
            cell.content << muted(u" and %1 more"_s.arg(settings.size() - shown));
    }
}

/// What is called, as a link where it is a workflow of the tree.
Inline callOf(const ModelView &view, const Found &caller, const QString &shown)
{
    const QString file = calledWorkflow(view, caller);
    return file.isEmpty() ? code(shown) : link(shown, documentTarget(workflowPagePath(file)), Inline::Style::Code);
}

void addSteps(Blocks &blocks, const QList<Found> &steps, const ModelView &view)
{
    if (steps.isEmpty())
        return;
    Table table;
    table.head = { u"Step"_s, u"Name"_s, u"Runs"_s, u"Only when"_s, u"Source"_s };
    int number = 0;
    for (const Found &step : steps) {
        const QString uses = step.text(u"uses");
        const QString run = step.text(u"run");
        const QString name = step.text(u"name");
        Cell what;
        if (!uses.isEmpty())
            what = cell({ callOf(view, step, uses.section(u'@', 0, 0)) });
        else if (const QString command = firstCommand(run); !command.isEmpty()) {
            const qsizetype lines = run.count(u'\n') + 1;
            what = codeCell(command);
            if (lines > 1)
                what.content << muted(
                    u" and "_s + grouped(lines - 1) + (lines == 2 ? u" more line"_s : u" more lines"_s));
        }
        addSettings(what, step);
        table.rows.append({ Cell{ { text(QString::number(++number)) }, {}, true }, plainCell(name), what,
            codeCell(step.text(u"condition")), cell({ shortPlace(step) }) });
    }
    addTable(blocks, table, 200);
}

void addJob(Blocks &blocks, const Found &job, const QList<Found> &steps, const ModelView &view)
{
    const QString id = job.text(u"id");
    const QString name = job.text(u"name");
    blocks.emplace_back(heading(
        2, name.isEmpty() || name.contains(u'$') ? id : name,
        steps.isEmpty() && (!job.text(u"uses").isEmpty() || !job.texts(u"extends").isEmpty()) ? QString() : plural(steps.size(), u"step"_s, u"steps"_s)));
    DefinitionList facts;
    const auto add = [&](const QString &term, const Inlines &words) {
        if (!words.isEmpty()) {
            Blocks description;
            description.emplace_back(Paragraph{ words });
            facts.items.push_back({ { text(term) }, std::move(description) });
        }
    };
    const auto listed = [](const QStringList &all) {
        Inlines words;
        for (const QString &one : all)
            words << text(words.isEmpty() ? QString() : u", "_s) << code(one);
        return words;
    };
    add(u"Machines"_s, listed(machinesOf(job)));
    add(u"Stage"_s, listed(job.text(u"stage").isEmpty() ? QStringList() : QStringList{ job.text(u"stage") }));
    add(u"After"_s, listed(job.texts(u"needs")));
    if (!job.text(u"condition").isEmpty())
        add(u"Only when"_s, { code(job.text(u"condition")) });
    if (!job.text(u"uses").isEmpty())
        add(u"Calls"_s, { callOf(view, job, job.text(u"uses")) });
    add(u"Extends"_s, listed(job.texts(u"extends")));
    add(u"Services beside it"_s, listed(job.texts(u"services")));
    if (!job.text(u"environment").isEmpty())
        add(u"Environment"_s, { code(job.text(u"environment")) });
    add(u"Permissions"_s, listed(settingsOf(job, "permissions")));
    add(u"Inputs"_s, listed(settingsOf(job, "inputs")));
    add(u"Variables"_s, listed(settingsOf(job, "variables")));
    if (!facts.items.empty())
        blocks.emplace_back(std::move(facts));
    addMatrix(blocks, job);
    addSteps(blocks, steps, view);
}

void addJobs(Blocks &blocks, const ModelView &view, const QString &file)
{
    for (const Found &workflow : factsIn(view, u"ci.workflow"_s, file))
        for (const auto &[member, words] : { std::pair{ "permissions", u"Permissions: "_s }, std::pair{ "variables", u"Variables: "_s } }) {
            Inlines line;
            for (const QString &setting : settingsOf(workflow, member))
                line << text(line.isEmpty() ? words : u", "_s) << code(setting);
            if (!line.isEmpty())
                blocks.emplace_back(Paragraph{ line });
        }
    const QList<Found> jobs = factsIn(view, u"ci.job"_s, file);
    QHash<QString, QList<qsizetype>> byId; // one in each stage, or in each branch of an expression, may have the same
    for (qsizetype i = 0; i < jobs.size(); ++i)
        byId[jobs[i].text(u"id")].append(i);
    QHash<qsizetype, QList<Found>> steps;
    for (const Found &step : factsIn(view, u"ci.step"_s, file)) {
        const QList<qsizetype> owners = byId.value(step.text(u"job"));
        qsizetype owner = owners.value(0, -1);
        for (const qsizetype one : owners)
            if (jobs[one].line <= step.line)
                owner = one;
        steps[owner].append(step);
    }
    for (qsizetype i = 0; i < jobs.size(); ++i)
        addJob(blocks, jobs[i], steps.value(i), view);
}

} // namespace

QString readableSchedule(const QString &schedule)
{
    static const QRegularExpression zone(u" ([A-Z][A-Za-z_]+(?:/[\\w+-]+)+|UTC|GMT)$"_s);
    const auto placed = zone.match(schedule);
    const QString cron = placed.hasMatch() ? schedule.left(placed.capturedStart()) : schedule;
    const QString ofZone = placed.hasMatch() ? placed.captured(1) : u"UTC"_s;
    static const QRegularExpression shape(
        u"^(\\d+)\\s+(\\d+)\\s+(\\*|\\d+)\\s+\\*\\s+(\\*|(?:[0-7]|[A-Za-z]{3})(?:[,-](?:[0-7]|[A-Za-z]{3}))*)$"_s);
    static const QRegularExpression again(u"^(\\d+) \\*(?:/(\\d+))? \\* \\* \\*$|^\\*/(\\d+) \\* \\* \\* \\*$"_s);
    if (const auto every = again.match(cron.simplified()); every.hasMatch()) {
        if (!every.captured(3).isEmpty())
            return u"every %1 minutes"_s.arg(every.captured(3));
        const QString hours = every.captured(2).isEmpty() || every.captured(2) == "1"_L1 ? u"hourly"_s : u"every %1 hours"_s.arg(every.captured(2));
        return hours + u", at minute "_s + every.captured(1);
    }
    const auto match = shape.match(cron.simplified());
    if (!match.hasMatch())
        return u"schedule "_s + schedule;
    static const QStringList days{ u"Sundays"_s, u"Mondays"_s, u"Tuesdays"_s, u"Wednesdays"_s, u"Thursdays"_s,
        u"Fridays"_s, u"Saturdays"_s };
    static const QStringList names{ u"sun"_s, u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s };
    const QString time = u"%1:%2 "_s.arg(match.captured(2).toInt(), 2, 10, QLatin1Char('0'))
                             .arg(match.captured(1).toInt(), 2, 10, QLatin1Char('0'))
        + ofZone;
    const QString day = match.captured(4);
    if (day != "*"_L1 && match.captured(3) != "*"_L1)
        return u"schedule "_s + schedule; // either of the two days
    if (day != "*"_L1) {
        static const QRegularExpression name(u"\\w+"_s);
        QString words;
        qsizetype from = 0;
        for (const auto &one : name.globalMatch(day)) {
            const QString before = day.mid(from, one.capturedStart() - from);
            from = one.capturedEnd();
            const bool last = from == day.size();
            words += before.isEmpty() ? QString() : before == "-"_L1 ? u" to "_s : last ? u" and "_s : u", "_s;
            const qsizetype known = names.indexOf(one.captured().toLower());
            words += days.value(known >= 0 ? known : one.captured().toInt() % 7);
        }
        return words + u' ' + time;
    }
    if (match.captured(3) != "*"_L1)
        return u"monthly on day %1, "_s.arg(match.captured(3)) + time;
    return u"daily "_s + time;
}

QString workflowPagePath(const QString &file) { return u"devops/ci/"_s + safePagePath(file) + u".md"_s; }

QString workflowName(const Found &workflow)
{
    const QString name = workflow.text(u"name");
    if (!name.isEmpty())
        return name;
    const QString file = workflow.file.section(u'/', -1);
    return file.endsWith("yml"_L1) || file.endsWith("yaml"_L1) ? file.section(u'.', 0, -2).remove(u'.')
                                                               : file;
}

Page ciPage(const ModelView &view, const QList<Found> &workflows)
{
    Page page = basePage(u"Continuous integration"_s);
    std::map<QString, int> systems;
    for (const Found &workflow : workflows)
        ++systems[workflow.text(u"system")];
    for (const auto &[system, count] : systems)
        page.facts.append({ text(plural(count, u"workflow"_s, u"workflows"_s) + u" of "_s + system) });
    Table table;
    table.head = { u"Workflow"_s, u"System"_s, u"Runs on"_s, u"Jobs"_s, u"Machines"_s, u"Source"_s };
    const QHash<QString, QStringList> callers = workflowCallers(view, workflows);
    for (const Found &workflow : workflows) {
        const QList<Found> jobs = factsIn(view, u"ci.job"_s, workflow.file);
        QStringList starts = readableTriggers(workflow);
        if (const QStringList by = callers.value(workflow.file); !by.isEmpty()) {
            starts.removeAll(readableEvent(u"workflow_call"_s)); // less than what follows
            const qsizetype others = by.size() - 2;
            starts.append(u"called by "_s + by.mid(0, 2).join(u", "_s) + (others > 0 ? u" and %1 more"_s.arg(others) : QString()));
        }
        QStringList machines;
        for (const Found &job : jobs)
            machines += machinesOf(job);
        machines.removeDuplicates();
        const qsizetype more = machines.size() - 4;
        const QString shown
            = machines.mid(0, 4).join(u", "_s) + (more > 0 ? u" and %1 more"_s.arg(more) : QString());
        const QString name = workflowName(workflow);
        table.rows.append({ workflows.size() > 1
                ? cell({ link(name, documentTarget(workflowPagePath(workflow.file))) })
                : plainCell(name),
            systems.size() > 1 ? plainCell(workflow.text(u"system")) : Cell{},
            plainCell(starts.join(u"; "_s)), Cell{ { text(QString::number(jobs.size())) }, {}, true },
            plainCell(shown),
            cell({ link(
                workflow.file.section(u'/', -1), sourceTarget(workflow.file), Inline::Style::Code) }) });
    }
    page.blocks.emplace_back(heading(2, u"Workflows"_s, QString::number(workflows.size())));
    addTable(page.blocks, table);
    if (workflows.size() == 1) {
        page.source = sourceTarget(workflows.first().file);
        addJobs(page.blocks, view, workflows.first().file);
    }
    return page;
}

Page workflowPage(const ModelView &view, const QString &file)
{
    const QList<Found> workflows = factsIn(view, u"ci.workflow"_s, file);
    Page page = basePage(workflows.isEmpty() ? file : workflowName(workflows.first()));
    page.breadcrumbs.append({ u"Continuous integration"_s, documentTarget(u"devops/ci.md"_s) });
    page.source = sourceTarget(file);
    if (!workflows.isEmpty()) {
        page.chips.append(workflows.first().text(u"system"));
        for (const QString &trigger : readableTriggers(workflows.first()))
            page.facts.append({ text((needsNoPreposition(trigger) ? u"Runs "_s : u"Runs on "_s) + trigger) });
    }
    addJobs(page.blocks, view, file);
    return page;
}

} // namespace tars::devops
