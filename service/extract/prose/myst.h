// MyST, Sphinx's Markdown: directives in fences and roles before code, made Markdown, with links whose
// addresses say what they mean. Lines stay where they are.
#pragma once

#include "service/extract/prose/sphinxtext.h"

namespace tars
{

struct MystText {
    QString text;
    QStringList contents; ///< what toctrees list, in order
    QList<SphinxText::Label> labels;
};

MystText withoutMyst(const QString &markdown);

} // namespace tars
