// Helpers of the tests that run the real programs: a tarsd in a folder of its own, and a client of it.
#pragma once

#include "common/base/paths.h"
#include "common/client/serviceclient.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <memory>
#include <sys/stat.h>

namespace tars::test
{

using namespace Qt::StringLiterals;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr int patience = 600'000; // everything takes several times as long
#else
constexpr int patience = 60'000; ///< ms: how long something may take on a busy machine before it counts as failed
#endif

/// Puts one of the tests' shims between a program and the system's library.
inline void preload(QProcessEnvironment &environment, const QString &shim)
{
    environment.insert(u"LD_PRELOAD"_s, QStringLiteral(TARS_BIN_DIR "/lib%1.so").arg(shim));
#ifdef __SANITIZE_ADDRESS__
    // The sanitizer wants to be the first library; it works behind the shim as well.
    environment.insert(u"ASAN_OPTIONS"_s, environment.value(u"ASAN_OPTIONS"_s) + u":verify_asan_link_order=0"_s);
#endif
}

/// A tarsd with its own data directory, which outlives the process.
class ServiceProcess
{
public:
    explicit ServiceProcess(QString dataDir) : m_dataDir(std::move(dataDir)) {}
    ~ServiceProcess() { kill(); }

    /// Starts and waits until it listens; false (with its output in the log) if it ended instead.
    bool start(const QStringList &options = {})
    {
        launch(options);
        const bool listens = QTest::qWaitFor(
            [this] {
                const auto endpoint = readEndpoint(m_dataDir);
                return (endpoint && endpoint->pid == m_process->processId()) || hasEnded();
            },
            patience);
        if (!listens || hasEnded())
            qWarning().noquote() << "tarsd did not start:" << errorOutput();
        return listens && !hasEnded();
    }
    /// Starts and waits for its end; the exit code, or -1.
    int runToEnd(const QStringList &options = {})
    {
        launch(options);
        return waitForEnd();
    }
    void launch(const QStringList &options)
    {
        m_process = std::make_unique<QProcess>();
        QStringList arguments{u"--data-dir"_s, m_dataDir};
        if (!options.contains(u"--port"_s) && !usesDefaultPort)
            arguments += {u"--port"_s, u"0"_s};
        m_process->setProcessEnvironment(environment);
        m_process->start(QStringLiteral(TARS_BIN_DIR "/tarsd"), arguments + options);
        m_process->waitForStarted(patience);
    }
    int waitForEnd()
    {
        if (!hasEnded() && !m_process->waitForFinished(patience)) // it may have been seen ending while an answer was awaited
            return -1;
        return m_process->exitStatus() == QProcess::NormalExit ? m_process->exitCode() : -1;
    }
    int terminate() ///< SIGTERM; the exit code
    {
        m_process->terminate();
        return waitForEnd();
    }
    void kill() ///< SIGKILL
    {
        if (!m_process || hasEnded())
            return;
        m_process->kill();
        m_process->waitForFinished(patience);
    }
    bool hasEnded() const { return m_process->state() == QProcess::NotRunning; }
    QString errorOutput()
    {
        m_errorOutput += m_process->readAllStandardError();
        return QString::fromUtf8(m_errorOutput);
    }
    const QString &dataDir() const { return m_dataDir; }
    qint64 pid() const { return m_process->processId(); }

    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment(); ///< of the next start
    bool usesDefaultPort = false; ///< instead of one that is free

private:
    QString m_dataDir;
    std::unique_ptr<QProcess> m_process;
    QByteArray m_errorOutput;
};

/// A client that asks and waits.
class Asker
{
public:
    explicit Asker(const QString &dataDir) : client(settings(dataDir)) {}

