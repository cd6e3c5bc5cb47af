// Documentation that a language has words of its own for, apart from comments: POD of Perl, @doc of Elixir.
#pragma once

#include "service/extract/declarations.h"

namespace tars
{

/// What "=head2 name" and "=item name" tell of the functions of a file of Perl, and NAME and DESCRIPTION of its package.
void attachPod(const QByteArray &text, QList<Declaration> &declarations, FileRecord &file);
/// What @moduledoc and @doc tell of modules and functions of Elixir; in which module each stands; and which are for nobody else.
/// What only stands in a text of documentation is no declaration.
void attachElixirDocs(const QByteArray &text, QList<Declaration> &declarations);
/// "{@value}" and "{@value #NAME}" in comments of Java: the literal that the constant is set to, where the file says it.
void quoteJavaValues(QList<Declaration> &declarations);

} // namespace tars
