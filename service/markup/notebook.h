// A page as a Jupyter notebook: JSON of nbformat 4.5, the same bytes for the same page.
#pragma once

#include "service/markup/page.h"
#include "service/markup/rendercontext.h"

#include <QByteArray>

namespace tars::markup
{

QByteArray notebookOf(const Page &page, const RenderContext &context);

} // namespace tars::markup