    bool connectNow()
    {
        client.open();
        return QTest::qWaitFor([this] { return client.connection().state() == Connection::State::Open; }, patience);
    }
    Result<QJsonObject> ask(const QString &command, const QJsonObject &data = {})
    {
        const auto future = client.request(command, data, patience);
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, patience))
            return Error{u"timeout"_s, u"No answer."_s, {}};
        return future.result();
    }
    QString state(const QString &run = {})
    {
        const auto status = ask(u"documentation.status"_s, run.isEmpty() ? QJsonObject() : QJsonObject{{u"run"_s, run}});
        return status ? (*status)[u"State"].toString() : u"error: "_s + status.error().text;
    }
    /// Starts documenting; the run, or empty (with the reason in the log).
    QString start(const QString &project, const QString &output)
    {
        const auto started = ask(u"documentation.start"_s, {{u"project"_s, project}, {u"output"_s, output}});
        if (!started)
            qWarning().noquote() << "not started:" << started.error().text;
        return started ? (*started)[u"run"].toString() : QString();
    }
    /// Whether the run comes to that state; the state it is in stands in the log if not.
    bool waitForState(const QString &state, const QString &run = {})
    {
        if (QTest::qWaitFor([&] { return this->state(run) == state; }, 2 * patience))
            return true;
        const auto problems = ask(u"documentation.problems"_s, run.isEmpty() ? QJsonObject() : QJsonObject{{u"run"_s, run}});
        qWarning().noquote() << "waited for" << state << "in vain; it is" << this->state(run)
                             << (problems ? QJsonDocument(*problems).toJson(QJsonDocument::Compact) : QByteArray());
        return false;
    }

    ServiceClient client;

private:
    static ConnectionSettings settings(const QString &dataDir)
    {
        ConnectionSettings settings;
        settings.dataDir = dataDir;
        settings.source = u"IntegrationTest"_s;
        return settings;
    }
};

inline bool writeFile(const QString &path, const QByteArray &content)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

inline QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What a file is, so that a rewrite shows even if its bytes stayed the same.
struct FileIdentity {
    quint64 inode = 0;
    qint64 mtimeNs = 0;
    QByteArray content;
    bool isSameFile(const FileIdentity &other) const { return inode == other.inode && mtimeNs == other.mtimeNs; }
};

/// All files below a folder by relative path; TARS's own `.tars` folders are left out.
inline QMap<QString, FileIdentity> filesBelow(const QString &folder)
{
    QMap<QString, FileIdentity> files;
    QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = it.next();
        const QString relative = path.sliced(folder.size() + 1);
        struct stat info{};
        if (relative.startsWith(".tars/"_L1) || ::stat(QFile::encodeName(path).constData(), &info) != 0)
            continue;
        files.insert(relative,
            {info.st_ino, qint64(info.st_mtim.tv_sec) * 1'000'000'000 + info.st_mtim.tv_nsec, readFile(path)});
    }
    return files;
}

/// A project of C++ headers and Python modules, each documented, with some that refer to others.
inline bool makeProject(const QString &root, int modules)
{
    bool written = writeFile(root + u"/README.md"_s, "# Sample\n\nA project made for tests.\n");
    for (int i = 0; i < modules; ++i) {
        const QByteArray n = QByteArray::number(i), before = QByteArray::number(i > 0 ? i - 1 : 0);
        written = written
            && writeFile(root + u"/src/module%1.h"_s.arg(i),
                "#pragma once\n#include \"module" + before + ".h\"\n\nnamespace sample {\n\n/// The shape number "
                    + n + ".\nclass Shape" + n + " {\npublic:\n    /// Area of the shape number " + n
                    + ".\n    double area" + n + "(int scale, double factor) const;\n};\n\n/// Doubles what shape "
                    + before + " gives.\nint twice" + n + "(const Shape" + before + " &shape);\n\n}\n")
            && writeFile(root + u"/tools/tool%1.py"_s.arg(i),
                "\"\"\"Tool number " + n + ".\"\"\"\n\n\ndef run" + n + "(count):\n    \"\"\"Runs the tool " + n
                    + ".\"\"\"\n    return count + " + n + "\n");
    }
    return written
        && writeFile(root + u"/tests/test_tools.py"_s,
            "from tools.tool0 import run0\n\n\ndef test_run():\n    assert run0(1) == 1\n");
}

} // namespace tars::test
