// What several tests of the whole window begin with.
#pragma once

#include "common/model/values.h"
#include "gui/app/desktop.h"
#include "gui/widgets/theme.h"
#include "tests/fakes/fakeservice.h"

#include <QApplication>

namespace tars::test
{

/// Light, and going on without a window.
inline void prepareApplication()
{
    theme::loadFonts();
    QApplication::setPalette(theme::palette(theme::lightTokens()));
    QApplication::setQuitOnLastWindowClosed(false);
}

/// A window that connects to this service and leaves nothing behind.
inline gui::DesktopOptions optionsFor(const FakeService &service)
{
    gui::DesktopOptions options;
    options.connection.dataDir = service.dataDir();
    options.connection.source = QStringLiteral("TarsDesktop");
    options.connection.reconnect = true;
    options.remember = false;
    return options;
}

/// A failed document with file and line, and a warning of the same file.
inline QList<Problem> sampleProblems()
{
    Problem failure;
    failure.id = 4;
    failure.severity = Severity::Error;
    failure.department = Department::QualityAssurance;
    failure.unit = QStringLiteral("quality-assurance:expiry");
    failure.file = QStringLiteral("tests/auth/test_expiry.py");
    failure.line = 48;
    failure.code = QStringLiteral("x");
    failure.message = QStringLiteral("The fixture was not found.");
    Problem warning = failure;
    warning.id = 7;
    warning.severity = Severity::Warning;
    warning.unit.clear();
    return {failure, warning};
}

} // namespace tars::test
