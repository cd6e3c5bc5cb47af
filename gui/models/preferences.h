// The window's own settings, kept in QSettings; what belongs to the service lives there (see servicesettings.h).
#pragma once

#include <QObject>
#include <QSettings>
#include <QVariant>
#include <memory>

namespace tars::gui
{

class Preferences : public QObject
{
    Q_OBJECT
public:
    /// Each with its default. Names are the keys in the file.
    enum Key {
        Theme, ///< "system", "light" or "dark"
        Language, ///< "de", "pt_BR"; empty: the desktop's
        ShowTray, ///< bool
        CloseToTray, ///< bool
        TrayColour, ///< "auto", "light" (a light panel) or "dark"
        ReduceMotion, ///< bool
        NotifyFinished, ///< bool
        NotifyTrouble, ///< bool: run failed, service lost
        NotifyOthers, ///< bool: paused or resumed by someone else
        NotifyFailedDocuments, ///< bool
        Address, ///< of the service; empty: what its data directory says
        Editor, ///< id of editors.h, or a command line
        ToldAboutTray, ///< bool: the first close has been explained
    };
    Q_ENUM(Key)

    explicit Preferences(bool remember, QObject *parent = nullptr); ///< not remembered: only while this window lives
    ~Preferences() override;

    QVariant value(Key key) const;
    bool isOn(Key key) const { return value(key).toBool(); }
    QString text(Key key) const { return value(key).toString(); }
    void set(Key key, const QVariant &value);
    void restoreDefaults();

    /// Certificates that were trusted on first use, by "host:port": SHA-256, hexadecimal.
    QString pin(const QString &host) const;
    void setPin(const QString &host, const QString &fingerprint);

    /// Anything else to remember: sizes, splitters.
    QVariant state(const QString &name) const;
    void setState(const QString &name, const QVariant &value);

Q_SIGNALS:
    void changed(tars::gui::Preferences::Key key);

private:
    std::unique_ptr<QSettings> m_settings;
    QHash<QString, QVariant> m_memory;
};

} // namespace tars::gui
