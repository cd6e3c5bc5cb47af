#include "service/extract/declarations/rustimplementations.h"

#include <QHash>
#include <QSet>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype longestBase = 200;

/// Traits that nearly every type has, which tell nobody what it is for.
bool isEverydayTrait(const QString &trait)
{
    static const QSet<QString> names{ u"Default"_s, u"Clone"_s, u"Copy"_s, u"Debug"_s, u"Display"_s, u"From"_s, u"Into"_s,
        u"TryFrom"_s, u"TryInto"_s, u"AsRef"_s, u"AsMut"_s, u"Borrow"_s, u"Deref"_s, u"DerefMut"_s, u"Drop"_s, u"Eq"_s,
        u"PartialEq"_s, u"Ord"_s, u"PartialOrd"_s, u"Hash"_s, u"Send"_s, u"Sync"_s, u"Unpin"_s, u"UnwindSafe"_s,
        u"RefUnwindSafe"_s, u"FromStr"_s, u"ToString"_s, u"ToOwned"_s, u"Index"_s, u"IndexMut"_s, u"Add"_s, u"Sub"_s,
        u"Mul"_s, u"Div"_s, u"Neg"_s, u"Not"_s, u"AddAssign"_s, u"SubAssign"_s, u"Serialize"_s, u"Deserialize"_s };
    return names.contains(trait.section(u'<', 0, 0).section(u"::"_s, -1).trimmed());
}

/// "Type" of "&'a mut path::Type<T>"; nothing where the type has no name of its own: "T" of "impl<T> … for T", "(A, B)".
QString typeName(const RustTokens &tokens, size_t i, size_t end, size_t generics, size_t behindGenerics)
{
    const auto isBefore = [&](size_t at) {
        const char mark = tokens.mark(at);
        return mark == '&' || mark == '*' || mark == '\'' || tokens.is(at, "mut") || tokens.is(at, "const") || tokens.is(at, "dyn")
            || tokens.is(at, "::");
    };
    while (i < end && isBefore(i))
        i += tokens.mark(i) == '\'' ? 2 : 1;
    if (!tokens.isName(i) || tokens.is(i, "fn") || i >= end)
        return {};
    const bool plain = !tokens.is(i + 1, "::");
    while (tokens.is(i + 1, "::") && tokens.isName(i + 2) && i + 2 < end)
        i += 2;
    for (size_t at = generics + 1; plain && at < behindGenerics; ++at) // a blanket implementation: of every type that "T" may be
        if (tokens.source.textOf(at) == tokens.source.textOf(i) && (tokens.mark(at - 1) == ',' || tokens.mark(at - 1) == '<'))
            return {};
    return QString::fromUtf8(tokens.source.textOf(i));
}

/// Rather than a type, as in "-> impl Trait".
bool beginsItem(const RustTokens &tokens, size_t i)
{
    if (i == 0 || tokens.source.tokens[i].line > tokens.source.tokens[i - 1].line)
        return true;
    const char before = tokens.mark(i - 1);
    return before == '}' || before == ';' || before == '{' || before == ']' || before == '*' || tokens.is(i - 1, "unsafe")
        || tokens.is(i - 1, "default");
}

} // namespace

RustImplementation implementationAt(const RustTokens &tokens, size_t i, size_t end)
{
    RustImplementation head;
    head.trait = head.behindTrait = tokens.behindGenerics(i, end);
    size_t type = head.trait;
    const auto isComma = [&](size_t at) { return tokens.mark(at) == ','; };
    head.behind = tokens.endOfType(
        type, end, [&](size_t at) { return (tokens.is(at, "for") && tokens.mark(at + 1) != '<') || isComma(at); });
    if (tokens.is(head.behind, "for")) {
        head.behindTrait = head.behind;
        type = head.behindTrait + 1;
        head.behind = tokens.endOfType(type, end, isComma);
    }
    head.ofItself = tokens.isName(type);
    head.type = typeName(tokens, type, head.behind, i, head.trait);
    if (tokens.is(head.behind, "where"))
        head.behind = tokens.endOfType(head.behind + 1, end, [](size_t) { return false; });
    return head;
}

void addImplementations(const RustTokens &tokens, QList<Declaration> &declarations)
{
    constexpr size_t longest = 200; // tokens of a head
    QHash<QString, qsizetype> types;
    for (qsizetype i = 0; i < declarations.size(); ++i) {
        const QString &kind = declarations[i].symbol.kind;
        if (kind == "struct"_L1 || kind == "enum"_L1 || kind == "union"_L1)
            types.insert(declarations[i].symbol.name, i);
    }
    for (size_t i = 0; i < tokens.size && !types.isEmpty(); ++i) {
        if (!tokens.is(i, "impl") || !beginsItem(tokens, i))
            continue;
        const RustImplementation head = implementationAt(tokens, i + 1, std::min(tokens.size, i + longest));
        const auto known = types.constFind(head.type);
        if (known == types.cend() || !head.ofItself || head.trait == head.behindTrait || tokens.mark(head.trait) == '!')
            continue;
        const QString trait = tokens.folded(head.trait, head.behindTrait);
        QStringList &bases = declarations[*known].symbol.bases;
        if (trait.size() <= longestBase && !trait.contains(u'$') && !isEverydayTrait(trait) && !bases.contains(trait))
            bases.append(trait);
    }
}

} // namespace tars
