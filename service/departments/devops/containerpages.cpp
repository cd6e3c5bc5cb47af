#include "service/departments/devops/deployment.h"
#include "service/departments/devops/deploymentnames.h"

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

void addItem(DefinitionList &list, const QString &term, const Inlines &words)
{
    if (words.isEmpty())
        return;
    Blocks description;
    description.emplace_back(Paragraph{ words });
    list.items.push_back({ { text(term) }, std::move(description) });
}

Inlines one(const QString &string) { return string.isEmpty() ? Inlines() : Inlines{ code(string) }; }

Table variables(const QJsonArray &array, const QString &head)
{
    Table table;
    table.head = { head, u"Value"_s, u"From"_s };
    for (const QJsonValue &value : array) {
        const QString name = value.toObject().value("name"_L1).toString();
        table.rows.append(
            { codeCell(name), codeCell(shownValue(name, value.toObject().value("value"_L1).toString())),
                plainCell(value.toObject().value("from"_L1).toString()) });
    }
    return table;
}

void addStage(Blocks &blocks, const Found &stage, qsizetype number, qsizetype count)
{
    const QString name = stage.text(u"name");
    if (count > 1) {
        const QString title = name.isEmpty() ? u"Stage %1"_s.arg(number) : name;
        blocks.emplace_back(heading(3, title, number == count ? u"the image"_s : QString()));
    }
    DefinitionList list;
    addItem(list, u"From"_s, one(stage.text(u"base")));
    addItem(list, u"Platform"_s, one(stage.text(u"platform")));
    addItem(list, u"Copies from"_s, codes(stage.texts(u"copiesFrom")));
    addItem(list, u"Ports"_s, codes(stage.texts(u"ports")));
    addItem(list, u"Volumes"_s, codes(stage.texts(u"volumes")));
    addItem(list, u"Works in"_s, one(stage.text(u"directory")));
    addItem(list, u"Runs as"_s, one(stage.text(u"user")));
    addItem(list, u"Starts"_s, one(stage.text(u"entrypoint")));
    addItem(list, stage.text(u"entrypoint").isEmpty() ? u"Starts"_s : u"With the arguments"_s,
        one(stage.text(u"command")));
    Inlines health = one(stage.text(u"health"));
    if (!health.isEmpty() && !stage.text(u"healthInterval").isEmpty())
        health << text(u" every "_s) << code(stage.text(u"healthInterval"));
    addItem(list, u"Health check"_s, health);
    addItem(list, u"Stops on"_s, one(stage.text(u"stopSignal")));
    addItem(list, u"Declared"_s, { place(stage) });
    blocks.emplace_back(std::move(list));
    addTable(blocks, variables(stage.value.value("environment"_L1).toArray(), u"Variable"_s), 100);
    addTable(blocks, variables(stage.value.value("arguments"_L1).toArray(), u"Build argument"_s), 100);
}

void addComposeFile(Blocks &blocks, const QString &file, const QList<Found> &services)
{
    blocks.emplace_back(Heading{ 2, { code(file) }, {}, {}, {} });
    Table table;
    table.head
        = { u"Service"_s, u"Image"_s, u"Ports"_s, u"Volumes"_s, u"After"_s, u"Restart"_s, u"Source"_s };
    for (const Found &service : services) {
        const QString build = service.text(u"build");
        const QString image = service.text(u"image");
        table.rows.append({ cell({ strong(service.text(u"name")) }),
            build.isEmpty() ? codeCell(image) : cell({ text(u"built from "_s), code(build) }),
            cell(codes(service.texts(u"ports") + service.texts(u"expose"))),
            cell(codes(service.texts(u"volumes"))), plainCell(service.texts(u"needs").join(u", "_s)),
            plainCell(service.text(u"restart")), cell({ shortPlace(service) }) });
    }
    addTable(blocks, table);
    for (const Found &service : services) {
        const QJsonArray environment = service.value.value("environment"_L1).toArray();
        const QStringList files = service.texts(u"environmentFiles");
        const QString health = service.text(u"health");
        if (environment.isEmpty() && files.isEmpty() && health.isEmpty()
            && service.text(u"command").isEmpty())
            continue;
        blocks.emplace_back(heading(3, service.text(u"name")));
        DefinitionList list;
        addItem(list, u"Command"_s, one(service.text(u"command")));
        addItem(list, u"Health check"_s, one(health));
        addItem(list, u"Variables from"_s, codes(files));
        addItem(list, u"Profiles"_s, codes(service.texts(u"profiles")));
        if (!list.items.empty())
            blocks.emplace_back(std::move(list));
        addTable(blocks, variables(environment, u"Variable"_s), 100);
    }
}

