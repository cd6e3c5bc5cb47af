#include "service/extract/declarations/declaratorshape.h"

#include "service/extract/declarations/bracewords.h"

#include <algorithm>

namespace tars
{

using namespace bracewords;

DeclaratorShape declaratorShapeAt(const BraceTokens &code, size_t from, bool inClass)
{
    DeclaratorShape shape;
    bool initializers = false;
    size_t i = from;
    while (i < code.size()) {
        if (code.isName(i) && !code.is(i, "operator") && !code.is(i, "default")) {
            ++i;
            continue;
        }
        const QByteArrayView t = code.text(i);
        if (t == ";" || t == "}") {
            shape.stop = i;
            shape.end = t == ";" ? i + 1 : i;
            return shape;
        }
        if (t == "operator" && !shape.parens && !shape.assign) {
            shape.nameFrom = shape.name = i++;
            shape.isOperator = true;
            if (code.is(i, "(") && code.is(i + 1, ")"))
                i += 2;
            while (i < code.size() && !code.is(i, "(") && !code.is(i, ";") && !code.is(i, "{"))
                ++i;
            if (code.is(i, "("))
                shape.parens = i;
            else
                continue;
            i = code.skip(i, code.size());
            continue;
        }
        if (t == "=>" && code.cs) {
            shape.stop = i;
            while (i < code.size() && !code.is(i, ";"))
                i = code.is(i, "(") || code.is(i, "{") || code.is(i, "[") ? code.skip(i, code.size()) : i + 1;
            shape.end = std::min(i + 1, code.size()); // the file may end before the ";"
            shape.hasBody = true;
            return shape;
        }
        if ((t == "=" || (t == "default" && code.java && shape.parens)) && !shape.assign) {
            shape.assign = i++;
            continue;
        }
        if (t == "<" && i > from && (code.isName(i - 1)) && !shape.assign && !initializers) {
            i = std::max(code.skipAngles(i, code.size()), i + 1);
            continue;
        }
        if (t == "[") {
            i = code.skip(i, code.size());
            continue;
        }
        if (t == ":" && shape.parens && !shape.assign && (code.cpp || code.cs)) {
            initializers = true;
            ++i;
            continue;
        }
        if (t == "{") {
            const size_t behind = code.skip(i, code.size());
            // "X(): a{1} {", but not C#'s "F<T>() where T : Base {".
            const bool memberInit = code.cpp && initializers && i > 0 && (code.isName(i - 1) || code.is(i - 1, ">"));
            if (memberInit || shape.assign) {
                i = behind;
                continue;
            }
            if (!shape.parens && (code.cpp || code.c) && code.is(behind, ";")) {
                shape.assign = i;
                i = behind;
                continue;
            }
            shape.stop = i;
            shape.hasBody = true;
            shape.end = behind;
            if (code.cs && code.is(behind, "=")) {
                shape.end = code.recover(behind);
                shape.assign = behind;
            } else if (code.is(behind, ";")) {
                shape.end = behind + 1;
            }
            return shape;
        }
        if (t == "(") {
            const size_t behind = code.skip(i, code.size());
            if (!shape.parens && !shape.assign && !shape.pointer && i > from) {
                const size_t before = i - 1;
                const bool callable = code.isName(before) && !code.isNeverName(before);
                const bool angled = code.is(before, ">");
                const bool typed = callable && code.c && isMacroName(code.text(before)) && code.is(behind, "*"); // STACK_OF(X509) *name
                const bool macro = callable && isMacroName(code.text(before)) && code.isName(behind)
                    && !code.is(behind, "const") && !code.is(behind, "noexcept") && !code.is(behind, "override")
                    && !code.is(behind, "final") && !code.is(behind, "throws") && !code.is(behind, "where")
                    && !isMacroName(code.text(behind)) && !code.is(behind, "__attribute__")
                    && !code.is(behind, "requires") && !code.is(behind, "throw") && !code.is(behind, "volatile");
                if ((code.is(i + 1, "*") || code.is(i + 1, "&")
                        || (code.isName(i + 1) && code.is(i + 2, "::") && code.is(i + 3, "*"))
                        || (code.isName(i + 1) && code.is(i + 2, "*") && isMacroName(code.text(i + 1))) // (WINAPI *name)
                        || (code.isName(i + 1) && code.isName(i + 2) && code.is(i + 3, ")") && isMacroName(code.text(i + 1)))) // (APIENTRYP name)
                    && code.is(behind, "(")) {
                    for (size_t j = i + 1; j + 1 < behind; ++j)
                        if (code.isName(j) && !code.is(j, "const") && !code.is(j, "volatile") && !code.is(j + 1, "::") && !code.is(j + 1, "*")
                            && !(code.isName(j + 1) && isMacroName(code.text(j)))) {
                            shape.name = shape.nameFrom = j;
                            shape.pointer = true;
                            break;
                        }
                    i = code.skip(behind, code.size());
                    continue;
                }
                if (code.isName(i + 1) && code.is(i + 2, ")") && code.is(i + 3, "(") && !code.java && !code.cs) {
                    // int (name)(…), against a macro of that name; int CALLBACK(name)(…), a pointer
                    shape.pointer = callable && isMacroName(code.text(before));
                    shape.name = i + 1;
                    shape.nameFrom = i;
                    shape.parens = shape.pointer ? 0 : i + 3;
                    i = code.skip(i + 3, code.size());
                    continue;
                }
                if ((callable || angled) && !macro && !typed && before >= from) {
                    shape.parens = i;
                    size_t name = before;
                    if (angled) { // explicit specialization: name<int>(…)
                        int depth = 0;
                        while (name > from) {
                            depth += code.is(name, ">") ? 1 : code.is(name, "<") ? -1 : 0;
                            --name;
                            if (depth == 0)
                                break;
                        }
                    }
                    shape.name = name;
                    shape.nameFrom = name;
                    if (shape.nameFrom > from && code.is(shape.nameFrom - 1, "~"))
                        --shape.nameFrom;
                    while (shape.nameFrom >= from + 2 && code.is(shape.nameFrom - 1, "::")
                        && (code.isName(shape.nameFrom - 2) || code.is(shape.nameFrom - 2, ">")))
                        shape.nameFrom = qualifierBefore(code, shape.nameFrom - 2, from);
                }
            } else if (!shape.parens && i == from && inClass && !code.isTupleType(i)) {
                return shape;
            }
            i = behind;
            continue;
        }
        ++i;
    }
    shape.stop = shape.end = code.size();
    return shape;
}

size_t qualifierBefore(const BraceTokens &code, size_t i, size_t from)
{
    if (code.is(i, ">")) {
        int depth = 0;
        while (i > from) {
            depth += code.is(i, ">") ? 1 : code.is(i, "<") ? -1 : 0;
            if (depth == 0)
                break;
            --i;
        }
        if (i > from)
            --i;
    }
    return i;
}

} // namespace tars
