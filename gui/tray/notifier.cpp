#include "gui/tray/notifier.h"

#include "gui/models/format.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QSystemTrayIcon>

namespace tars::gui
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
const auto notificationService = u"org.freedesktop.Notifications"_s;
const auto path = u"/org/freedesktop/Notifications"_s;
} // namespace

Notifier::Notifier(RunController &controller, ProblemFeed &problems, Preferences &preferences, QObject *parent)
    : QObject(parent)
    , m_controller(controller)
    , m_problems(problems)
    , m_preferences(preferences)
{
    m_lost.setSingleShot(true);
    m_lost.setInterval(30s);
    m_failedPace.setSingleShot(true);
    m_failedPace.setInterval(60s);
    connect(&controller, &RunController::runFinished, this, &Notifier::onFinished);
    connect(&controller, &RunController::changedByOther, this, &Notifier::onChangedByOther);
    connect(&controller, &RunController::lost, this, [this] {
        if (!std::exchange(m_lossExpected, false))
            m_lost.start();
    });
    connect(&controller, &RunController::regained, this, [this] {
        m_lossExpected = false;
        m_lost.stop();
    });
    connect(&m_lost, &QTimer::timeout, this, [this] {
        if (m_preferences.isOn(Preferences::NotifyTrouble) && !m_controller.link().connected())
            tell(tr("The documentation service is gone"), tr("The run is saved. It continues when the service starts again."), Target::Overview);
    });
    connect(&problems, &ProblemFeed::changed, this, &Notifier::onProblems);
    connect(&m_failedPace, &QTimer::timeout, this, &Notifier::tellFailed);
    QDBusConnection bus = QDBusConnection::sessionBus();
    m_bus = bus.isConnected();
    if (m_bus) {
        bus.connect(notificationService, path, notificationService, u"ActionInvoked"_s, this, SLOT(onActionInvoked(uint, QString)));
        bus.connect(notificationService, path, notificationService, u"NotificationClosed"_s, this, SLOT(onClosed(uint, uint)));
    }
}

void Notifier::tell(const QString &title, const QString &body, Target target)
{
    if (m_windowActive && m_windowActive())
        return;
    Q_EMIT told(title, body);
    const auto fallback = [this, title, body] {
        if (m_fallback && m_fallback->isVisible())
            m_fallback->showMessage(title, body, QSystemTrayIcon::Information);
    };
    if (!m_bus)
        return fallback();
    QDBusMessage call = QDBusMessage::createMethodCall(notificationService, path, notificationService, u"Notify"_s);
    call << u"TARS"_s << uint(0) << u"tars"_s << title << body << QStringList{u"default"_s, tr("Open")}
         << QVariantMap{{u"desktop-entry"_s, u"tars-desktop"_s}} << -1;
    ++m_unanswered;
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, target, fallback] {
        const QDBusPendingReply<uint> reply = *watcher;
        watcher->deleteLater();
        const auto early = m_early;
        if (--m_unanswered == 0)
            m_early.clear();
        if (!reply.isValid())
            fallback();
        else if (early.contains(reply.value()))
            Q_EMIT clicked(target);
        else
            m_open.insert(reply.value(), target);
    });
}

void Notifier::expectLoss()
{
    m_lossExpected = m_controller.link().connected();
    m_lost.stop();
}

void Notifier::onActionInvoked(uint id, const QString &)
{
    if (m_open.contains(id))
        Q_EMIT clicked(m_open.take(id));
    else if (m_unanswered > 0)
        m_early.insert(id);
}

void Notifier::onClosed(uint id, uint) { m_open.remove(id); }

void Notifier::onFinished(const StatusRecord &record)
{
    const QString time = format::shortDuration(record.activeSeconds);
    if (record.state == RunState::Failed) {
        if (m_preferences.isOn(Preferences::NotifyTrouble))
            tell(tr("Run %1 failed").arg(record.run), tr("After %1. Click to see why.").arg(time), Target::Problems);
        return;
    }
    // A run that was stopped was stopped by somebody who knows.
    if (record.state != RunState::Completed || !m_preferences.isOn(Preferences::NotifyFinished))
        return;
    const QString documents = tr("%Ln documents in %1", nullptr, int(record.completedTasks)).arg(time);
    tell(tr("Run %1 finished").arg(record.run),
        record.failed > 0 ? tr("%1, %Ln failed. Click to see them.", nullptr, int(record.failed)).arg(documents) : tr("%1.", "a sentence").arg(documents),
        record.failed > 0 ? Target::Problems : Target::Documents);
}

void Notifier::onChangedByOther(RunState to, const QString &who)
{
    if (!m_preferences.isOn(Preferences::NotifyOthers))
        return;
    if (to == RunState::Paused)
        tell(tr("Paused by %1").arg(who), tr("Resume continues from exactly this point."), Target::Overview);
    else
        tell(tr("Resumed by %1").arg(who), tr("The run goes on."), Target::Overview);
}

void Notifier::onProblems()
{
    const QString run = m_problems.run();
    const int failed = m_problems.model().failed();
    if (run != m_failedRun) {
        m_failedRun = run;
        m_failedTold = failed;
    }
    m_failedNow = failed;
    if (m_failedNow > m_failedTold && !m_failedPace.isActive())
        tellFailed();
}

void Notifier::tellFailed()
{
    const int fresh = m_failedNow - m_failedTold;
    m_failedTold = m_failedNow;
    if (fresh <= 0)
        return;
    m_failedPace.start();
    if (m_preferences.isOn(Preferences::NotifyFailedDocuments))
        tell(tr("%Ln documents failed", nullptr, fresh), tr("The rest of the run is not affected."), Target::Problems);
}

} // namespace tars::gui
