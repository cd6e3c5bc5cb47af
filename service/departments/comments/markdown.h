// Small tools on Markdown that the comment parsers share. None of them needs a whole parser: they know
// fences, code spans and escapes, and leave everything else alone.
#pragma once

#include "service/departments/comments/parsedcomment.h"
#include "service/markup/page.h"

namespace tars::comments
{

QString dedent(const QString &text); ///< without the indentation that all lines share, tabs as eight columns
QString fence(
    const QString &code, const QString &language); ///< a fenced block, longer than any fence inside it
QString fenceWord(const QString &language); ///< "cpp" for "C++"
QString codeSpan(const QString &text); ///< `text`, with as many backticks as needed; on one line
QString escapeAngles(
    const QString &markdown); ///< '<' outside code as text, except in <https://…>; nothing is HTML then
QString decodeEntities(const QString &text); ///< &lt; &#64; …
QString firstSentence(
    const QString &markdown); ///< of the first paragraph, one line; empty if there is no prose
bool endsInAbbreviation(QStringView text); ///< "e.g": a dot behind it ends no sentence
QString withSingleBlankLines(const QString &markdown); ///< outside fences; none at the start and at the end
QString joinParagraphs(const QString &first, const QString &second);

/// "[text][label]" with "[label]: address" further down as "[text](address)": a summary that stands alone has the address too.
QString withAddressesInPlace(const QString &text);

/// `name` as a link if it is known, else as code.
QString reference(const QString &name, const QString &label, const LinkResolver &resolve);
/// Code spans that name a known symbol become links; those inside links stay.
QString linkCodeSpans(const QString &markdown, const LinkResolver &resolve);
bool mayNameSymbol(const QString &text); ///< is written as names are
bool looksLikeSymbol(const QString &text); ///< "append", "fmt::buffer", "os.path.join()"

/// Applies `change` to the parts of `markdown` that are neither fenced nor in code spans.
QString mapProse(const QString &markdown, const std::function<QString(const QString &)> &change);

/// For one-line places: emphasis and links as their text, code as code.
markup::Inlines toInlines(const QString &markdown);

} // namespace tars::comments
