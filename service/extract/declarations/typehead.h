// The head of a type's definition in C, C++, Java and C#: everything before its "{".
#pragma once

#include "service/extract/declarations/bracetokens.h"

namespace tars
{

struct TypeHead {
    size_t name = 0;
    size_t open = 0; ///< its "{", ";" or "("
    QString kind;
    bool valid = false; ///< this is the definition of a type
    QString outer; ///< "A::B" of a type that is defined outside of its class: struct A::B::C {…}
    QString templateParameters;
    QString specialization;
    bool isAnnotation = false; ///< Java's @interface
    QStringList bases;
    QString underlying;
    QString signature;
    QString constraints; ///< C#'s, with their "where"
    bool isFinal = false;
};

/// That of the "class", "struct", "enum", "@interface" at `keyword`.
TypeHead typeHeadAt(const BraceTokens &code, size_t keyword);

} // namespace tars
