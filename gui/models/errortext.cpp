#include "gui/models/errortext.h"

#include "common/base/errorcodes.h"

#include <QCoreApplication>

namespace tars::gui
{

using namespace Qt::StringLiterals;

namespace
{
struct Text {
    Q_DECLARE_TR_FUNCTIONS(tars::gui::ErrorText)
};
} // namespace

QString errorText(const Error &error)
{
    const auto arg = [&error](QLatin1StringView name) { return error.args.value(name).toString(); };
    // Errors about projects travel as a detail of the wire's own codes.
    const QString detail = arg("detail"_L1);
    const QString code = detail.isEmpty() ? error.code : detail;
    const QString path = arg("path"_L1);
    if (!path.isEmpty()) {
        if (code == errc::projectMissing)
            return Text::tr("The project folder was moved or deleted. Choose it again.");
        if (code == errc::projectNotFolder)
            return Text::tr("%1 is not a folder.").arg(path);
        if (code == errc::projectUnreadable)
            return Text::tr("The service may not read %1.").arg(path);
        if (code == errc::projectEmpty)
            return Text::tr("There is nothing to document in %1.").arg(path);
        if (code == errc::outputUnwritable)
            return Text::tr("The service may not write to %1.").arg(path);
        if (code == errc::outputNotOurs)
            return Text::tr("%1 already holds something else. Choose another output folder.").arg(path);
        if (code == errc::outputLocked)
            return Text::tr("Another service is writing to %1.").arg(path);
    }
    if (code == errc::storageFull)
        return Text::tr("The disk is full. The run is paused; free some space, then resume.");
    if (code == errc::connectionLost)
        return Text::tr("The connection was lost before the service answered.");
    if (code == errc::protocolMismatch)
        return Text::tr("This window is older than the service. Update it to continue.");
    if (code == errc::serviceNotGenuine)
        return Text::tr("Whoever listens there does not know this token.");
    if (code == errc::unauthorized)
        return Text::tr("The service is running but does not accept this token.");
    if (!error.text.isEmpty())
        return error.text;
    return Text::tr("The service refused (%1).").arg(error.code);
}

QString clientName(const QString &source)
{
    if (source == "TarsCLI"_L1)
        return Text::tr("the command line");
    if (source == "TarsWeb"_L1)
        return Text::tr("the web page");
    if (source == "TarsDesktop"_L1)
        return Text::tr("a window");
    return source;
}

} // namespace tars::gui
