// What the kinds of symbols are to a page: which section lists them, which letter stands for them.
#pragma once

#include "service/project/modelview.h"
#include "service/project/symbolkinds.h"

namespace tars::development
{

/// The sections of a page, in order.
enum class Section { Types, Functions, Properties, Variables, Macros, Other };

struct KindLook {
    QString letter; ///< F C S E T M V N K
    QString word; ///< "class", "function template"
    Section section = Section::Other;
};

KindLook lookOf(const Symbol &symbol);
QString sectionTitle(Section section, bool member); ///< "Functions", "Member functions"

bool isPublic(const Symbol &symbol); ///< belongs into documentation: exported, and public or protected

/// By custom, what namespaces of such names hold is not for users, whatever the language allows.
bool isInternalName(const QString &scope);
QString fileKind(const QString &path, const QString &language); ///< "header", "module", "source file"
bool implementsHeaders(const QString &path, const QString &language); ///< no header, or one that holds the bodies for another

} // namespace tars::development
