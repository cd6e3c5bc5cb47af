// A Jupyter notebook (nbformat 4) as HTML: its cells in order, code coloured, outputs as text or pictures. Nothing runs.
#pragma once

#include "gui/preview/codecolours.h"

namespace tars::gui
{

QString notebookHtml(const QByteArray &json, const CodeColours &colours); ///< empty if it is no notebook

} // namespace tars::gui
