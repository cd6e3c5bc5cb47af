// The tags of Doxygen, Javadoc, JSDoc, QDoc, phpDocumentor and YARD, and what each means.
#pragma once

#include <QHash>
#include <QString>

namespace tars::comments
{

enum class Tag {
    Brief,
    Details,
    Param,
    TemplateParam,
    Return,
    ReturnValue,
    Throws,
    Note,
    Warning,
    Since,
    Deprecated,
    See,
    Group,
    Titled,
    Example,
    Value,
    Inherit,
    Structural,
    Dropped
};

struct Known {
    Tag tag;
    QString title = {}; ///< of Titled
};
const QHash<QString, Known> &knownTags(); ///< by name, without its mark

/// Commands whose text goes up to an end command and is shown as it stands, or is not shown.
struct Verbatim {
    QString end;
    bool shown;
};
const QHash<QString, Verbatim> &verbatims(); ///< by the command that begins it

} // namespace tars::comments
