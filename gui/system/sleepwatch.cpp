#include "gui/system/sleepwatch.h"

#include <QDBusConnection>

namespace tars::gui
{

using namespace Qt::StringLiterals;

void SleepWatch::start()
{
    QDBusConnection::systemBus().connect(u"org.freedesktop.login1"_s, u"/org/freedesktop/login1"_s, u"org.freedesktop.login1.Manager"_s,
        u"PrepareForSleep"_s, this, SLOT(onPrepareForSleep(bool)));
}

void SleepWatch::onPrepareForSleep(bool begins)
{
    if (!begins)
        Q_EMIT woke();
}

} // namespace tars::gui
