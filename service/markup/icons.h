// The few drawings of the site, as inline SVG that takes its colours from the style sheet.
#pragma once

#include <QString>

namespace tars::markup
{

/// Shape and glyph of a department; empty if the slug is unknown. Needs departmentSymbols() once on the page.
QString departmentIcon(const QString &slug);
QString departmentSymbols();

QString homeIcon();
QString sourceIcon();
QString downloadIcon();
QString warningIcon();
QString infoIcon();
QString menuIcon();
QString searchIcon();
QString moonIcon();
QString pagesIcon();

} // namespace tars::markup
