// What a project is called and what its package metadata, licence, tags and languages say of it at a glance.
#pragma once

#include "service/markup/page.h"
#include "service/project/modelview.h"

namespace tars::technicalwriting
{

/// What the packages of the top folder, or else the first one below, say of the project.
struct About {
    QString file;
    QJsonObject meta;
};
std::optional<About> aboutOf(const ModelView &view);
/// Empty for what only the build knows.
QString stringOf(const About &about, const char *member);

/// A heading that would stand over any project's README names none.
bool namesNothing(const QString &title);
/// What to call a project whose README does not say.
QString projectTitle(const ModelView &view);
/// What the code says of the project as a whole: the lead of a page that has none, and what follows it.
void addPackageComment(markup::Page &page, const ModelView &view);
void addGlance(markup::Page &page, const std::optional<About> &about, const ModelView &view);
/// Of a tree that no README explains: what its source folders hold, on the first level that has several.
void addParts(markup::Blocks &blocks, const ModelView &view);

} // namespace tars::technicalwriting
