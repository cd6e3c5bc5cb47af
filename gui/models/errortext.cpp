#include "gui/models/errortext.h"

#include "common/base/errorcodes.h"
#include "gui/models/problemtext.h"

#include <QCoreApplication>

namespace tars::gui
{

using namespace Qt::StringLiterals;

namespace
{
struct ErrorTextContext {
    Q_DECLARE_TR_FUNCTIONS(tars::gui::ErrorText)
};
} // namespace

QString messageText(const QString &code, const QJsonObject &args, const QString &fallback)
{
    const auto arg = [&args](QLatin1StringView name) { return args.value(name).toVariant().toString(); };
    const QString path = arg("path"_L1);
    if (!path.isEmpty()) {
        if (code == errc::projectMissing)
            return ErrorTextContext::tr("The project folder was moved or deleted. Choose it again.");
        if (code == errc::projectNotFolder)
            return ErrorTextContext::tr("%1 is not a folder.").arg(path);
        if (code == errc::projectUnreadable)
            return ErrorTextContext::tr("The service may not read %1.").arg(path);
        if (code == errc::projectEmpty)
            return ErrorTextContext::tr("There is nothing to document in %1.").arg(path);
        if (code == errc::outputUnwritable)
            return ErrorTextContext::tr("The service may not write to %1.").arg(path);
        if (code == errc::outputNotOurs)
            return ErrorTextContext::tr("%1 already holds something else. Choose another output folder.").arg(path);
        if (code == errc::outputLocked)
            return ErrorTextContext::tr("Another service is writing to %1.").arg(path);
        if (code == errc::forbidden)
            return ErrorTextContext::tr("The service does not offer the folder %1 to this window.").arg(path);
    }
    if (code == errc::storageFull)
        return ErrorTextContext::tr("The disk is full. The run is paused; free some space, then resume.");
    if (code == errc::folderReplaced)
        return ErrorTextContext::tr("A symbolic link stands where the chosen folder was. Put the folder back or choose it again.");
    // The loss itself names an address; a command that waited for its answer does not.
    if (code == errc::connectionLost)
        return arg("url"_L1).isEmpty() ? ErrorTextContext::tr("The connection was lost before the service answered.") : ErrorTextContext::tr("Closed by the service");
    if (code == errc::protocolMismatch)
        return ErrorTextContext::tr("This window is older than the service. Update it to continue.");
    if (code == errc::serviceNotGenuine)
        return ErrorTextContext::tr("Whoever listens there does not know this token.");
    if (code == errc::unauthorized)
        return ErrorTextContext::tr("The service is running but does not accept this token.");
    if (code == errc::forbidden)
        return ErrorTextContext::tr("Your token does not allow this. The owner's does.");
    if (code == errc::certificateUnknown)
        return ErrorTextContext::tr("The service's certificate is not known yet.");
    if (code == errc::certificateChanged)
        return ErrorTextContext::tr("The service shows another certificate than before.");
    if (code == errc::conflict)
        return ErrorTextContext::tr("Somebody else was quicker. What you see now is the service's state.");
    if (code == errc::rateLimited)
        return ErrorTextContext::tr("Too many attempts. The service answers again in a minute.");
    if (code == errc::notReachable && !arg("command"_L1).isEmpty())
        return ErrorTextContext::tr("The service did not answer in time.");
    if (code == errc::notReachable && !arg("host"_L1).isEmpty())
        return ErrorTextContext::tr("The service does not answer to the name %1. Its owner adds it with --allow-host.").arg(arg("host"_L1));
    if (code == errc::notReachable && args.value(u"tls"_s).toBool())
        return ErrorTextContext::tr("No encrypted connection came about. The service may offer none: then its address begins with ws://.");
    if (code == errc::notReachable && !arg("url"_L1).isEmpty())
        return args.value(u"nobody"_s).toBool() ? ErrorTextContext::tr("Nobody listens there") : ErrorTextContext::tr("No answer");
    if (code == errc::extractorCrashed)
        return ErrorTextContext::tr("The file made its reader crash; everything else was read.");
    if (code == errc::extractorTimedOut)
        return ErrorTextContext::tr("Reading the file took too long.");
    if (code == errc::fileUnreadable)
        return ErrorTextContext::tr("The file cannot be read.");
    if (code == errc::fileTooLarge)
        return ErrorTextContext::tr("The file is larger than the limit.");
    if (code == errc::fileBinary)
        return ErrorTextContext::tr("The file is binary, though its name says otherwise.");
    if (code == errc::documentEdited)
        return ErrorTextContext::tr("Somebody edited this document; the new version lies beside it.");
    if (code == "moreProblems"_L1)
        return ErrorTextContext::tr("%Ln more problems were found.", nullptr, args.value(u"count"_s).toInt());
    const QString known = problemText(code, args);
    return known.isEmpty() ? fallback : known;
}

QString errorText(const Error &error)
{
    // Errors about projects travel as a detail of the wire's own codes.
    const QString detail = error.args.value(u"detail"_s).toString();
    const QString text = messageText(detail.isEmpty() ? error.code : detail, error.args, error.text);
    return text.isEmpty() ? ErrorTextContext::tr("The service refused (%1).").arg(error.code) : text;
}

} // namespace tars::gui
