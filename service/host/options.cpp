#include "service/host/options.h"

#include "common/base/errorcodes.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QUrl>
#include <thread>

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
    u"Listens on the loopback address ADDRESS (default: 127.0.0.1); others need TLS, not here yet."_s,
    u"ADDRESS"_s);
const QCommandLineOption authOption(u"auth"_s,
    u"token (default), or none: whoever reaches the port may command. For original clients, on loopback."_s,
    u"MODE"_s);
const QCommandLineOption rootOption(
    u"root"_s, u"Lets clients without the owner's token name paths below DIR; may be repeated."_s, u"DIR"_s);
const QCommandLineOption projectOption(
    u"project"_s, u"The project that is meant when a client names none."_s, u"DIR"_s);
const QCommandLineOption workersOption(
    u"workers"_s, u"Works on N units at once (default: one per processor, at most 8)."_s, u"N"_s);
const QCommandLineOption logLevelOption(
    u"log-level"_s, u"Logs from this level on: debug, info (default), warning or error."_s, u"LEVEL"_s);
const QCommandLineOption allowOriginOption(u"allow-origin"_s,
    u"Lets web pages of ORIGIN (https://host[:port]) connect; may be repeated."_s, u"ORIGIN"_s);
const QCommandLineOption allowHostOption(
    u"allow-host"_s, u"Answers also to the host name NAME; may be repeated."_s, u"NAME"_s);

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
        if (!options.bind.isLoopback())
            return badOption(u"bind"_s,
                u"a loopback address such as 127.0.0.1 or ::1: other addresses need TLS, which this version of TARS does not have yet"_s);
    }
    if (parser.isSet(authOption)) {
        const QString mode = parser.value(authOption);
        if (mode != "token"_L1 && mode != "none"_L1)
            return badOption(u"auth"_s, u"token or none"_s);
        options.requireToken = mode == "token"_L1;
    }
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
    if (parser.isSet(projectOption)) {
        const QFileInfo info(parser.value(projectOption));
        if (!info.isDir())
            return badOption(
                u"project"_s, u"an existing folder; %1 is none"_s.arg(parser.value(projectOption)));
        options.project = info.canonicalFilePath();
    }
    options.workers = qBound(1, int(std::thread::hardware_concurrency()), 8);
    if (parser.isSet(workersOption)) {
        const auto workers = numberIn(parser.value(workersOption), 1, 64);
        if (!workers)
            return badOption(u"workers"_s, u"a number from 1 to 64"_s);
        options.workers = *workers;
    }
    if (parser.isSet(logLevelOption)) {
        static const QHash<QString, QtMsgType> levels{ { u"debug"_s, QtDebugMsg }, { u"info"_s, QtInfoMsg },
            { u"warning"_s, QtWarningMsg }, { u"error"_s, QtCriticalMsg } };
        const auto level = levels.constFind(parser.value(logLevelOption));
        if (level == levels.constEnd())
            return badOption(u"log-level"_s, u"debug, info, warning or error"_s);
        options.logLevel = *level;
    }
    return {};
}
} // namespace

std::variant<ServiceOptions, InformationText, Error> parseOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"The TARS service: documents projects, watched and controlled by tars and tars-desktop."_s);
    parser.addOptions({ dataDirOption, portOption, bindOption, authOption, rootOption, projectOption,
        workersOption, logLevelOption, allowOriginOption, allowHostOption });
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
