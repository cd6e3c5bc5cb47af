// The shapes that all readers of continuous integration share.
#pragma once

#include "service/project/records.h"

#include <QJsonArray>
#include <QJsonObject>

namespace tars
{

/// Names and values as written, in order: of `with:`, `env:`, `permissions:`.
using CiSettings = QList<std::pair<QString, QString>>;

/// [{name, value}]: at most 40, values of at most 200 characters.
inline QJsonArray settingsArray(const CiSettings &settings)
{
    QJsonArray array;
    for (const auto &[name, value] : settings.mid(0, 40))
        array.append(QJsonObject{ { QStringLiteral("name"), name.left(200) }, { QStringLiteral("value"), value.left(200) } });
    return array;
}

/// "ci.workflow": one for each file, or for each pipeline in it.
struct CiWorkflow {
    QString system; ///< "GitHub Actions", "GitLab CI", "Azure Pipelines", "CircleCI", "Travis CI", "Jenkins"
    QString name;
    /// What starts it: event ("push", "pull_request", "schedule", …) and what narrows it ("main", "0 4 * *
    /// 1").
    QList<std::pair<QString, QString>> triggers;
    CiSettings permissions, variables; ///< for all jobs
    int line = 1;

    FactRecord fact() const
    {
        QJsonObject value{ { QStringLiteral("system"), system } };
        if (!name.isEmpty())
            value.insert(QStringLiteral("name"), name);
        QJsonArray array;
        for (const auto &[event, detail] : triggers) {
            QJsonObject trigger{ { QStringLiteral("event"), event } };
            if (!detail.isEmpty())
                trigger.insert(QStringLiteral("detail"), detail);
            array.append(trigger);
        }
        if (!array.isEmpty())
            value.insert(QStringLiteral("triggers"), array);
        if (!permissions.isEmpty())
            value.insert(QStringLiteral("permissions"), settingsArray(permissions));
        if (!variables.isEmpty())
            value.insert(QStringLiteral("variables"), settingsArray(variables));
        return { QStringLiteral("ci.workflow"), value, line };
    }
};

/// "ci.job"; its steps follow it.
struct CiJob {
    QString id;
    QString name;
    QString stage;
    QStringList machines; ///< as written: "ubuntu-latest", "${{ matrix.os }}", an image
    QStringList needs;
    QString condition;
    QString uses; ///< a workflow or template that it calls
    QString environment;
    QStringList services; ///< containers beside it
    QStringList bases; ///< "extends": jobs of other files that fill what it leaves out
    QList<std::pair<QString, QStringList>> axes; ///< of the matrix
    QJsonArray include, exclude; ///< of the matrix: objects of axis and value
    CiSettings permissions, variables, inputs; ///< inputs: of the workflow that it calls
    int line = 0;

    FactRecord fact() const
    {
        QJsonObject value{ { QStringLiteral("id"), id } };
        const auto put = [&](const QString &key, const QString &text) {
            if (!text.isEmpty())
                value.insert(key, text.left(2000));
        };
        const auto list = [&](const QString &key, const QStringList &texts) {
            if (!texts.isEmpty())
                value.insert(key, QJsonArray::fromStringList(texts));
        };
        put(QStringLiteral("name"), name);
        put(QStringLiteral("stage"), stage);
        put(QStringLiteral("condition"), condition);
        put(QStringLiteral("uses"), uses);
        put(QStringLiteral("environment"), environment);
        list(QStringLiteral("machines"), machines);
        list(QStringLiteral("needs"), needs);
        list(QStringLiteral("services"), services);
        list(QStringLiteral("extends"), bases);
        QJsonArray matrix;
        for (const auto &[axis, values] : axes)
            matrix.append(QJsonObject{ { QStringLiteral("name"), axis },
                { QStringLiteral("values"), QJsonArray::fromStringList(values) } });
        if (!matrix.isEmpty())
            value.insert(QStringLiteral("axes"), matrix);
        if (!include.isEmpty())
            value.insert(QStringLiteral("include"), include);
        if (!exclude.isEmpty())
            value.insert(QStringLiteral("exclude"), exclude);
        for (const auto &[key, settings] : { std::pair{ QStringLiteral("permissions"), &permissions },
                 std::pair{ QStringLiteral("variables"), &variables }, std::pair{ QStringLiteral("inputs"), &inputs } })
            if (!settings->isEmpty())
                value.insert(key, settingsArray(*settings));
        return { QStringLiteral("ci.job"), value, line };
    }
};

/// "ci.step" of a job of the same file.
struct CiStep {
    QString job; ///< its id
    QString name; ///< the author's; empty if none
    QString uses; ///< "actions/checkout@v4"
    QString run; ///< script, lines kept
    QString condition;
    QString directory;
    CiSettings inputs, variables; ///< `with:` and `env:`
    int line = 0;

    FactRecord fact() const
    {
        QJsonObject value{ { QStringLiteral("job"), job } };
        const auto put = [&](const QString &key, const QString &text) {
            if (!text.isEmpty())
                value.insert(key, text.left(4000));
        };
        put(QStringLiteral("name"), name);
        put(QStringLiteral("uses"), uses);
        put(QStringLiteral("run"), run);
        put(QStringLiteral("condition"), condition);
        put(QStringLiteral("directory"), directory);
        if (!inputs.isEmpty())
            value.insert(QStringLiteral("inputs"), settingsArray(inputs));
        if (!variables.isEmpty())
            value.insert(QStringLiteral("variables"), settingsArray(variables));
        return { QStringLiteral("ci.step"), value, line };
    }
};

} // namespace tars
