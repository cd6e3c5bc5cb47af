// MyST, Sphinx's Markdown: directives in fences and roles before code, made Markdown. Lines stay where they
// are.
#pragma once

#include <QString>
#include <QStringList>

namespace tars
{

struct MystText {
    QString text;
    QStringList contents; ///< what toctrees list, in order
};

MystText withoutMyst(const QString &markdown);

} // namespace tars
