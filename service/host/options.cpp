#include "service/host/options.h"

#include "common/base/errorcodes.h"
#include "service/host/settings.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
Error badOption(const QString &option, const QString &expected)
{
    return { errc::badData, u"--%1 must be %2."_s.arg(option, expected), { { u"option"_s, option } } };
}

const QCommandLineOption dataDirOption(u"data-dir"_s,
    u"Keeps journal, token and settings in DIR (default: $TARS_DATA_DIR, else per the XDG rules)."_s,
    u"DIR"_s);
const QCommandLineOption portOption(
    u"port"_s, u"Listens on PORT; 0 picks a free one (default: 8277)."_s, u"PORT"_s);
const QCommandLineOption bindOption(u"bind"_s,
    u"Listens on ADDRESS (default: 127.0.0.1); one beyond loopback needs TLS and the token."_s,
    u"ADDRESS"_s);
const QCommandLineOption authOption(u"auth"_s,
    u"token (default), or none: whoever reaches the port may command. For original clients, on loopback."_s,
    u"MODE"_s);
const QCommandLineOption tlsCertOption(u"tls-cert"_s,
    u"Speaks TLS (wss://) with the certificate in FILE (PEM, with those that lead to its authority)."_s, u"FILE"_s);
const QCommandLineOption tlsKeyOption(
    u"tls-key"_s, u"The certificate's key (PEM, without passphrase, not readable by all users)."_s, u"FILE"_s);
const QCommandLineOption rootOption(
    u"root"_s, u"Lets clients without the owner's token name paths below DIR; may be repeated."_s, u"DIR"_s);
const QCommandLineOption projectOption(
    u"project"_s, u"The project that is meant when a client names none."_s, u"DIR"_s);
const QCommandLineOption workersOption(
    u"workers"_s, u"Works on N units at once (default: one per processor, at most 8)."_s, u"N"_s);
const QCommandLineOption editedFilesOption(u"edited-files"_s,
    u"What becomes of documents that somebody edited: keep (default; the new version is laid beside) or replace."_s,
    u"WHAT"_s);
const QCommandLineOption resumeAtStartOption(u"resume-at-start"_s,
    u"Whether a run that was going on when the service ended goes on by itself: yes (default) or no."_s, u"YES"_s);
const QCommandLineOption logLevelOption(
    u"log-level"_s, u"Logs from this level on: debug, info (default), warning or error."_s, u"LEVEL"_s);
const QCommandLineOption allowOriginOption(u"allow-origin"_s,
    u"Lets web pages of ORIGIN (https://host[:port]) connect; may be repeated."_s, u"ORIGIN"_s);
const QCommandLineOption allowHostOption(
    u"allow-host"_s, u"Answers also to the host name NAME; may be repeated."_s, u"NAME"_s);

/// "resume-at-start" → "resumeAtStart"
QString settingNamed(const QString &option)
{
    QString name;
    const QStringList words = option.split(u'-');
    for (const QString &word : words)
        name += name.isEmpty() ? word : QString(word.front().toUpper() + word.sliced(1));
    return name;
}

std::optional<int> numberIn(const QString &text, int least, int most)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return isNumber && number >= least && number <= most ? std::optional(number) : std::nullopt;
}

