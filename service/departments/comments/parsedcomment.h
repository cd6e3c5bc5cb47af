// An author's comment, understood: Doxygen, Javadoc, JSDoc, C# XML, Python docstrings, rustdoc, godoc and
// plain text to one structure. All text is CommonMark without raw HTML. What is not understood is kept as the
// text it is.
#pragma once

#include <functional>
#include <QList>
#include <QString>
#include <QStringList>

namespace tars::comments
{

/// The address of the symbol that a name means, relative to the page, ending in its anchor; empty if there is
/// none. `explicitly` is set where the author marked the name as a reference (\ref, {@link}, cref, roles),
/// and not where it merely stands in code font. Of reST, ":data:NAME" asks for what no type holds, and ":ref:LABEL" and
/// ":doc:PAGE" for prose, answered with the title on a second line.
using LinkResolver = std::function<QString(const QString &name, bool explicitly)>;

struct Item {
    QString name; ///< of the parameter, the exception, the value returned; may be empty
    QString type; ///< where the comment says it
    QString text;
    bool operator==(const Item &) const = default;
};

struct Remark {
    enum class Kind { Note, Warning };
    Kind kind = Kind::Note;
    QString text;
    bool operator==(const Remark &) const = default;
};

struct Example {
    QString language; ///< empty: that of the file
    QString code;
    bool operator==(const Example &) const = default;
};

struct ParsedComment {
    QString summary; ///< the first sentence, on one line
    QString description; ///< everything that stands under no heading of its own, the first sentence included
    QList<Item> params, templateParams, returns, throws;
    QList<Item> values; ///< of an enumeration, told in its own comment
    QList<Remark> remarks;
    QList<Example>
        examples; ///< those marked as examples; other code stays where it stands in the description
    QStringList seeAlso;
    QStringList groups;
    QString since;
    QString deprecation; ///< the author's reason, may be empty
    bool deprecated = false;
    bool inherits = false; ///< {@inheritDoc}, <inheritdoc/>: the comment is that of the base
    bool operator==(const ParsedComment &) const = default;
};

} // namespace tars::comments
