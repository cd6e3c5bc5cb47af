#include "gui/settings/preferencecards.h"

#include "gui/system/autostart.h"
#include "gui/system/language.h"
#include "gui/widgets/segmented.h"

#include <QCoreApplication>
#include <QDir>
#include <QSignalBlocker>

namespace tars::gui
{

using namespace theme;
using namespace Qt::StringLiterals;

namespace
{
const QStringList &themes()
{
    static const QStringList names{u"system"_s, u"light"_s, u"dark"_s};
    return names;
}

void showToggle(Toggle *toggle, bool on)
{
    const QSignalBlocker blocker(toggle);
    toggle->setChecked(on);
    toggle->update();
}
} // namespace

StartCard::StartCard(Preferences &preferences, const QString &dataDir, QWidget *parent)
    : SettingCard(tr("Start and tray"), u"power"_s, parent)
    , m_preferences(preferences)
{
    m_service = addToggle(tr("Start the service at login"), tr("Runs keep going when this window is closed"));
    m_window = addToggle(tr("Open this window at login"));
    m_tray = new Toggle(Toggle::Look::Switch, tr("Show tray icon"), this);
    m_trayNote = addRow(tr("Show tray icon"), u" "_s, m_tray);
    m_closing = addChoice(tr("Closing the window"));
    m_closing->addItem(tr("Keeps running in the tray"), true);
    m_closing->addItem(tr("Quits"), false);
    const auto atLogin = [this, dataDir](Toggle *toggle, AutostartEntry entry, const QString &program) {
        connect(toggle, &Toggle::toggled, this, [this, entry, program, dataDir](bool on) {
            const QString path = QDir(QCoreApplication::applicationDirPath()).filePath(program);
            if (!setStartsAtLogin(entry, on, path, dataDir))
                Q_EMIT failed(tr("What starts at login could not be changed."));
            refresh();
        });
    };
    atLogin(m_service, AutostartEntry::Service, u"tarsd"_s);
    atLogin(m_window, AutostartEntry::Window, u"tars-desktop"_s);
    connect(m_tray, &Toggle::toggled, this, [this](bool on) { m_preferences.set(Preferences::ShowTray, on); });
    connect(m_closing, &Choice::chosen, this, [this](const QVariant &value) { m_preferences.set(Preferences::CloseToTray, value); });
    setTrayThere(false);
    refresh();
}

void StartCard::setTrayThere(bool there)
{
    m_trayNote->setVisible(true);
    m_trayNote->setText(there ? tr("Turned on, and a tray was found")
            : m_preferences.isOn(Preferences::ShowTray) ? tr("This desktop has no tray; closing the window quits")
                                                        : tr("Turned off; closing the window quits"));
    m_closing->setEnabled(there);
}

void StartCard::refresh()
{
    showToggle(m_service, startsAtLogin(AutostartEntry::Service));
    showToggle(m_window, startsAtLogin(AutostartEntry::Window));
    showToggle(m_tray, m_preferences.isOn(Preferences::ShowTray));
    m_closing->setValue(m_preferences.isOn(Preferences::CloseToTray));
}

NotificationCard::NotificationCard(Preferences &preferences, QWidget *parent)
    : SettingCard(tr("Notifications"), u"bell"_s, parent)
    , m_preferences(preferences)
{
    const auto add = [this](Preferences::Key key, const QString &name, const QString &note = {}) {
        Toggle *toggle = addToggle(name, note);
        m_toggles.append({key, toggle});
        connect(toggle, &Toggle::toggled, this, [this, key](bool on) { m_preferences.set(key, on); });
    };
    add(Preferences::NotifyFinished, tr("Run finished"), tr("Shown once, with a summary"));
    add(Preferences::NotifyTrouble, tr("Run failed or service lost"));
    add(Preferences::NotifyOthers, tr("Paused or resumed by someone else"));
    add(Preferences::NotifyFailedDocuments, tr("Each failed document"), tr("At most one message a minute"));
    refresh();
}

void NotificationCard::refresh()
{
    for (const auto &[key, toggle] : std::as_const(m_toggles))
        showToggle(toggle, m_preferences.isOn(key));
}

AppearanceCard::AppearanceCard(Preferences &preferences, QWidget *parent)
    : SettingCard(tr("Appearance and language"), u"sun"_s, parent)
    , m_preferences(preferences)
    , m_theme(new Segmented({tr("System", "theme"), tr("Light"), tr("Dark")}, this))
{
    m_theme->setIcons({u"monitor"_s, u"sun"_s, u"moon"_s});
    m_theme->setName(tr("Theme"));
    addRow(tr("Theme"), {}, m_theme);
    m_language = addChoice(tr("Language"), tr("Changes at once, no restart"));
    m_language->addItem(tr("As the desktop"), QString());
    const QStringList codes = Language::available();
    for (const QString &code : codes)
        m_language->addItem(Language::nameOf(code), code);
    m_tray = addChoice(tr("Tray icon colour"));
    m_tray->addItem(tr("Automatic"), u"auto"_s);
    m_tray->addItem(tr("For a light panel"), u"light"_s);
    m_tray->addItem(tr("For a dark panel"), u"dark"_s);
    m_motion = addToggle(tr("Reduce motion"), tr("Follows the desktop setting while off"));
    connect(m_theme, &Segmented::currentChanged, this, [this](int index) { m_preferences.set(Preferences::Theme, themes().value(index)); });
    connect(m_language, &Choice::chosen, this, [this](const QVariant &code) { m_preferences.set(Preferences::Language, code); });
    connect(m_tray, &Choice::chosen, this, [this](const QVariant &value) { m_preferences.set(Preferences::TrayColour, value); });
    connect(m_motion, &Toggle::toggled, this, [this](bool on) { m_preferences.set(Preferences::ReduceMotion, on); });
    refresh();
}

void AppearanceCard::refresh()
{
    const QSignalBlocker blocker(m_theme);
    m_theme->setCurrent(qMax(0, int(themes().indexOf(m_preferences.text(Preferences::Theme)))));
    m_language->setValue(m_preferences.text(Preferences::Language));
    m_tray->setValue(m_preferences.text(Preferences::TrayColour));
    showToggle(m_motion, m_preferences.isOn(Preferences::ReduceMotion));
}

} // namespace tars::gui
