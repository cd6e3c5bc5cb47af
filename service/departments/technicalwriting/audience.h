// For whom a file is: who uses the project, or who works on it.
#pragma once

#include <QString>

namespace tars::technicalwriting
{

/// Of somebody else, though the tree does not keep it where such things mostly lie.
bool isBundled(const QString &path);
/// Source that only those run who build, test, document and release the project: what it says and reads is no user's business.
bool isWorkshop(const QString &path);
/// Prose for who works on the project, by its name or by where it lies; and what nobody begins with, as its history.
bool isForDevelopers(const QString &page);

} // namespace tars::technicalwriting
