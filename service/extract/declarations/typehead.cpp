#include "service/extract/declarations/typehead.h"

#include <algorithm>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

/// In C++ with what is not public said before the name; `isPrivate` where nothing is written.
QStringList bases(const BraceTokens &code, size_t from, size_t to, bool isPrivate)
{
    QStringList list;
    size_t start = from;
    const auto add = [&](size_t end) {
        QString access = isPrivate ? u"private "_s : QString();
        QString inherits;
        while (start < end
            && (code.is(start, ":") || code.is(start, "public") || code.is(start, "private") || code.is(start, "protected")
                || code.is(start, "virtual") || code.is(start, "extends") || code.is(start, "implements"))) {
            if (code.is(start, "virtual"))
                inherits = u"virtual "_s;
            else if (code.is(start, "public"))
                access.clear();
            else if (code.cpp && (code.is(start, "private") || code.is(start, "protected")))
                access = code.string(start) + u' ';
            ++start;
        }
        if (start < end && !code.is(start, "permits"))
            list.append(access + inherits + code.folded(start, end));
    };
    for (size_t i = from; i < to;) {
        if (code.is(i, ",") || ((code.is(i, "extends") || code.is(i, "implements") || code.is(i, "permits")) && i > from)) {
            add(i);
            start = code.is(i, ",") ? i + 1 : i;
            if (code.is(i, "permits"))
                return list;
            ++i;
        } else if (code.is(i, "<"))
            i = std::max(code.skipAngles(i, to), i + 1);
        else if (code.is(i, "(") || code.is(i, "["))
            i = code.skip(i, to);
        else
            ++i;
    }
    add(to);
    return list;
}

} // namespace

TypeHead typeHeadAt(const BraceTokens &code, size_t keyword)
{
    TypeHead head;
    size_t i = keyword;
    head.kind = code.is(i, "@") ? u"interface"_s : code.string(i);
    head.isAnnotation = code.is(i, "@");
    if (head.isAnnotation)
        ++i;
    ++i;
    if (head.kind == "enum"_L1 && (code.is(i, "class") || code.is(i, "struct")))
        ++i;
    if (head.kind == "record"_L1) {
        if (code.is(i, "struct") || code.is(i, "class"))
            ++i;
        head.kind = u"class"_s;
    }
    while (i < code.size()) {
        i = code.skipAttributes(i);
        if (!code.isName(i))
            break;
        if (code.is(i, "final") && head.name) {
            head.isFinal = true;
            ++i;
            continue;
        }
        if ((code.java || code.cs) && head.name)
            break;
        head.name = i++;
        if (code.is(i, "(") && !code.java && !code.cs) { // a macro with arguments before the name
            const size_t behind = code.skip(i, code.size());
            if (!code.isName(behind))
                return head;
            i = behind;
            head.name = 0;
        }
        head.outer.clear();
        const auto enter = [&] {
            while (code.is(i, "::") && code.isName(i + 1)) {
                head.outer += (head.outer.isEmpty() ? QString() : code.separator) + code.string(head.name);
                head.name = i + 1;
                i += 2;
            }
        };
        enter();
        if (code.is(i, "<")) {
            const size_t behind = code.skipAngles(i, code.size());
            if (behind == i)
                return head;
            if (code.cpp && code.is(behind, "::") && code.isName(behind + 1)) { // of a member of a template
                i = behind;
                enter();
                continue;
            }
            QString &written = code.cpp ? head.specialization : head.templateParameters;
            written = code.folded(i, behind).replace("< "_L1, "<"_L1); // of a line that breaks there
            i = behind;
        }
    }
    if ((code.java || code.cs) && code.is(i, "(")) {
        const size_t behind = code.skip(i, code.size());
        head.signature = code.folded(i, behind);
        i = behind;
    }
    if (code.is(i, ":") || code.is(i, "extends") || code.is(i, "implements") || code.is(i, "permits")) {
        const size_t from = i;
        while (i < code.size() && !code.is(i, "{") && !code.is(i, ";") && !code.is(i, "where")) {
            if (code.is(i, "(") || code.is(i, "["))
                i = code.skip(i, code.size());
            else if (code.is(i, "<"))
                i = std::max(code.skipAngles(i, code.size()), i + 1);
            else
                ++i;
        }
        if (head.kind == "enum"_L1 && !code.java)
            head.underlying = code.folded(from + 1, i);
        else
            head.bases = bases(code, from, i, code.cpp && code.is(keyword, "class"));
    }
    const size_t where = i;
    if (code.is(i, "where"))
        while (i < code.size() && !code.is(i, "{") && !code.is(i, ";"))
            i = code.is(i, "(") ? code.skip(i, code.size()) : i + 1;
    if (code.cs && i > where)
        head.constraints = code.folded(where, i);
    head.open = i;
    head.valid = code.is(i, "{") || (code.is(i, ";") && (code.java || code.cs));
    if (!head.name && (code.java || code.cs))
        head.valid = false;
    return head;
}

} // namespace tars
