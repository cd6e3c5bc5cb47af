// The service's settings: what a person may change while it runs, in DATA_DIR/settings.json, apart from the journal. One
// given on the command line goes before the file, the file before the default.
#pragma once

#include "common/base/result.h"

#include <QJsonObject>
#include <QObject>
#include <memory>

namespace tars
{

class Settings : public QObject
{
    Q_OBJECT
public:
    /// `given`: by name, from the command line. A damaged file is set aside, and said so in the log: it keeps no service
    /// from starting.
    Settings(const QString &dataDir, QJsonObject given);

    QJsonValue value(const QString &name) const;
    /// By name: {value, origin: "default", "file" or "commandLine", default, and what values there are: minimum and maximum,
    /// or choices}.
    QJsonObject describe() const;
    /// Sets each member of `wanted`; null takes one back to its default. True if anything is another value now. badData names
    /// a setting that there is not, or a value that it cannot have; invalidState one that the command line fixes; ioError,
    /// storageFull. After an error nothing has changed.
    Result<bool> set(const QJsonObject &wanted);

Q_SIGNALS:
    void changed();

private:
    void load();
    Result<void> save(const QJsonObject &stored) const;

    const QString m_file;
    const QJsonObject m_given;
    QJsonObject m_stored; ///< also of settings that a newer version knows
};

/// A setting's value as it is written on a command line; badData whose args `expected` says what it may be.
Result<QJsonValue> settingFromText(const QString &name, const QString &text);

} // namespace tars
