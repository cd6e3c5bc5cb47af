#include "service/extract/declarations/bracewords.h"

#include <algorithm>

namespace tars::bracewords
{

namespace
{

using Words = QSet<QByteArray>;

const Words specifiers{ "static", "virtual", "inline", "constexpr", "consteval", "constinit", "explicit",
    "friend", "extern", "mutable", "thread_local", "public", "private", "protected", "internal", "abstract",
    "final", "sealed", "override", "async", "readonly", "unsafe", "partial", "synchronized", "native",
    "transient", "volatile", "default", "strictfp", "new", "required", "register", "_Noreturn", "__inline",
    "__inline__", "__extension__", "const", "event", "implicit", "ref", "non" };
const Words neverNames{ "if", "for", "while", "switch", "return", "sizeof", "decltype", "noexcept", "alignas",
    "alignof", "static_assert", "_Static_assert", "throw", "catch", "new", "delete", "using", "typedef",
    "typeof", "else", "do", "case", "goto", "defined", "__attribute__", "__attribute", "__declspec",
    "explicit", "requires", "asm", "__asm__", "throws", "where", "try", "lock", "typeid", "co_await",
    "co_return", "co_yield", "extern", "const", "operator", "_Alignas", "_Pragma", "__pragma", "public",
    "private", "protected" };
/// Of these C makes names, and C++ of the last ones.
const Words namesInC{ "new", "delete", "catch", "try", "throw", "using", "operator", "explicit", "requires", "public", "private",
    "protected", "typeid", "decltype", "noexcept", "co_await", "co_return", "co_yield" };
const Words namesInCpp{ "lock", "throws", "where" };
const Words namesInJava{ "lock", "where", "using", "operator", "explicit", "requires", "decltype", "typeid", "noexcept", "delete", "defined" };
const Words typeHeads{ "class", "struct", "union", "interface", "record" };

} // namespace

bool isSpecifier(const QByteArray &word) { return specifiers.contains(word); }

bool isNeverName(const QByteArray &word, Language language)
{
    if (!neverNames.contains(word))
        return false;
    switch (language) {
    case Language::C:
        return !namesInC.contains(word) && !namesInCpp.contains(word);
    case Language::Cpp:
        return !namesInCpp.contains(word);
    case Language::Java:
        return !namesInJava.contains(word);
    case Language::CSharp:
        break;
    }
    return true;
}

bool isTypeHead(QByteArrayView word) { return word == "enum" || typeHeads.contains(QByteArray::fromRawData(word.data(), word.size())); }

bool isOpening(QByteArrayView word)
{
    static const Words words{ "struct", "class", "union", "enum", "namespace", "template", "typedef", "using", "extern", "static", "inline" };
    return words.contains(QByteArray::fromRawData(word.data(), word.size()));
}

bool isContinuation(QByteArrayView word)
{
    static const Words words{ "noexcept", "const", "override", "final", "throw", "requires", "try", "volatile", "__attribute__", "mutable" };
    return words.contains(QByteArray::fromRawData(word.data(), word.size()));
}

bool isPlainType(QByteArrayView word)
{
    static const Words words{ "int", "char", "bool", "short", "long", "float", "double", "unsigned", "signed", "auto",
        "wchar_t", "size_t" };
    return words.contains(word.toByteArray());
}

bool isMacroName(QByteArrayView name)
{
    if (name.size() < 3)
        return false;
    return std::all_of(name.begin(), name.end(),
        [](char c) { return (c >= 'A' && c <= 'Z') || c == '_' || (c >= '0' && c <= '9'); });
}

bool isMostlyUpper(QByteArrayView name)
{
    const auto upper = std::count_if(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    const auto lower = std::count_if(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    return name.contains('_') && upper > 2 * lower;
}

bool isLoneMacro(QByteArrayView t)
{
    return t.startsWith("Q_") || t.startsWith("QT_") || t.endsWith("_NAMESPACE") || t.endsWith("_EXPORT")
        || t.endsWith("_BEGIN") || t.endsWith("_END") || t.contains("_BEGIN_") || t.contains("_END_")
        || t.endsWith("_DECLS");
}

bool isDecoration(QByteArrayView t)
{
    return isMacroName(t)
        && (t.contains("EXPORT") || t.endsWith("API") || t.endsWith("CALL") || t.endsWith("CALLBACK") || t.startsWith("APIENTRY")
            || t.contains("INLINE") || t.contains("DEPRECATED") || t.contains("NODISCARD")
            || t.contains("NORETURN") || t.contains("_DECL_") || t.contains("TEMPLATE") || t.contains("_TPL"));
}

} // namespace tars::bracewords
