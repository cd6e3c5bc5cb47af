// A docstring's lines, and what they look like: code, columns, prose, a repeated signature.
#pragma once

#include <QString>
#include <QStringList>
#include <optional>

namespace tars::comments
{

inline bool isBlank(const QString &line) { return line.trimmed().isEmpty(); }
int indentOf(const QString &line);

/// The first line of a docstring stands behind the quotes and says nothing of the indentation of the others.
QStringList docstringLines(QString text);

/// Links by name ("`the guide`_", "guide_") with the addresses that the docstring gives the names (".. _the guide: https://…"),
/// and without these lines.
QStringList withLinkTargets(const QStringList &lines);

/// The lines from `at` that stand further in than `indent`, dedented; `at` is then behind them.
QStringList indentedBlock(const QStringList &lines, qsizetype &at, int indent);

/// Python as it stands in a docstring without any mark: calls, assignments, imports, what follows a prompt.
bool looksLikeCode(const QStringList &block);
/// Columns and drawings lose their sense when their lines are filled.
bool isAligned(const QStringList &block);
/// Whole sentences that their author only set in.
bool looksLikeProse(const QStringList &block);

/// reStructuredText's title of a section: a line with another below it, and perhaps above it, that is drawn.
struct SectionTitle {
    QString text;
    QString style; ///< the character of the line below, twice where there is one above
    qsizetype lines = 0; ///< that these take
};
std::optional<SectionTitle> sectionTitleAt(const QStringList &lines, qsizetype at);

/// The docstring's first lines where they only repeat how the function is called or the module's name.
struct DocstringOpening {
    QStringList signatures;
    QString rest; ///< what stands behind the name on its line
    qsizetype lines = 0; ///< that these take
};
DocstringOpening openingOf(const QStringList &lines);

} // namespace tars::comments
