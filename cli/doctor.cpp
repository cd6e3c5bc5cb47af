#include "cli/doctor.h"

#include "cli/commandcontext.h"
#include "common/base/errorcodes.h"
#include "common/base/paths.h"
#include "common/wire/messages.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QStorageInfo>
#include <QTimer>
#include <algorithm>

namespace tars::cli
{

using namespace Qt::StringLiterals;

namespace
{
constexpr qint64 littleRoom = 1'000'000'000;
constexpr qint64 noRoom = 50'000'000;
constexpr int programTimeoutMs = 5000;

/// The first line of what a program says of itself, without what comes after the version.
QString versionIn(const QString &output)
{
    static const QRegularExpression version(u"\\d+(\\.\\d+)+\\S*"_s);
    const QString number = version.match(output).captured();
    return number;
}
} // namespace

void runDoctor(CommandContext &context) { (new Doctor(context))->start(); }

Doctor::Doctor(CommandContext &context)
    : QObject(&context), m_context(context), m_dataDir(dataDirectory(context.invocation().value("data-dir")))
{
}

void Doctor::start()
{
    examineDataDirectory();
    examineToken();
    examineService();
    const QString ours = QCoreApplication::applicationDirPath();
    for (const QString &name : {u"tarsd"_s, u"tars-extract"_s}) {
        const QFileInfo info(ours + u'/' + name);
        note(name, info.isExecutable() ? Verdict::Good : Verdict::Bad,
            info.isExecutable() ? info.filePath() : tr("%1 is missing: TARS is not installed as a whole.").arg(info.filePath()));
    }
    examineProgram(u"ctags"_s, {u"--list-features"_s}, tr("reads the symbols of PHP, Perl, Lua and other languages; without it they have none"), Verdict::Warning, u"sandbox"_s);
    examineProgram(u"dot"_s, {u"-V"_s}, tr("draws module graphs; a table stands in for them"), Verdict::Warning);
    examineProgram(u"pandoc"_s, {u"--version"_s}, tr("reads reStructuredText and manual pages; such pages are shown as they are"), Verdict::Warning);
    examineProgram(u"asciidoctor"_s, {u"--version"_s}, tr("reads AsciiDoc; such pages are shown as they are"), Verdict::Warning);
    // The interpreter alone, which each Debian has, does not read it.
    examineProgram(u"perl"_s, {u"-MPod::Simple::XHTML"_s, u"-e"_s, u"print qq{$^V\\n}"_s},
        tr("with Pod::Simple reads Perl's documentation (POD); such pages are shown as they are"), Verdict::Warning);
    // It tells no version: what it makes of nothing is its answer.
    examineProgram(u"mandoc"_s, {u"-T"_s, u"tree"_s, u"/dev/null"_s}, tr("reads manual pages in BSD's macros; such pages are shown as they are"), Verdict::Warning);
    examineTerminal();
    oneLess();
}

void Doctor::examineDataDirectory()
{
    const QFileInfo info(m_dataDir);
    const QString name = tr("Data directory");
    if (!info.exists()) {
        note(name, Verdict::Good, tr("%1 is not there yet; the service makes it at its first start.").arg(m_dataDir));
        return;
    }
    if (!info.isDir() || !info.isWritable()) {
        note(name, Verdict::Bad, tr("%1 is no folder that you can write to.").arg(m_dataDir));
        return;
    }
    const bool isOpen = info.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther);
    note(name, isOpen ? Verdict::Warning : Verdict::Good,
        isOpen ? tr("%1 can be read by others; “chmod 700” closes it.").arg(m_dataDir) : m_dataDir);
    const QStorageInfo disk(m_dataDir);
    const qint64 room = disk.bytesAvailable();
    note(tr("Room on the disk"), room < noRoom ? Verdict::Bad : room < littleRoom ? Verdict::Warning : Verdict::Good,
        tr("%1 free on %2").arg(formatBytes(room), disk.rootPath()));
}

void Doctor::examineToken()
{
    QString file = m_context.invocation().value("token-file");
    if (file.isEmpty())
        file = m_dataDir + "/token"_L1;
    if (!QFileInfo::exists(file))
        return note(tr("Token"), Verdict::Good, tr("%1 is not there yet; the service makes it at its first start.").arg(file));
    const auto token = readTokenFile(file);
    const bool isOpen = QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther);
    note(tr("Token"), !token || isOpen ? Verdict::Bad : Verdict::Good,
        !token       ? token.error().text
            : isOpen ? tr("%1 can be read by others: everybody may command this service. Delete it and start the service anew.").arg(file)
                     : file);
}

void Doctor::examineTerminal()
{
    const bool isUtf8 = QString::fromLocal8Bit("\xe2\x96\x88") == QChar(0x2588);
    note(tr("Character set"), isUtf8 ? Verdict::Good : Verdict::Warning,
        isUtf8 ? u"UTF-8"_s : tr("not UTF-8: bars and other languages will look wrong; LC_ALL=C.UTF-8 helps."));
}

