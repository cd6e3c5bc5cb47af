// What is said of a symbol that has no comment of its own: one answer for pages, lists and counts.
#pragma once

#include "service/project/modelview.h"

#include <optional>

namespace tars
{

struct InheritedComment {
    enum class Source {
        Base, ///< the member that it overrides, or the base of a type
        Twin, ///< the same function's definition or declaration
        Part, ///< another part of a partial type
        Expected ///< what a multiplatform source set promises
    };
    Source source = Source::Base;
    Comment comment;
    Symbol from; ///< whose comment it is
    QString file; ///< in which that stands
    bool hasEntry = false; ///< from has one on the API page of its file
};

/// The comment that stands in for a missing one. `bases` are those of the symbol's type, as written.
std::optional<InheritedComment> inheritedComment(
    const Symbol &symbol, const QStringList &bases, const FileInfo &file, const ModelView &view);

/// Of a symbol that no type holds: its own comment, or the one that stands in for it.
Comment shownComment(const DescribedSymbol &described, const FileInfo &file, const ModelView &view);

/// The other files that hold a part of the type; none for a type that is not partial.
QStringList otherPartsOf(const Symbol &type, const QString &file, const ModelView &view);

/// Indexes, ascending, of the symbols with an entry that have no comment of their own and are told about all the same: by an
/// inherited comment, or by that of an overload in the same entry.
QList<int> toldByOthers(const FileInfo &file, const ModelView &view);

} // namespace tars
