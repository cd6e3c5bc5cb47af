// The tray icon's five states, drawn on whole pixels for each size; every state differs in shape.
#pragma once

#include <QIcon>

namespace tars::gui
{

enum class TrayState { Idle, Running, Paused, Error, Disconnected };

QPixmap trayPixmap(TrayState state, int percent, int pixels, bool darkPanel);
QIcon trayIcon(TrayState state, int percent, bool darkPanel); ///< 16, 22, 24, 32, 48 and 64 px

} // namespace tars::gui
