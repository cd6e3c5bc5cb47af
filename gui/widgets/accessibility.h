// What screen readers are told of the widgets that this window paints itself: role, value, state.
#pragma once

namespace tars::gui
{

void installAccessibility(); ///< once, before the first widget is asked about

} // namespace tars::gui
