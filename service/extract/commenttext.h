// Comments without their marks: what the author said.
#pragma once

#include <QByteArrayView>
#include <QString>

namespace tars
{

struct CleanComment {
    QString text;
    bool isDoc = false; ///< marked as documentation: /** /// /*! //! (* …
    bool trailing = false; ///< marked as belonging to what stands before: ///< /**<
    bool inner = false; ///< Rust's //! and /*!: of what surrounds it
};

/// One comment (line comments may be several lines) of any language, with marks, common indentation and
/// decoration gone.
CleanComment cleanComment(QByteArrayView raw, const QString &language);

/// A string literal of Python that serves as documentation.
QString cleanDocstring(QByteArrayView literal);

/// The value of SymbolRecord::commentStyle for a comment of that language.
QString commentStyle(const CleanComment &comment, const QString &language);

bool isLicenceText(const QString &text);
/// Whether a comment that code stands before is one all the same: there the word "copyright" alone says nothing.
bool isLicenceAmongCode(const QString &text);
/// "Formatting library for C++ - core" above "Copyright …": the first paragraph, if it is a phrase about the file.
QString purposeBefore(const QString &licence);

/// Directives to programs, not words to people: "NOLINT", "eslint-disable", "clang-format off", "type:
/// ignore".
bool isToolDirective(const QString &text);
bool isNoteToSelf(const QString &text); ///< "TODO: …"
bool looksLikeCode(const QString &text); ///< as code does that somebody commented out
bool saysDeprecated(const QString &comment); ///< of what it is about as a whole
bool saysHidden(const QString &comment); ///< JSDoc's "@private" and the like

} // namespace tars
