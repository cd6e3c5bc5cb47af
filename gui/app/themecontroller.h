// Which theme the application wears: light, dark, or the desktop's own, followed live; and whether the desktop wants stillness.
#pragma once

#include <QDBusVariant> // whole, or the slot would fit no signal
#include <QObject>

namespace tars::gui
{

class ThemeController : public QObject
{
    Q_OBJECT
public:
    enum class Mode { System, Light, Dark };

    explicit ThemeController(Mode mode, QObject *parent = nullptr);
    void setMode(Mode mode);
    Mode mode() const { return m_mode; }
    bool desktopIsStill() const { return m_still; } ///< it has its animations turned off

Q_SIGNALS:
    void desktopStillChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private Q_SLOTS:
    void onPortalChanged(const QString &space, const QString &key, const QDBusVariant &value);

private:
    void askPortal(const QString &space, const QString &key);
    void apply();

    Mode m_mode;
    int m_portal = 0; ///< XDG portal's color-scheme: 0 no preference, 1 dark, 2 light
    bool m_still = false;
    bool m_paletteDark = false;
    bool m_applying = false;
    int m_applied = -1;
};

} // namespace tars::gui
