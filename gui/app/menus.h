// The "more" menu of the header, and the list of shortcuts.
#pragma once

#include "gui/models/runcontroller.h"

#include <QMenu>

namespace tars::gui
{

struct MoreActions {
    std::function<void()> planNext, openDocumentation, openSettings, reconnect, shortcuts, quit;
};

/// Pause for…, Pause and Resume of each department, and the rest. Deletes itself when it closes.
QMenu *moreMenu(RunController &controller, const MoreActions &actions, QWidget *parent);

QString shortcutList(); ///< one a line, keys and meaning parted by a tab

} // namespace tars::gui
