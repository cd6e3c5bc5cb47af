// Prose of other markup than Markdown, by pandoc, asciidoctor, mandoc and Perl's own reader of POD.
#pragma once

#include "service/extract/prose/filterprocess.h"

#include <QList>
#include <QString>

namespace tars
{

/// The programs as they are installed; all optional. To be found before the lock-down, which must be told
/// their paths.
struct ProsePrograms {
    FilterProgram reStructuredText, docBook, man, html; ///< pandoc's
    FilterProgram asciiDoc; ///< to DocBook
    FilterProgram mdoc; ///< manual pages with BSD's macros, by mandoc
    FilterProgram pod; ///< to HTML

    static const ProsePrograms &installed();
    static QList<const char *> paths(); ///< of those that are there
};

/// "reStructuredText", "AsciiDoc", "POD" and "Man page" need a program.
bool needsConverter(const QString &language);
bool hasConverter(const QString &language);
struct ConvertedProse {
    QString title; ///< of AsciiDoc's document; of other markup the first heading is the title
    QString markdown; ///< GitHub's
};
/// notFound if the program for it is missing; the errors of runFilter().
Result<ConvertedProse> convertedToMarkdown(const QString &language, const QByteArray &text);
bool mayConvertLater(const Error &error); ///< it took too long, which is the machine's doing

} // namespace tars