Result<void> readListening(const QCommandLineParser &parser, ServiceOptions &options)
{
    if (parser.isSet(portOption)) {
        const auto port = numberIn(parser.value(portOption), 0, 65535);
        if (!port)
            return badOption(u"port"_s, u"a number from 0 to 65535"_s);
        options.port = quint16(*port);
    }
    if (parser.isSet(bindOption)) {
        const QString text = parser.value(bindOption);
        options.bind = text == "localhost"_L1 ? QHostAddress(QHostAddress::LocalHost) : QHostAddress(text);
        if (options.bind.isNull())
            return badOption(u"bind"_s, u"an IP address"_s);
    }
    if (parser.isSet(authOption)) {
        const QString mode = parser.value(authOption);
        if (mode != "token"_L1 && mode != "none"_L1)
            return badOption(u"auth"_s, u"token or none"_s);
        options.requireToken = mode == "token"_L1;
    }
    if (parser.isSet(tlsCertOption) != parser.isSet(tlsKeyOption))
        return badOption(parser.isSet(tlsCertOption) ? u"tls-key"_s : u"tls-cert"_s, u"given too: TLS needs both"_s);
    options.tlsCertificate = parser.value(tlsCertOption);
    options.tlsKey = parser.value(tlsKeyOption);
    if (!options.bind.isLoopback() && (options.tlsCertificate.isEmpty() || !options.requireToken))
        return badOption(u"bind"_s,
            options.requireToken ? u"a loopback address such as 127.0.0.1 or ::1; others need TLS (--tls-cert, --tls-key)"_s
                                 : u"a loopback address: --auth none is for this machine alone"_s);
    // The address that it listens on is configured by that, unless it stands for all.
    if (!options.bind.isLoopback() && options.bind != QHostAddress::AnyIPv4 && options.bind != QHostAddress::AnyIPv6)
        options.allowedHosts.append(options.bind.toString().toLower());
    for (const QString &origin : parser.values(allowOriginOption)) {
        const QUrl url(origin, QUrl::StrictMode);
        if (!url.isValid() || url.scheme().isEmpty() || url.host().isEmpty() || !url.path().isEmpty()
            || url.hasQuery())
            return badOption(u"allow-origin"_s, u"of the form https://host or https://host:port"_s);
        options.allowedOrigins.append(origin.toLower());
    }
    for (const QString &host : parser.values(allowHostOption)) {
        if (host.isEmpty() || host.contains(u'/') || host.contains(u'*'))
            return badOption(u"allow-host"_s, u"a host name"_s);
        options.allowedHosts.append(host.toLower());
    }
    return {};
}

Result<void> readWork(const QCommandLineParser &parser, ServiceOptions &options)
{
    for (const QString &root : parser.values(rootOption)) {
        const QFileInfo info(root);
        if (!info.isDir())
            return badOption(u"root"_s, u"an existing folder; %1 is none"_s.arg(root));
        options.roots.append(info.canonicalFilePath());
    }
    // Each is checked as one that a client sets, and named by its option.
    for (const QCommandLineOption *option :
        { &projectOption, &workersOption, &editedFilesOption, &resumeAtStartOption, &logLevelOption }) {
        if (!parser.isSet(*option))
            continue;
        const QString name = option == &projectOption ? u"defaultProject"_s : settingNamed(option->names().first());
        const QString text = parser.value(*option);
        const auto value = settingFromText(name, option == &projectOption ? QDir().absoluteFilePath(text) : text);
        if (!value)
            return badOption(option->names().first(),
                u"%1; %2 is not"_s.arg(value.error().args[u"expected"].toString(), text));
        options.settings.insert(name, *value);
    }
    return {};
}
} // namespace

std::variant<ServiceOptions, InformationText, Error> parseOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"The TARS service: documents projects, watched and controlled by tars and tars-desktop.\n\n"
        "tarsd install|uninstall|start|stop|status [--user|--system] has the system run it."_s);
    parser.addOptions({ dataDirOption, portOption, bindOption, authOption, tlsCertOption, tlsKeyOption, rootOption, projectOption,
        workersOption, editedFilesOption, resumeAtStartOption, logLevelOption, allowOriginOption, allowHostOption });
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    if (!parser.parse(arguments))
        return Error{ errc::badData, parser.errorText(), {} };
    if (parser.isSet(help))
        return InformationText{ parser.helpText() };
    if (parser.isSet(version))
        return InformationText{ u"tarsd %1\n"_s.arg(QStringLiteral(TARS_VERSION)) };
    if (!parser.positionalArguments().isEmpty())
        return Error{ errc::badData,
            u"tarsd takes no argument %1; see --help."_s.arg(parser.positionalArguments().first()), {} };

    ServiceOptions options;
    options.dataDir = dataDirectory(parser.value(dataDirOption));
    if (auto read = readListening(parser, options); !read)
        return read.error();
    if (auto read = readWork(parser, options); !read)
        return read.error();
    return options;
}

} // namespace tars
