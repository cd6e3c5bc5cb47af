#include "service/departments/devops/composeguide.h"

#include "service/departments/devops/deploymentnames.h"

#include <algorithm>
#include <map>
#include <QDir>
#include <QJsonArray>
#include <QRegularExpression>

namespace tars::devops
{
using namespace Qt::StringLiterals;
using namespace markup;

namespace
{

constexpr qsizetype fewestAlternatives = 3;

bool isUsualComposeName(const QString &file)
{
    static const QRegularExpression usual(u"^(?:docker-)?compose\\.ya?ml$"_s);
    return usual.match(file.section(u'/', -1)).hasMatch();
}

QStringList namesOfServices(const QList<Found> &services)
{
    QStringList names;
    for (const Found &service : services)
        if (!names.contains(service.text(u"name")))
            names.append(service.text(u"name"));
    return names;
}

/// Whether it says nothing of what a service runs, which another file says.
bool leansOn(const QList<Found> &own, const QList<Found> &base)
{
    const QStringList known = namesOfServices(base);
    return std::any_of(own.cbegin(), own.cend(), [&](const Found &service) {
        return service.text(u"image").isEmpty() && service.text(u"build").isEmpty() && known.contains(service.text(u"name"));
    });
}

bool shareService(const QStringList &files, const QList<Found> &services)
{
    QStringList common = namesOfServices(ofFile(services, files.first()));
    for (const QString &file : files) {
        const QStringList own = namesOfServices(ofFile(services, file));
        common.removeIf([&](const QString &name) { return !own.contains(name); });
    }
    return !common.isEmpty();
}

/// What stays when a container goes, and where it lies.
Table volumesOf(const QList<Found> &services)
{
    Table table;
    table.head = { u"Service"_s, u"Data in"_s, u"Kept in"_s, u"Kind"_s, u"Declared"_s };
    for (const Found &service : services)
        for (const QString &volume : service.texts(u"volumes")) {
            static const QRegularExpression colon(u":(?![^${]*\\})"_s); // none within ${DATA:-./data}
            const QStringList parts = volume.split(colon);
            const bool anonymous = parts.size() < 2;
            const QString kept = anonymous ? QString() : parts[0];
            const bool folder = kept.startsWith(u'.') || kept.startsWith(u'/') || kept.startsWith(u'~') || kept.startsWith(u'$');
            const bool readOnly = parts.value(2).split(u',').contains(u"ro"_s);
            table.rows.append({ cell({ strong(service.text(u"name")) }), codeCell(anonymous ? parts[0] : parts[1]), codeCell(kept),
                plainCell((anonymous ? u"volume without a name"_s : folder ? u"path of the host"_s : u"volume"_s) + (readOnly ? u", read only"_s : QString())),
                cell({ place(service) }) });
        }
    return table;
}

Table portsOf(const QList<Found> &services)
{
    Table table;
    table.head = { u"Service"_s, u"Reached at"_s, u"Declared"_s };
    for (const Found &service : services)
        for (const QString &port : service.texts(u"ports"))
            table.rows.append({ cell({ strong(service.text(u"name")) }), codeCell(port), cell({ place(service) }) });
    return table;
}

/// Files with the services that each brings up.
Table choiceOf(const ComposeProject &project)
{
    Table table;
    table.head = { u"File"_s, u"Services"_s };
    for (const QString &file : project.files) {
        Inlines words;
        for (const QString &name : namesOfServices(inStartOrder(ofFile(project.services, file))))
            words << text(words.isEmpty() ? QString() : u", "_s) << strong(name);
        table.rows.append({ cell({ link(file, sourceTarget(file), Inline::Style::Code) }), cell(words) });
    }
    return table;
}

class ComposeSteps
{
public:
    explicit ComposeSteps(const ComposeProject &project)
        : m_project(project)
        , m_services(project.alternatives ? project.services : inStartOrder(project.services))
    {
        m_list.ordered = true;
    }

