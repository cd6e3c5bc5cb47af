#include "common/base/paths.h"
#include "gui/app/desktop.h"
#include "gui/app/themecontroller.h"
#include "gui/system/language.h"
#include "gui/system/singleinstance.h"
#include "gui/widgets/accessibility.h"
#include "gui/widgets/motionstyle.h"
#include "gui/widgets/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace tars;

namespace
{
constexpr int usageError = 2;

struct MainText {
    Q_DECLARE_TR_FUNCTIONS(tars::gui::Main)
};

gui::ThemeController::Mode modeOf(const QString &theme)
{
    return theme == "light"_L1 ? gui::ThemeController::Mode::Light
        : theme == "dark"_L1   ? gui::ThemeController::Mode::Dark
                               : gui::ThemeController::Mode::System;
}

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
    QApplication::setApplicationVersion(QStringLiteral(TARS_VERSION));
    QApplication::setDesktopFileName(u"tars-desktop"_s);
    QApplication::setQuitOnLastWindowClosed(false);
    auto *style = new gui::MotionStyle;
    QApplication::setStyle(style);
    gui::Language language;
    language.apply(gui::Preferences(true).text(gui::Preferences::Language));

    QCommandLineParser parser;
    parser.setApplicationDescription(MainText::tr("Window of the TARS documentation service."));
    const QCommandLineOption dataDir(u"data-dir"_s, MainText::tr("The service's data directory."), u"DIR"_s);
    const QCommandLineOption url(u"url"_s, MainText::tr("Address of the service, instead of the one its data directory names."), u"URL"_s);
    const QCommandLineOption tokenFile(u"token-file"_s, MainText::tr("File that holds the token."), u"FILE"_s);
    const QCommandLineOption project(u"project"_s, MainText::tr("Choose this project."), u"PATH"_s);
    const QCommandLineOption start(u"start"_s, MainText::tr("Start a run when connected, unless one is active."));
    const QCommandLineOption themeOption(u"theme"_s, MainText::tr("system, light or dark, for this time."), u"THEME"_s);
    const QCommandLineOption hidden(u"hidden"_s, MainText::tr("Start in the tray, where there is one."));
    parser.addOptions({dataDir, url, tokenFile, project, start, themeOption, hidden});
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
        return fail(MainText::tr("Unexpected argument: %1").arg(parser.positionalArguments().first()));

    const QString theme = parser.isSet(themeOption) ? parser.value(themeOption) : gui::Preferences(true).text(gui::Preferences::Theme);
    if (!QStringList{u"system"_s, u"light"_s, u"dark"_s}.contains(theme))
        return fail(MainText::tr("--theme is system, light or dark, not %1").arg(theme));

    gui::DesktopOptions options;
    options.connection.dataDir = parser.value(dataDir);
    options.connection.tokenFile = parser.value(tokenFile);
    options.connection.source = u"TarsDesktop"_s;
    options.connection.reconnect = true;
    if (parser.isSet(url)) {
        options.connection.url = QUrl(parser.value(url), QUrl::StrictMode);
        const QString scheme = options.connection.url.scheme();
        if (!options.connection.url.isValid() || (scheme != "ws"_L1 && scheme != "wss"_L1))
            return fail(MainText::tr("--url is not a WebSocket address: %1").arg(parser.value(url)));
    }
    options.startRun = parser.isSet(start);
    if (parser.isSet(project)) {
        const QFileInfo folder(parser.value(project));
        if (!folder.exists())
            return fail(MainText::tr("The project folder does not exist: %1").arg(folder.absoluteFilePath()));
        if (!folder.isDir())
            return fail(MainText::tr("The project is not a folder: %1").arg(folder.absoluteFilePath()));
        options.project = folder.canonicalFilePath();
    }

    options.hidden = parser.isSet(hidden);

    gui::SingleInstance instance(dataDirectory(options.connection.dataDir) + options.connection.url.toString());
    const QJsonObject wishes{{u"project"_s, options.project}, {u"start"_s, options.startRun}, {u"hidden"_s, options.hidden}};
    if (instance.handOver(QJsonDocument(wishes).toJson(QJsonDocument::Compact)))
        return 0;

    gui::installAccessibility();
    theme::loadFonts();
    gui::ThemeController themes(modeOf(theme));
    gui::Desktop desktop(options);
    const auto calm = [&] { style->setReduced(desktop.preferences().isOn(gui::Preferences::ReduceMotion) || themes.desktopIsStill()); };
    calm();
    QObject::connect(&themes, &gui::ThemeController::desktopStillChanged, &desktop, calm);
    QObject::connect(&instance, &gui::SingleInstance::messageReceived, &desktop, &gui::Desktop::handleMessage);
    QObject::connect(&desktop.preferences(), &gui::Preferences::changed, &desktop, [&](gui::Preferences::Key key) {
        const gui::Preferences &preferences = desktop.preferences();
        if (key == gui::Preferences::Theme)
            themes.setMode(modeOf(preferences.text(key)));
        else if (key == gui::Preferences::Language)
            language.apply(preferences.text(key));
        else if (key == gui::Preferences::ReduceMotion)
            calm();
    });
    desktop.show();
    return QApplication::exec();
}
