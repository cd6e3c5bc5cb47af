// What the pages of the department have in common.
#pragma once

#include "service/departments/document.h"
#include "service/project/modelview.h"

#include <map>

namespace tars::technicalwriting
{

inline const QString indexPath = QStringLiteral("technical-writing/index.md");

markup::Page newPage(const UnitSpec &unit);
UnitSpec newUnit(
    const QString &kind, int version, const QString &subject, const QString &title, const QString &path);
UnitOutput oneDocument(const UnitSpec &unit, markup::Page page);
markup::Block heading(int level, const QString &title);
markup::Cell cell(const markup::Inlines &content, bool alignRight = false);

/// The lines of facts in files, each file asked once; pages about places only.
class FactPlaces
{
public:
    /// `shown`: of files that bear the same name among them so much of the path is told as tells them apart.
    FactPlaces(const ModelView &view, QString kind, const QList<Fact> &shown = {});
    /// Of the `index`th fact of this kind in the file.
    int line(const QString &file, qsizetype index);
    markup::Inline link(const QString &file, qsizetype index); ///< "server.c:120", "cart/main.go:7"

private:
    const ModelView &m_view;
    QString m_kind;
    std::map<QString, QList<int>> m_lines;
    QHash<QString, QString> m_names; ///< of files that share theirs
};

/// "a, b and 3 more", each as a link in code.
markup::Inlines placesOf(const QList<markup::Inline> &places, qsizetype shown);

} // namespace tars::technicalwriting