    BulletList run()
    {
        const QString compose = m_project.command();
        if (m_project.alternatives)
            step({ text(u"Choose one of the files; "_s), code(u"FILE"_s), text(u" stands for its name."_s) });
        provide();
        if (std::any_of(m_services.cbegin(), m_services.cend(), [](const Found &service) { return !service.text(u"build").isEmpty(); }))
            step({ text(u"Build the images."_s) }, compose + u" build"_s);
        start(compose);
        step({ text(u"See that they run."_s) }, compose + u" ps"_s);
        return std::move(m_list);
    }

private:
    void step(const Inlines &words, const QString &script = {})
    {
        Blocks item;
        item.emplace_back(Paragraph{ words });
        if (!script.isEmpty())
            item.emplace_back(CodeBlock{ u"sh"_s, script });
        m_list.items.push_back(std::move(item));
    }

    /// Files of variables, and variables that the files leave open.
    void provide()
    {
        QStringList files, open;
        for (const Found &service : m_services) {
            for (const QString &name : service.texts(u"environmentFiles"))
                if (!files.contains(name))
                    files.append(name);
            for (const QJsonValue &value : service.value.value("environment"_L1).toArray()) {
                static const QRegularExpression unset(u"^\\$\\{(\\w+)(?::?\\?[^}]*)?\\}$|^$"_s);
                const auto match = unset.match(value.toObject().value("value"_L1).toString());
                const QString name = match.captured(1).isEmpty() ? value.toObject().value("name"_L1).toString() : match.captured(1);
                if (match.hasMatch() && !open.contains(name))
                    open.append(name);
            }
        }
        for (const QString &name : std::as_const(files)) {
            Inlines words{ text(u"Provide "_s), code(name), text(u" with the variables of its services"_s) };
            for (const Found &service : m_services)
                if (service.texts(u"environmentFilesHere").contains(name)) {
                    words = { text(u"Set the variables of its services in "_s), code(service.folder().isEmpty() ? name : QDir::cleanPath(service.folder() + u'/' + name)) };
                    break;
                }
            QStringList by;
            for (const Found &service : m_services)
                if (service.texts(u"environmentFiles").contains(name) && !by.contains(service.file))
                    by.append(service.file);
            if (m_project.alternatives && by.size() == 1)
                words << text(u", for "_s) << code(by.first().section(u'/', -1));
            step(words << text(u"."_s));
        }
        if (open.isEmpty())
            return;
        Inlines words{ text(u"Set "_s) };
        for (const QString &name : std::as_const(open))
            words << text(words.size() > 1 ? u", "_s : QString()) << code(name);
        step(words << text(u": the file leaves them open."_s));
    }

    void start(const QString &compose)
    {
        Inlines order{ text(u"Start the services; they come up in this order: "_s) };
        std::map<QString, QStringList> asked; // by profile
        QStringList told;
        for (const Found &service : m_services) {
            const QString name = service.text(u"name");
            for (const QString &profile : service.texts(u"profiles"))
                if (!asked[profile].contains(name))
                    asked[profile].append(name);
            if (service.texts(u"profiles").isEmpty() && !told.contains(name)) {
                order << text(order.size() > 1 ? u", "_s : QString()) << strong(name);
                told.append(name);
            }
        }
        order << text(u"."_s);
        if (m_project.alternatives)
            step({ text(u"Start its services."_s) }, compose + u" up -d"_s);
        else if (order.size() > 2)
            step(order, compose + u" up -d"_s);
        for (const auto &[profile, names] : asked)
            step({ text(u"Where they are wanted, start "_s + names.join(u", "_s) + u':') }, compose + u" --profile "_s + profile + u" up -d"_s);
    }

