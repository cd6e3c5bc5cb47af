// What the words of C, C++, Java and C# say by themselves, upper-case macros among them.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QSet>

namespace tars::bracewords
{

bool isSpecifier(const QByteArray &word); ///< may stand before what is declared: "static", "public", "async"
enum class Language : quint8 { C, Cpp, Java, CSharp };
bool isNeverName(const QByteArray &word, Language language); ///< names no function and no variable: "if", "sizeof"
bool isTypeHead(QByteArrayView word); ///< "class", "struct", "union", "interface", "record", "enum"
/// A word of a built-in type, which cannot be the name of what is declared: "unsigned int LIMIT".
bool isPlainType(QByteArrayView word);
bool isOpening(QByteArrayView word); ///< begins a declaration and stands within none: "struct", "template"
bool isContinuation(QByteArrayView word); ///< may stand behind a function's parameters: "noexcept", "const"
bool isMacroName(QByteArrayView word);
bool isMostlyUpper(QByteArrayView word); ///< DECLARE_FUNCTIONS_of, which a macro may be called too
bool isLoneMacro(QByteArrayView word); ///< stands alone without semicolon: Q_OBJECT, FMT_BEGIN_NAMESPACE

/// What no project calls a type: QT_FASTCALL, Q_CORE_EXPORT, WINAPI, JNICALL.
bool isDecoration(QByteArrayView word);

} // namespace tars::bracewords