void addObject(Blocks &blocks, const Found &object)
{
    for (const QJsonValue &value : object.value.value("containers"_L1).toArray()) {
        const QJsonObject container = value.toObject();
        const auto words = [&](QLatin1StringView key) { return container.value(key).toString(); };
        const auto list = [&](QLatin1StringView key) {
            QStringList all;
            for (const QJsonValue &item : container.value(key).toArray())
                all.append(item.toString());
            return all;
        };
        blocks.emplace_back(heading(3, object.text(u"name") + u", container "_s + words("name"_L1),
            container.value("first"_L1).toBool() ? u"runs first, to its end"_s : QString()));
        DefinitionList definitions;
        addItem(definitions, u"Image"_s, one(words("image"_L1)));
        addItem(definitions, u"Command"_s, one(words("command"_L1)));
        addItem(definitions, u"Ports"_s, codes(list("ports"_L1)));
        addItem(definitions, u"Mounts"_s, codes(list("mounts"_L1)));
        addItem(definitions, u"Alive while"_s, one(words("liveness"_L1)));
        addItem(definitions, u"Ready when"_s, one(words("readiness"_L1)));
        addItem(definitions, u"Requests"_s, one(words("requests"_L1)));
        addItem(definitions, u"Limits"_s, one(words("limits"_L1)));
        addItem(definitions, u"Declared"_s, { place(object) });
        blocks.emplace_back(std::move(definitions));
        addTable(blocks, variables(container.value("environment"_L1).toArray(), u"Variable"_s), 100);
    }
}

void addKubernetes(Blocks &blocks, const QList<Found> &objects)
{
    if (objects.isEmpty())
        return;
    Table table;
    table.head
        = { u"Kind"_s, u"Name"_s, u"Namespace"_s, u"Replicas"_s, u"Ports, hosts, keys"_s, u"Source"_s };
    for (const Found &object : objects) {
        QStringList details = object.texts(u"ports") + object.texts(u"hosts") + object.texts(u"keys");
        for (const QStringView key : { u"type", u"storage", u"schedule" })
            if (const QString detail = object.text(key); !detail.isEmpty())
                details.append(detail);
        const bool nameless = object.text(u"name").isEmpty() && object.text(u"version").startsWith("kustomize."_L1); // its folder is what others name
        table.rows.append({ plainCell(object.text(u"kind")), nameless ? codeCell(object.folder().isEmpty() ? u"."_s : object.folder()) : cell({ strong(object.text(u"name")) }),
            plainCell(object.text(u"namespace")), plainCell(object.text(u"replicas")), cell(codes(details)),
            cell({ place(object) }) });
    }
    blocks.emplace_back(heading(2, u"Kubernetes"_s, plural(objects.size(), u"object"_s, u"objects"_s)));
    addTable(blocks, table, 300);
    for (const Found &object : objects.mid(0, 60))
        addObject(blocks, object);
}

void addCharts(Blocks &blocks, const DeploymentFacts &facts)
{
    for (const Found &chart : facts.charts) {
        blocks.emplace_back(heading(2, u"Helm chart "_s + chart.text(u"name"), chart.text(u"version")));
        if (const QString description = chart.text(u"description"); !description.isEmpty())
            blocks.emplace_back(Paragraph{ { text(description) } });
        DefinitionList list;
        addItem(list, u"Application version"_s, one(chart.text(u"appVersion")));
        addItem(list, u"Kubernetes"_s, one(chart.text(u"kubeVersion")));
        addItem(list, u"Declared"_s, { place(chart) });
        blocks.emplace_back(std::move(list));
        Table table;
        table.head = { u"Value"_s, u"Default"_s, u"Meaning"_s, u"Source"_s };
        for (const Found &value : facts.values)
            if (value.folder() == chart.folder())
                table.rows.append({ codeCell(value.text(u"path")),
                    codeCell(shownValue(value.text(u"path"), value.text(u"default"))),
                    plainCell(value.text(u"help")), cell({ shortPlace(value) }) });
        addTable(blocks, table, 400);
    }
}