void Doctor::examineProgram(
    const QString &program, const QStringList &arguments, const QString &purpose, Verdict ifMissing, const QString &needed)
{
    const QString path = QStandardPaths::findExecutable(program);
    if (path.isEmpty())
        return note(program, ifMissing, tr("is not installed: %1.").arg(purpose));
    ++m_open;
    auto *process = new QProcess(this);
    process->setProcessChannelMode(QProcess::MergedChannels);
    QTimer::singleShot(programTimeoutMs, process, &QProcess::kill);
    connect(process, &QProcess::errorOccurred, this, [=, this](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return; // finished() follows
        note(program, ifMissing, tr("%1 cannot be started: %2").arg(path, process->errorString()));
        oneLess();
    });
    connect(process, &QProcess::finished, this, [=, this](int exitCode, QProcess::ExitStatus status) {
        const QString output = QString::fromLocal8Bit(process->readAll());
        if (status != QProcess::NormalExit || exitCode != 0)
            note(program, ifMissing, tr("%1 does not answer: %2.").arg(path, purpose));
        else if (!output.contains(needed))
            note(program, ifMissing, tr("%1 is not Universal Ctags, or was built without “%2”.").arg(path, needed));
        else
            note(program, Verdict::Good, needed.isEmpty() && !versionIn(output).isEmpty() ? u"%1, %2"_s.arg(path, versionIn(output)) : path);
        oneLess();
    });
    process->start(path, arguments);
}

void Doctor::examineService()
{
    ++m_open;
    ServiceClient &client = m_context.client();
    connect(&client, &ServiceClient::connectionStateChanged, this, &Doctor::onService);
    client.open();
}

void Doctor::onService(Connection::State state)
{
    if (state == Connection::State::Connecting || state == Connection::State::Authenticating)
        return;
    ServiceClient &client = m_context.client();
    client.disconnect(this);
    if (state != Connection::State::Open) {
        const Error error = client.connection().lastError();
        const bool isAbsent = error.code == errc::notReachable;
        note(tr("Service"), isAbsent ? Verdict::Warning : Verdict::Bad,
            isAbsent ? error.text + u' ' + tr("“tarsd start” starts it where it was installed; “tars generate” needs none.") : error.text);
        return oneLess();
    }
    client.request(u"service.status"_s).then(this, [this](const Result<QJsonObject> &answer) {
        const auto status = answer ? wire::decodeAs<ServiceStatus>(*answer) : Result<ServiceStatus>(answer.error());
        if (!status) {
            note(tr("Service"), Verdict::Bad, status.error().text);
        } else {
            const bool isSame = status->version == QCoreApplication::applicationVersion();
            note(tr("Service"), isSame ? Verdict::Good : Verdict::Warning,
                isSame ? tr("%1 at %2, up %3").arg(status->version, m_context.client().connection().address(), status->uptime)
                       : tr("The service is %1, this program %2: restart the service.").arg(status->version, QCoreApplication::applicationVersion()));
            if (!status->holds.isEmpty())
                note(tr("Holds"), Verdict::Warning, tr("The service is held: nothing runs until “tars doc-resume --service”."));
        }
        oneLess();
    });
}

void Doctor::note(const QString &name, Verdict verdict, const QString &text) { m_findings.append({name, verdict, text}); }

void Doctor::oneLess()
{
    if (--m_open == 0)
        report();
}

void Doctor::report()
{
    Console &console = m_context.console();
    const bool isBad = std::ranges::any_of(m_findings, [](const Finding &f) { return f.verdict == Verdict::Bad; });
    static constexpr const char *names[]{"good", "warning", "bad"};
    if (console.isJson()) {
        QJsonArray checks;
        for (const Finding &finding : std::as_const(m_findings))
            checks.append(QJsonObject{{u"name"_s, finding.name}, {u"verdict"_s, QLatin1String(names[int(finding.verdict)])}, {u"text"_s, finding.text}});
        console.json({{u"checks"_s, checks}, {u"healthy"_s, !isBad}});
        return m_context.finish(isBad ? ExitRefused : ExitDone);
    }
    static constexpr Console::Tone tones[]{Console::Tone::Good, Console::Tone::Warning, Console::Tone::Bad};
    const QStringList marks{tr("ok"), tr("note"), tr("wrong")};
    std::ranges::stable_sort(m_findings, std::greater(), [](const Finding &f) { return int(f.verdict); });
    for (const Finding &finding : std::as_const(m_findings))
        console.line(console.toned(marks[int(finding.verdict)].leftJustified(7), tones[int(finding.verdict)])
            + Console::safe(finding.name).leftJustified(18) + Console::safe(finding.text));
    m_context.finish(isBad ? ExitRefused : ExitDone);
}

} // namespace tars::cli
