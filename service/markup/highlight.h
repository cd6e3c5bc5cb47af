// Splits source text into coloured tokens. One pass, linear in the length of the text, and total: any text of
// any language gives tokens that do not overlap; a language that is not known gives none.
#pragma once

#include "service/markup/page.h"

#include <QList>
#include <QString>
#include <utility>

namespace tars::markup
{

struct Token {
    enum class Kind { Keyword, Type, String, Number, Comment, Macro };
    qsizetype start = 0;
    qsizetype length = 0;
    Kind kind = Kind::Keyword;
};

QList<Token> tokenize(const QString &language, const QString &text);

/// Words of the code that may name something of its project, each once, in the order of the text, at most `most`: outside comments,
/// strings and keywords, and not so short or plain that they are rather a variable.
QStringList namesIn(const QString &language, const QString &text, qsizetype most);
/// "res.format", "fmt::print": two names with a separator between them, outside comments and strings, each once.
QStringList qualifiedNamesIn(const QString &language, const QString &text);

/// HTML of a piece of code, escaped and coloured. `links` are names with the address to which each leads;
/// they are linked where they stand as whole words. No element reaches over a line break, so the result may
/// be split into lines.
QString highlightedHtml(
    const QString &language, const QString &text, const QList<std::pair<QString, QString>> &links = {});

/// Escaped for HTML, with invisible characters that change the order of text shown by their code.
QString escapeCode(QStringView text);

} // namespace tars::markup