void addTerraform(Blocks &blocks, const QList<Found> &all)
{
    if (all.isEmpty())
        return;
    const QString folder = all.first().folder();
    blocks.emplace_back(heading(2, folder.isEmpty() ? u"Terraform"_s : QString(u"Terraform in "_s + folder + u'/')));
    for (const auto &[block, title] : { std::pair{ u"variable"_s, u"Variables"_s },
             { u"resource"_s, u"Resources"_s }, { u"module"_s, u"Modules"_s },
             { u"data"_s, u"Data sources"_s }, { u"output"_s, u"Outputs"_s } }) {
        Table table;
        table.head = { u"Name"_s, u"Type"_s, u"Default"_s, u"Meaning"_s, u"Comes from"_s, u"Source"_s };
        for (const Found &found : all) {
            if (found.text(u"block") != block)
                continue;
            Cell value = codeCell(shownValue(found.text(u"name"), found.text(u"default")));
            const bool sensitive = found.value.value("sensitive"_L1).toBool();
            if (found.value.value("hidden"_L1).toBool())
                value = cell({ muted(u"(set, not shown)"_s) });
            else if (block == "variable"_L1 && value.content.isEmpty())
                value = cell({ muted(sensitive ? u"required, sensitive"_s : u"required"_s) });
            else if (block == "variable"_L1 && sensitive)
                value.content << muted(u" sensitive"_s);
            table.rows.append({ codeCell(found.text(u"name")), codeCell(found.text(u"type")), value,
                plainCell(found.text(u"description")),
                block == "module"_L1 ? codeCell(found.text(u"source")) : Cell{}, cell({ place(found) }) });
        }
        if (table.rows.isEmpty())
            continue;
        blocks.emplace_back(heading(3, title, QString::number(table.rows.size())));
        addTable(blocks, table, 200);
    }
}

/// One line a file, of what is there and nobody installs.
void addAsideContainers(Blocks &blocks, const DeploymentFacts &facts)
{
    Table table;
    table.head = { u"File"_s, u"Starts from"_s, u"Services"_s };
    for (const QString &file : filesOf(facts.stages)) {
        QStringList bases;
        for (const Found &stage : ofFile(facts.stages, file))
            if (const QString base = stage.text(u"base"); !base.isEmpty() && !bases.contains(base))
                bases.append(base);
        table.rows.append({ cell({ place(Found{ file, {}, 0 }) }), cell(codes(bases)), Cell{} });
    }
    for (const QString &file : filesOf(facts.services)) {
        QStringList names;
        for (const Found &service : ofFile(facts.services, file))
            names.append(service.text(u"name"));
        table.rows.append({ cell({ place(Found{ file, {}, 0 }) }), Cell{}, plainCell(names.join(u", "_s)) });
    }
    if (table.rows.isEmpty())
        return;
    blocks.emplace_back(heading(2, u"For packages, tests, examples and development"_s));
    addTable(blocks, table, 100);
}

void addAsideFiles(Blocks &blocks, const DeploymentFacts &facts)
{
    Table table;
    table.head = { u"File"_s, u"Declares"_s };
    const auto add = [&](const QList<Found> &found, QStringView kind) {
        for (const QString &file : filesOf(found)) {
            QStringList names;
            for (const Found &one : ofFile(found, file)) {
                const QString name = one.text(u"name");
                if (one.text(kind) != "variable"_L1 && one.text(kind) != "output"_L1 && !name.isEmpty())
                    names.append(one.text(kind) + u' ' + name);
            }
            if (!names.isEmpty())
                table.rows.append({ cell({ place(Found{ file, {}, 0 }) }), plainCell(names.join(u", "_s).trimmed()) });
        }
    };
    add(facts.objects, u"kind");
    add(facts.charts, u"type");
    add(facts.blocks, u"block");
    if (table.rows.isEmpty())
        return;
    blocks.emplace_back(heading(2, u"For tests, examples and development"_s));
    addTable(blocks, table, 100);
}

} // namespace

Page containersPage(const DeploymentFacts &all)
{
    Page page = basePage(u"Containers"_s);
    const DeploymentFacts facts = all.installed();
    for (const QString &file : filesOf(facts.stages)) {
        const QList<Found> stages = ofFile(facts.stages, file);
        page.blocks.emplace_back(Heading{ 2,
            { code(file), muted(stages.size() > 1 ? u"  %1 stages"_s.arg(stages.size()) : QString()) }, {},
            {}, {} });
        for (qsizetype i = 0; i < stages.size(); ++i)
            addStage(page.blocks, stages[i], i + 1, stages.size());
    }
    for (const QString &file : filesOf(facts.services))
        addComposeFile(page.blocks, file, ofFile(facts.services, file));
    addAsideContainers(page.blocks, all.aside());
    return page;
}

Page orchestrationPage(const DeploymentFacts &all)
{
    Page page = basePage(u"Orchestration"_s);
    const DeploymentFacts facts = all.installed();
    addKubernetes(page.blocks, facts.objects);
    addCharts(page.blocks, facts);
    QList<Found> blocks = facts.blocks; // a folder is a module of its own
    std::stable_sort(blocks.begin(), blocks.end(), [](const Found &a, const Found &b) { return a.folder() < b.folder(); });
    while (!blocks.isEmpty()) {
        const auto end = std::find_if(blocks.cbegin(), blocks.cend(), [&](const Found &block) { return block.folder() != blocks.first().folder(); });
        const qsizetype count = end - blocks.cbegin();
        addTerraform(page.blocks, blocks.first(count));
        blocks.remove(0, count);
    }
    addAsideFiles(page.blocks, all.aside());
    return page;
}

