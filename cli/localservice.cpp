#include "cli/localservice.h"

#include "common/base/errorcodes.h"
#include "common/base/paths.h"

#include <QCoreApplication>
#include <csignal>
#include <cstdio>
#include <sys/prctl.h>

namespace tars::cli
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
constexpr auto pollInterval = 20ms;
constexpr auto otherInterval = 100ms;
constexpr int mostAttempts = 300; // half a minute of a service that ends, or begins
constexpr int stopTimeoutMs = 5000;
constexpr int exitAlreadyRunning = 6; // of tarsd

} // namespace

LocalService::LocalService(QString dataDir, QObject *parent) : QObject(parent), m_dataDir(std::move(dataDir))
{
    m_process.setProgram(QCoreApplication::applicationDirPath() + "/tarsd"_L1);
    m_process.setArguments({u"--port"_s, u"0"_s, u"--data-dir"_s, m_dataDir, u"--log-level"_s, u"warning"_s});
    m_process.setStandardOutputFile(QProcess::nullDevice());
    // Whatever ends us, the service saves its work and goes too.
    m_process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGTERM); });
    m_poll.setInterval(pollInterval);
    connect(&m_poll, &QTimer::timeout, this, &LocalService::checkEndpoint);
    connect(&m_process, &QProcess::readyReadStandardError, this, [this] {
        m_said += m_process.readAllStandardError();
        if (m_isListening)
            passOn();
    });
    connect(&m_process, &QProcess::finished, this, &LocalService::onFinished);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            Q_EMIT failed({errc::notReachable,
                tr("%1 could not be started: %2.").arg(m_process.program(), m_process.errorString()), {}});
    });
}

LocalService::~LocalService()
{
    m_process.disconnect(this);
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    m_process.waitForFinished(stopTimeoutMs);
}

void LocalService::start()
{
    m_process.start();
    m_poll.start();
}

void LocalService::stop()
{
    m_isStopping = true;
    if (m_process.state() == QProcess::NotRunning)
        Q_EMIT stopped();
    else
        m_process.terminate();
}

void LocalService::checkEndpoint()
{
    const auto endpoint = readEndpoint(m_dataDir);
    if (!endpoint || endpoint->pid != m_process.processId())
        return;
    m_poll.stop();
    m_isListening = true;
    passOn();
    Q_EMIT listening();
}

void LocalService::onFinished(int exitCode, QProcess::ExitStatus status)
{
    m_poll.stop();
    m_said += m_process.readAllStandardError();
    if (!m_isListening && !m_isStopping && status == QProcess::NormalExit && exitCode == exitAlreadyRunning
        && m_attempts < mostAttempts) {
        m_said.clear();
        return QTimer::singleShot(otherInterval, this, &LocalService::waitForOther);
    }
    passOn();
    if (m_isStopping) {
        Q_EMIT stopped();
        return;
    }
    Q_EMIT failed({errc::notReachable,
        status == QProcess::CrashExit ? tr("The service of this run crashed.")
                                      : tr("The service of this run ended with code %1.").arg(exitCode),
        {{u"exitCode"_s, exitCode}}});
}

void LocalService::waitForOther()
{
    if (m_isStopping)
        return;
    ++m_attempts;
    if (readEndpoint(m_dataDir))
        Q_EMIT taken();
    else
        start();
}

void LocalService::passOn()
{
    std::fwrite(m_said.constData(), 1, size_t(m_said.size()), stderr);
    m_said.clear();
}

} // namespace tars::cli
