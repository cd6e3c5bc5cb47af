// Facts of the project's own files with their places, as all pages of this department show them.
#pragma once

#include "service/markup/page.h"
#include "service/project/modelview.h"

#include <QJsonArray>
#include <QJsonObject>

namespace tars::devops
{

struct Found {
    QString file;
    QJsonObject value;
    int line = 0;

    QString text(QStringView key) const { return value.value(key).toString(); }
    QStringList texts(QStringView key) const;
    QString folder() const; ///< of the file; empty at the top
};

/// An empty page of this department.
markup::Page basePage(const QString &title);
/// Of the project's own: neither other people's code nor what tests only feed on. In path order.
QList<Found> factsOf(const ModelView &view, const QString &kind);
/// Likewise, of one file.
QList<Found> factsIn(const ModelView &view, const QString &kind, const QString &file);
/// Those that lie in the tree as somebody else's code.
QList<Found> vendoredFacts(const ModelView &view, const QString &kind);

/// What tests, examples and developers' own machines run, and nobody who installs the project.
bool runsAside(const QString &path);

/// "src/CMakeLists.txt:12" as a link to the place.
markup::Inline place(const Found &found);
/// Likewise with the file's name only, for pages about one file.
markup::Inline shortPlace(const Found &found);
/// The value of a variable, unless its name says that it is a secret.
QString shownValue(const QString &name, const QString &value);

// Cells and headings that every page here uses.
markup::Cell plainCell(const QString &text);
markup::Cell codeCell(const QString &text);
markup::Cell cell(const markup::Inlines &content);
markup::Heading heading(int level, const QString &text, const QString &detail = {});
/// Adds what is left of a table that was cut: "and 12 more".
void addTable(markup::Blocks &blocks, markup::Table table, qsizetype longest = 500);
/// Without the columns that are empty in every row.
markup::Table withoutEmptyColumns(const markup::Table &table);

} // namespace tars::devops
