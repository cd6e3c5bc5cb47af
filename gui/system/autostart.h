// What starts by itself when the person logs in, as XDG autostart entries: the window, the service.
#pragma once

#include <QString>

namespace tars::gui
{

enum class AutostartEntry { Window, Service };

bool startsAtLogin(AutostartEntry entry);
/// Writes or removes ~/.config/autostart/tars-….desktop. `program` is absolute. False: it could not be written.
bool setStartsAtLogin(AutostartEntry entry, bool on, const QString &program, const QString &dataDir);

} // namespace tars::gui
