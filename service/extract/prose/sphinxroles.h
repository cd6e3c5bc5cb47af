// Roles of Sphinx, `:class:`Name``, as constructs that any reader of reStructuredText understands.
#pragma once

#include <QString>

namespace tars
{

/// Addresses of references, resolved by whoever knows the other pages.
inline const QString referencePrefix = QStringLiteral("tars-ref:"); ///< a label
inline const QString pagePrefix = QStringLiteral("tars-doc:"); ///< a page by its path without ending
inline const QString symbolPrefix = QStringLiteral("tars-sym:"); ///< a symbol or module, as qualified as is known
inline const QString objectPrefix = QStringLiteral("tars-obj:"); ///< the same, where a generator would describe it
inline const QString rolePrefix = QStringLiteral("tars-role:"); ///< "ROLE:CONTENT", of a role that conf.py defines
inline const QString inclusionPrefix = QStringLiteral("tars-include:"); ///< a file, whose text belongs here; "?lines=2-5"

QString sphinxLiteral(const QString &text); ///< in code style
QString linkTo(const QString &text, const QString &address);
QString encodedAddress(const QString &text);
/// The symbol's name as a link, for names that are one; in code style otherwise.
QString linkToSymbol(const QString &text, QString target, const QString &prefix = symbolPrefix);
/// `:role:`content`` as a construct that needs no Sphinx.
QString roleAsText(const QString &role, const QString &content);
/// The links that the above makes as Markdown's, those to symbols in code style.
QString linksAsMarkdown(const QString &text);
/// All roles of a text.
QString withoutSphinxRoles(const QString &text);
/// The same where no link can stand: in headings, whose underline is as long as they are, and in what is read apart.
QString rolesAsWords(const QString &text);
/// "`name`: text" is a name and a colon to Sphinx, and the beginning of a role to pandoc.
QString withoutStrayRoles(QString text);
/// "|version|" and "|release|", which Sphinx fills in with what the project is: references of just that name.
QString withVersions(QString text);
/// "|name|_" is a text and an address that are told apart, which pandoc does not know.
QString withSubstitutedLinks(QString text);

} // namespace tars