    const ComposeProject &m_project;
    QList<Found> m_services;
    BulletList m_list;
};

} // namespace

QString ComposeProject::command() const
{
    QString command = u"docker compose"_s;
    if (alternatives) {
        const QString folder = files.first().contains(u'/') ? files.first().section(u'/', 0, -2) + u'/' : QString();
        return command + u" -f "_s + folder + u"FILE"_s;
    }
    if (files.size() == 1)
        return command + composeOption(files.first());
    for (const QString &file : files)
        command += u" -f "_s + file;
    return command;
}

QString ComposeProject::title() const
{
    if (!alternatives)
        return files.join(u" with "_s);
    const QString folder = files.first().section(u'/', 0, -2);
    return folder.isEmpty() ? u"one of %1 files"_s.arg(files.size()) : u"one of %1 files in %2/"_s.arg(files.size()).arg(folder);
}

QList<ComposeProject> composeProjectsOf(const QList<Found> &services)
{
    QList<ComposeProject> projects;
    std::map<QString, QStringList> byFolder;
    const QStringList files = filesOf(services);
    for (const QString &file : files)
        byFolder[file.contains(u'/') ? file.section(u'/', 0, -2) : QString()].append(file);
    QStringList done;
    for (const QString &file : files) {
        if (done.contains(file))
            continue;
        const QStringList &beside = byFolder[file.contains(u'/') ? file.section(u'/', 0, -2) : QString()];
        const auto base = std::find_if(beside.cbegin(), beside.cend(), isUsualComposeName);
        ComposeProject project;
        if (base == beside.cend() && beside.size() >= fewestAlternatives && shareService(beside, services)) {
            project.files = beside;
            project.alternatives = true;
        } else if (base != beside.cend() && *base != file && leansOn(ofFile(services, file), ofFile(services, *base))) {
            project.files = { *base, file };
        } else {
            project.files = { file };
        }
        done += project.alternatives ? beside : QStringList{ file };
        for (const QString &own : std::as_const(project.files))
            for (const Found &service : ofFile(services, own))
                project.services.append(service);
        projects.append(project);
    }
    return projects;
}

void deployCompose(Blocks &blocks, const QList<Found> &services)
{
    for (const ComposeProject &project : composeProjectsOf(services)) {
        blocks.emplace_back(heading(2, u"Compose, "_s + project.title()));
        if (project.alternatives)
            addTable(blocks, choiceOf(project));
        blocks.emplace_back(ComposeSteps(project).run());
        addTable(blocks, withMergedPlaces(portsOf(project.services)));
        addTable(blocks, withMergedPlaces(volumesOf(project.services)));
    }
}

/// The same commands serve all services of a file: they are told once, with what differs below.
void runCompose(Blocks &blocks, const QList<Found> &services)
{
    for (const ComposeProject &project : composeProjectsOf(services)) {
        const QString compose = project.command() + u' ';
        const QList<Found> &own = project.services;
        const QStringList names = namesOfServices(own);
        const QString name = names.size() == 1 ? names.first() : u"SERVICE"_s;
        const bool pulled = std::any_of(own.cbegin(), own.cend(), [](const Found &one) { return !one.text(u"image").isEmpty() && one.text(u"build").isEmpty(); });
        const bool built = std::any_of(own.cbegin(), own.cend(), [](const Found &one) { return !one.text(u"build").isEmpty(); });
        addTasks(blocks, u"Services of "_s + project.title(),
            { { u"see how they are"_s, compose + u"ps"_s }, { u"start one"_s, compose + u"up -d "_s + name },
                { u"stop one"_s, compose + u"stop "_s + name }, { u"restart one"_s, compose + u"restart "_s + name },
                { u"read its log"_s, compose + u"logs -f "_s + name },
                { u"take new images"_s, pulled ? QString(compose + u"pull && "_s + compose + u"up -d"_s) : QString() },
                { u"build anew what changed"_s, built ? QString(compose + u"up -d --build"_s) : QString() } },
            {});
        Table table;
        table.head = { u"Service"_s, u"Healthy while"_s, u"Needs"_s, u"Started again"_s, u"Reached at"_s, u"Data to back up"_s, u"Declared"_s };
        for (const Found &service : own) {
            Inlines health = codes(service.text(u"health").isEmpty() ? QStringList() : QStringList{ service.text(u"health") });
            if (!health.isEmpty() && !service.text(u"healthInterval").isEmpty())
                health << text(u" every "_s) << code(service.text(u"healthInterval"));
            QStringList named; // volumes with a name outlive the container; who only reads one does not keep it
            for (const QString &volume : service.texts(u"volumes"))
                if (!volume.endsWith(":ro"_L1) && !volume.startsWith(u'.') && !volume.startsWith(u'/') && !volume.startsWith(u'$') && volume.contains(u':'))
                    named.append(volume);
            table.rows.append({ cell({ strong(service.text(u"name")) }), cell(health), cell(codes(service.texts(u"needs"))),
                codeCell(service.text(u"restart")), cell(codes(service.texts(u"ports"))), cell(codes(named)), cell({ place(service) }) });
        }
        addTable(blocks, withMergedPlaces(table));
    }
}

} // namespace tars::devops
