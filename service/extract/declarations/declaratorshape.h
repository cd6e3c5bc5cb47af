// How a declaration of C, C++, Java or C# that is no type is built: where its name, its parameters, its value and its body
// stand.
#pragma once

#include "service/extract/declarations/bracetokens.h"

namespace tars
{

struct DeclaratorShape {
    size_t end = 0; ///< behind the declaration
    size_t stop = 0; ///< its terminator: ";", "{" of a body, "=>"
    size_t parens = 0; ///< "(" of the parameters; 0 if none
    size_t name = 0;
    size_t nameFrom = 0; ///< with qualification, "~" or "operator"
    size_t assign = 0; ///< "=" or the "{" of an initializer
    bool hasBody = false;
    bool isOperator = false;
    bool pointer = false; ///< "(*name)(…)"
};

DeclaratorShape declaratorShapeAt(const BraceTokens &code, size_t from, bool inClass);

/// Where "A<B>" begins that ends at `i`.
size_t qualifierBefore(const BraceTokens &code, size_t i, size_t from);

} // namespace tars
