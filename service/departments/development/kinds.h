// What the kinds of symbols are to a page: which section lists them, which letter stands for them.
#pragma once

#include "service/project/modelview.h"

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

bool isType(QStringView kind); ///< holds members: class struct union interface trait enum
bool isScope(QStringView kind); ///< namespace, package, module
bool isCallable(QStringView kind);
bool isField(QStringView kind); ///< shown in its type's list, without an entry of its own: field, enumerator
bool isPublic(const Symbol &symbol); ///< belongs into documentation: exported, and public or protected

/// By custom, what namespaces of such names hold is not for users, whatever the language allows.
bool isInternalName(const QString &scope);
QString fileKind(const QString &path, const QString &language); ///< "header", "module", "source file"

QString specializationOf(const Symbol &symbol); ///< "<int>" of C++; empty where it is none

} // namespace tars::development