Page servicesPage(const DeploymentFacts &facts)
{
    Page page = basePage(u"Services"_s);
    Table ports;
    ports.head = { u"Port"_s, u"Of"_s, u"Opened by"_s };
    for (const Found &stage : facts.stages)
        for (const QString &port : stage.texts(u"ports"))
            ports.rows.append({ codeCell(port), plainCell(u"image"_s), cell({ place(stage) }) });
    for (const Found &service : facts.services)
        for (const QString &port : service.texts(u"ports"))
            ports.rows.append({ codeCell(port), plainCell(u"service "_s + service.text(u"name")),
                cell({ place(service) }) });
    for (const Found &object : facts.objects)
        for (const QString &port : object.texts(u"ports"))
            ports.rows.append({ codeCell(port), plainCell(object.text(u"kind") + u' ' + object.text(u"name")),
                cell({ place(object) }) });
    for (const Found &unit : facts.units)
        for (const QStringView key : { u"ListenStream", u"ListenDatagram" })
            for (const QString &port : settingsOf(unit, key))
                ports.rows.append({ codeCell(port), plainCell(unit.text(u"name")), cell({ place(unit) }) });
    for (const Found &setting : facts.ports) {
        const bool variable = setting.text(u"name") == setting.text(u"name").toUpper();
        ports.rows.append({ codeCell(setting.text(u"default").remove(QRegularExpression(u"[\"']"_s))),
            plainCell((variable ? u"default of the variable "_s : u"default of the setting "_s) + setting.text(u"name")), cell({ place(setting) }) });
    }
    ports = withMergedPlaces(ports);
    if (!ports.rows.isEmpty()) {
        page.blocks.emplace_back(heading(2, u"Ports"_s, QString::number(ports.rows.size())));
        addTable(page.blocks, ports, 200);
    }
    Table files;
    files.head = { u"Path"_s, u"Of"_s, u"Named in"_s };
    for (const Found &stage : facts.stages)
        for (const QString &volume : stage.texts(u"volumes"))
            files.rows.append(
                { codeCell(volume), plainCell(u"volume of the image"_s), cell({ place(stage) }) });
    for (const Found &service : facts.services)
        for (const QString &volume : service.texts(u"volumes"))
            files.rows.append({ codeCell(volume), plainCell(u"service "_s + service.text(u"name")),
                cell({ place(service) }) });
    for (const Found &unit : facts.units)
        for (const QString &key : { u"StateDirectory"_s, u"CacheDirectory"_s, u"LogsDirectory"_s,
                 u"RuntimeDirectory"_s, u"ConfigurationDirectory"_s, u"WorkingDirectory"_s,
                 u"EnvironmentFile"_s, u"PIDFile"_s, u"ReadWritePaths"_s, u"LoadCredential"_s,
                 u"AssertPathExists"_s, u"ConditionPathExists"_s })
            for (const QString &path : isUserUnit(unit) ? settingsOf(unit, key) : directoriesOf(unit, key))
                files.rows.append({ codeCell(path.startsWith(u'-') ? path.mid(1) : path),
                    plainCell(unit.text(u"name") + u", "_s + key), cell({ place(unit) }) });
    files = withMergedPlaces(files);
    if (!files.rows.isEmpty()) {
        page.blocks.emplace_back(heading(2, u"Files and directories"_s, QString::number(files.rows.size())));
        addTable(page.blocks, files, 200);
    }
    if (!facts.units.isEmpty())
        page.blocks.emplace_back(heading(2, u"systemd units"_s, QString::number(facts.units.size())));
    for (const Found &unit : facts.units) {
        page.blocks.emplace_back(Heading{ 3, { code(unit.text(u"name")) }, {}, {}, {} });
        if (const QString description = unit.text(u"description"); !description.isEmpty())
            page.blocks.emplace_back(Paragraph{ { text(description) } });
        Table table;
        table.head = { u"Section"_s, u"Setting"_s, u"Value"_s };
        for (const QJsonValue &value : unit.value.value("settings"_L1).toArray()) {
            const QJsonObject setting = value.toObject();
            table.rows.append({ plainCell(setting.value("section"_L1).toString()),
                codeCell(setting.value("key"_L1).toString()),
                codeCell(setting.value("value"_L1).toString()) });
        }
        addTable(page.blocks, table, 100);
        page.blocks.emplace_back(Paragraph{ { muted(u"From "_s), place(unit) } });
    }
    return page;
}

} // namespace tars::devops
