// Comments that a member takes over from what it overrides, where its language says so.
#pragma once

#include "service/project/modelview.h"

#include <optional>

namespace tars::development
{

struct InheritedComment {
    Comment comment;
    Symbol from; ///< the member of the base
    QString file; ///< of the base
    bool hasEntry = false; ///< from has one on the API page of its file
    bool isTwin = false; ///< from is the same function: its definition, or its declaration
};

/// Of the nearest base that describes the member; nothing for what does not override by its language's rules, and for
/// bases that are not the project's own. `bases` are those of the member's type, as written.
std::optional<InheritedComment> inheritedComment(
    const Symbol &member, const QStringList &bases, const FileInfo &file, const ModelView &view);

/// In C and C++ authors describe a function where they declare it or where they define it: what the other file says.
/// Nothing where several files define the name and none of them belongs to the header by its own name.
std::optional<InheritedComment> commentOfTwin(const Symbol &symbol, const FileInfo &file, const ModelView &view);

} // namespace tars::development
