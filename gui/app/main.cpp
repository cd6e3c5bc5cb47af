#include "gui/app/desktop.h"
#include "gui/app/themecontroller.h"
#include "gui/widgets/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QStyleFactory>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace tars;

namespace
{
constexpr int usageError = 2;

int fail(const QString &message)
{
    std::fputs(qPrintable(message + u'\n'), stderr);
    return usageError;
}
} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setOrganizationName(u"tars"_s);
    QApplication::setApplicationName(u"tars-desktop"_s);
    QApplication::setApplicationDisplayName(u"TARS"_s);
    QApplication::setApplicationVersion(QStringLiteral(TARS_VERSION));
    QApplication::setDesktopFileName(u"tars-desktop"_s);
    QApplication::setQuitOnLastWindowClosed(false);
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));

    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate("main", "Window of the TARS documentation service."));
    const auto tr = [](const char *text) { return QCoreApplication::translate("main", text); };
    const QCommandLineOption dataDir(u"data-dir"_s, tr("The service's data directory."), u"DIR"_s);
    const QCommandLineOption url(u"url"_s, tr("Address of the service, instead of the one its data directory names."), u"URL"_s);
    const QCommandLineOption tokenFile(u"token-file"_s, tr("File that holds the token."), u"FILE"_s);
    const QCommandLineOption project(u"project"_s, tr("Choose this project."), u"PATH"_s);
    const QCommandLineOption start(u"start"_s, tr("Start a run when connected, unless one is active."));
    const QCommandLineOption themeOption(u"theme"_s, tr("system, light or dark."), u"THEME"_s, u"system"_s);
    parser.addOptions({dataDir, url, tokenFile, project, start, themeOption});
    parser.addHelpOption();
    parser.addVersionOption();
    if (!parser.parse(QCoreApplication::arguments()))
        return fail(parser.errorText());
    if (parser.isSet(u"help"_s)) {
        std::fputs(qPrintable(parser.helpText()), stdout);
        return 0;
    }
    if (parser.isSet(u"version"_s)) {
        std::fputs(qPrintable(u"tars-desktop "_s + QApplication::applicationVersion() + u'\n'), stdout);
        return 0;
    }
    if (!parser.positionalArguments().isEmpty())
        return fail(tr("Unexpected argument: %1").arg(parser.positionalArguments().first()));

    const QString theme = parser.value(themeOption);
    auto mode = gui::ThemeController::Mode::System;
    if (theme == "light"_L1)
        mode = gui::ThemeController::Mode::Light;
    else if (theme == "dark"_L1)
        mode = gui::ThemeController::Mode::Dark;
    else if (theme != "system"_L1)
        return fail(tr("--theme is system, light or dark, not %1").arg(theme));

    gui::DesktopOptions options;
    options.connection.dataDir = parser.value(dataDir);
    options.connection.tokenFile = parser.value(tokenFile);
    options.connection.source = u"TarsDesktop"_s;
    options.connection.reconnect = true;
    if (parser.isSet(url)) {
        options.connection.url = QUrl(parser.value(url), QUrl::StrictMode);
        const QString scheme = options.connection.url.scheme();
        if (!options.connection.url.isValid() || (scheme != "ws"_L1 && scheme != "wss"_L1))
            return fail(tr("--url is not a WebSocket address: %1").arg(parser.value(url)));
    }
    options.startRun = parser.isSet(start);
    if (parser.isSet(project)) {
        const QFileInfo folder(parser.value(project));
        if (!folder.exists())
            return fail(tr("The project folder does not exist: %1").arg(folder.absoluteFilePath()));
        if (!folder.isDir())
            return fail(tr("The project is not a folder: %1").arg(folder.absoluteFilePath()));
        options.project = folder.canonicalFilePath();
    }

    theme::loadFonts();
    gui::ThemeController themes(mode);
    gui::Desktop desktop(options);
    desktop.show();
    return QApplication::exec();
}
