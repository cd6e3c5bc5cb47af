#include "gui/app/servicestarter.h"

#include "common/base/errorcodes.h"
#include "common/base/paths.h"
#include "gui/models/errortext.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>

namespace tars::gui
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

ServiceStarter::ServiceStarter(RunController &controller, QString dataDir, QObject *parent)
    : QObject(parent)
    , m_controller(controller)
    , m_dataDir(dataDirectory(dataDir))
    , m_program(QDir(QCoreApplication::applicationDirPath()).filePath(u"tarsd"_s))
{
    m_poll.setInterval(250ms);
    m_patience.setSingleShot(true);
    m_patience.setInterval(15s);
    connect(&m_poll, &QTimer::timeout, this, &ServiceStarter::poll);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_poll.stop();
        m_controller.setServiceStartFailed();
    });
    connect(&controller, &RunController::linkChanged, this, [this] {
        if (!m_controller.link().connected()) {
            if (std::exchange(m_again, false))
                start();
            return;
        }
        m_poll.stop();
        m_patience.stop();
    });
}

QString ServiceStarter::logFile() const { return m_dataDir + u"/tarsd.log"_s; }

void ServiceStarter::start()
{
    if (m_patience.isActive() || m_controller.link().connected())
        return;
    QDir().mkpath(m_dataDir);
    QProcess process;
    process.setProgram(m_program);
    QStringList arguments{u"--data-dir"_s, m_dataDir};
    // Where somebody gave an address, that is where it is waited for.
    if (const int port = m_controller.client().connection().settings().url.port(); port > 0)
        arguments << u"--port"_s << QString::number(port);
    process.setArguments(arguments);
    process.setWorkingDirectory(QDir::homePath());
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(logFile());
    process.setStandardErrorFile(logFile(), QIODevice::Append);
    if (!process.startDetached()) {
        QFile log(logFile());
        if (log.open(QIODevice::WriteOnly))
            log.write(tr("%1 could not be started: %2").arg(m_program, process.errorString()).toUtf8());
        m_controller.setServiceStartFailed();
        return;
    }
    m_controller.setServiceStarting(true);
    m_patience.start();
    m_poll.start();
}

void ServiceStarter::stop()
{
    m_controller.client().ask(u"service.shutdown"_s, {}, this, [this](const Result<QJsonObject> &answer) {
        // The connection may end before the answer: that is what was asked for.
        if (answer || answer.error().code == errc::connectionLost)
            return Q_EMIT stopping();
        m_again = false;
        Q_EMIT m_controller.refused(errorText(answer.error()));
    });
}

void ServiceStarter::restart()
{
    m_again = true;
    stop();
}

void ServiceStarter::poll()
{
    // endpoint.json appears when the service listens.
    if (readEndpoint(m_dataDir))
        m_controller.tryNow();
}

} // namespace tars::gui
