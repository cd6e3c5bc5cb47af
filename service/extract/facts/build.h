// The shapes that all readers of build files share.
#pragma once

#include "service/project/records.h"

#include <QJsonArray>
#include <QJsonObject>

namespace tars
{

/// "build.system": one for each file that drives a build.
struct BuildSystem {
    QString system; ///< "CMake", "Make", "Cargo", …
    QString minimum; ///< version of the tool that the file asks for
    QString backend; ///< what stands behind: "hatchling.build", "npm@10.2"
    QStringList parts; ///< folders or modules that it takes in
    QStringList features; ///< what the file sets up: "tests", "install", "wrapper", …
    int line = 1;

    FactRecord fact() const
    {
        QJsonObject value{ { QStringLiteral("system"), system } };
        if (!minimum.isEmpty())
            value.insert(QStringLiteral("minimum"), minimum);
        if (!backend.isEmpty())
            value.insert(QStringLiteral("backend"), backend);
        if (!parts.isEmpty())
            value.insert(QStringLiteral("parts"), QJsonArray::fromStringList(parts));
        if (!features.isEmpty())
            value.insert(QStringLiteral("features"), QJsonArray::fromStringList(features));
        return { QStringLiteral("build.system"), value, line };
    }
};

/// "build.target": what can be asked of the build by name.
struct BuildTarget {
    QString system, name;
    QString
        kind; ///< "executable", "library", "static library", "test", "script", "rule", "task", "custom", …
    QString help; ///< the author's words
    QString command; ///< what it runs, its lines joined as a shell would run them
    QString condition; ///< under which it exists
    bool installed = false;
    int line = 0;

    FactRecord fact() const
    {
        QJsonObject value{ { QStringLiteral("system"), system }, { QStringLiteral("name"), name },
            { QStringLiteral("kind"), kind } };
        const auto put = [&](const QString &key, const QString &text) {
            if (!text.isEmpty())
                value.insert(key, text.left(1000));
        };
        put(QStringLiteral("help"), help);
        put(QStringLiteral("command"), command);
        put(QStringLiteral("condition"), condition);
        if (installed)
            value.insert(QStringLiteral("installed"), true);
        return { QStringLiteral("build.target"), value, line };
    }
};

/// "build.option": what a builder may choose.
struct BuildOption {
    QString system, name;
    QString type; ///< "on/off", "text", "path", "choice", "feature", …
    QString defaultValue; ///< as written
    QString help;
    QString condition;
    QStringList choices;
    int line = 0;

    FactRecord fact() const
    {
        QJsonObject value{ { QStringLiteral("system"), system }, { QStringLiteral("name"), name } };
        const auto put = [&](const QString &key, const QString &text) {
            if (!text.isEmpty())
                value.insert(key, text.left(1000));
        };
        put(QStringLiteral("type"), type);
        put(QStringLiteral("default"), defaultValue);
        put(QStringLiteral("help"), help);
        put(QStringLiteral("condition"), condition);
        if (!choices.isEmpty())
            value.insert(QStringLiteral("choices"), QJsonArray::fromStringList(choices));
        return { QStringLiteral("build.option"), value, line };
    }
};

} // namespace tars
