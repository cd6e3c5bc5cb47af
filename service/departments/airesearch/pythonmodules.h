// By what names Python imports what lies in the tree, and what comes with Python itself.
#pragma once

#include "service/project/modelview.h"

namespace tars::airesearch
{

/// "flask.json.provider" for src/flask/json/provider.py: up to the last folder that is a package. Empty for what cannot be
/// imported by a name.
QString pythonModule(const QString &path, const ModelView &view);
/// Whether that name means the file once the project is installed: a module of a package, or one that lies where
/// projects keep theirs, beside the manifest or in its src.
bool isInstalled(const QString &path, const ModelView &view);
/// Of a dotted name, whether its module is one of the standard library's.
bool isStandardModule(const QString &dotted);
/// Whether a script imports nothing of its own program, which would have to lie beside it.
bool standsAlone(const QString &path, const ModelView &view);
/// What a file imports that neither the project nor Python brings, in the order of the text.
QStringList foreignModules(const QString &path, const ModelView &view);

} // namespace tars::airesearch
