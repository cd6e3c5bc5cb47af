// What the entries of a page about one file share: its comments and positions, and what its members inherit.
#pragma once

#include "service/departments/development/goexamples.h"
#include "service/departments/development/linker.h"
#include "service/departments/development/symbolusers.h"
#include "service/project/entrynames.h"
#include "service/project/inheritedcomment.h"

namespace tars::development
{

/// What the entries of a page share.
struct PageContext {
    const ModelView &view;
    FileInfo file;
    QHash<int, Comment> comments; ///< by Symbol::index
    QHash<int, Position> positions;
    Linker &linker;
    SymbolUsers users;
    QHash<QString, QStringList> bases = {}; ///< of the file's types, by qualified name
    QHash<QString, int> memberCounts = {}; ///< public ones, overloads counted, by type
    GoExamples examples = {}; ///< of the page's package
    mutable QHash<int, std::optional<InheritedComment>> inherited = {}; ///< by Symbol::index, as they were asked

    struct Parsed {
        comments::ParsedComment comment;
        QString scope; ///< in which its last words were read
        QStringList parameters;
    };
    mutable QHash<int, Parsed> read = {}; ///< by Symbol::index: several places of a page show the same comment

    /// The author's comment, with what it takes over from the member that it overrides.
    comments::ParsedComment parsed(const Symbol &symbol) const;
    /// Whether what stands above it is about a group of declarations, of which its definition tells more. C and C++.
    bool hasOnlyGroupComment(const Symbol &symbol) const;
    bool hasOwnComment(const Symbol &symbol) const { return comments.contains(symbol.index) && !hasOnlyGroupComment(symbol); }
    /// The comment that stands in for a missing one, or completes one that says so; else nothing.
    const InheritedComment *inheritedBy(const Symbol &symbol) const;
};

/// Bases and numbers of members of the types among the symbols.
void addTypes(PageContext &context, const QList<Symbol> &symbols);

} // namespace tars::development
