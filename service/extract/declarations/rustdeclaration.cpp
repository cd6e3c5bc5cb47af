#include "service/extract/declarations/rustdeclaration.h"

#include "service/extract/declarations/tagreader.h"

#include <QHash>
#include <QSet>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

class RustReader : public TagReader
{
public:
    using TagReader::TagReader;

private:
    void read() override
    {
        SymbolRecord &symbol = m_found.symbol;
        symbol.separator = u"::"_s;
        const bool pub = hasBefore("pub");
        symbol.exported = pub || symbol.kind == "enumerator"_L1 || symbol.scopeKind == "trait"_L1;
        for (size_t i = m_found.first; i < m_found.nameToken; ++i) {
            if (is(i, "async") || is(i, "unsafe") || (is(i, "const") && is(i + 1, "fn")) || is(i, "extern"))
                symbol.properties.append(QString::fromUtf8(text(i)));
            else if (is(i, "pub") && is(i + 1, "(")) { // in the crate only, or in a module of it
                symbol.properties.append(folded(i, skip(i + 1)));
                symbol.exported = false;
            }
            else if (is(i, "deprecated"))
                symbol.deprecated = true;
            else if (is(i, "macro_export"))
                symbol.exported = true;
        }
        for (size_t i = m_found.first; i + 3 < m_found.nameToken; ++i)
            if (is(i, "cfg") && is(i + 1, "(") && is(i + 2, "test") && is(i + 3, ")"))
                symbol.exported = false; // no build of others has it
        symbol.access = symbol.exported ? u"public"_s : u"private"_s;
        for (size_t i = m_found.first; i + 3 < m_found.nameToken; ++i)
            if (is(i, "doc") && is(i + 1, "(") && is(i + 2, "hidden") && is(i + 3, ")"))
                symbol.exported = false; // public to the compiler, which its author wants nobody to read of
        size_t i = m_found.nameToken + 1;
        if (symbol.kind == "macro"_L1)
            return readRules(i);
        if (is(i, "<")) {
            const size_t behind = skipAngles(i);
            symbol.templateParameters = folded(i, behind);
            i = behind;
        }
        const bool function = symbol.kind == "function"_L1 || symbol.kind == "method"_L1;
        if (function && is(i, "(")) {
            const size_t behind = skip(i);
            symbol.signature = folded(i, behind);
            i = behind;
            if (is(i, "->")) {
                const size_t end = endOfType(i + 1, { "{", ";", "where" }, false);
                symbol.type = folded(i + 1, end);
                i = end;
            }
        } else if (symbol.kind == "field"_L1 && is(i, ":")) {
            const size_t end = endOfType(i + 1, { "," }, false);
            symbol.type = folded(i + 1, end);
            return setEnd(end - 1);
        } else if (symbol.kind == "trait"_L1 && is(i, ":")) {
            const size_t end = endOfType(i + 1, { "{", "where" }, false);
            symbol.bases = folded(i + 1, end).split(u" + "_s);
            symbol.bases.removeIf([](const QString &base) { return base.startsWith(u'\''); }); // a lifetime
            i = end;
        } else if (symbol.kind == "alias"_L1 && is(i, "=")) {
            symbol.type = folded(i + 1, endOfType(i + 1, { ";" }, false));
        } else if (symbol.kind == "enumerator"_L1) {
            if (is(i, "(") || is(i, "{")) {
                symbol.signature = folded(i, skip(i)).replace(", }"_L1, " }"_L1);
                setEnd(skip(i) - 1);
            } else if (is(i, "="))
                symbol.value = folded(i + 1, endOfType(i + 1, { "," }, false)).left(200);
            return;
        }
        size_t where = 0;
        for (; i < m_tokens.size() && !is(i, "{") && !is(i, ";") && !is(i, "}"); i = is(i, "(") ? skip(i) : i + 1)
            if (is(i, "where") && where == 0)
                where = i;
        if (where > 0 && where + 1 < i && symbol.kind != "module"_L1)
            symbol.properties.append(folded(where, is(i - 1, ",") ? i - 1 : i));
        setEnd(is(i, "{") ? skip(i) - 1 : i);
    }

    /// "{ ($x:expr) => { ... }; () => { ... }; }": what a macro takes, as rustdoc shows it.
    void readRules(size_t open)
    {
        if (open >= m_tokens.size() || !(is(open, "{") || is(open, "(") || is(open, "[")))
            return setEnd(open);
        const size_t end = skip(open) - 1;
        QString rules;
        for (size_t i = open + 1; i < end;) {
            const size_t behind = skip(i); // of the pattern
            if (behind <= i || !is(behind, "=>") || behind + 1 >= end)
                break;
            rules += folded(i, behind) + u" => { ... }; "_s;
            i = skip(behind + 1);
            i += is(i, ";");
        }
        if (!rules.isEmpty())
            m_found.symbol.signature = u"{ "_s + rules + u'}';
        setEnd(end);
    }
};

} // namespace

Declaration completedRustDeclaration(const LexedSource &source, const QString &language, SymbolRecord tag)
{
    return RustReader(source, language, std::move(tag)).run();
}

namespace
{
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
} // namespace

namespace
{
/// Ctags takes the functions of "impl<T> S<T> where T: Copy { … }" for free ones: they are the type's.
void adoptMethods(const LexedSource &source, QList<Declaration> &declarations, size_t impl, size_t head, size_t type, size_t where)
{
    if (!source.is(where, "where"))
        return;
    while (source.is(type + 1, "::"))
        type += 2;
    constexpr size_t longest = 400;
    size_t open = where;
    while (open < source.tokens.size() && open < where + longest && !source.is(open, "{") && !source.is(open, ";"))
        ++open;
    if (!source.is(open, "{") || source.tokens[type].kind != TokenKind::Identifier)
        return;
    const size_t end = skipBrackets(source, open, source.tokens.size());
    for (size_t i = impl + 1; i < head; ++i) // a blanket implementation: of every type that "F" may be
        if (source.textOf(i) == source.textOf(type))
            return;
    const QString name = QString::fromUtf8(source.textOf(type));
    for (Declaration &declaration : declarations) {
        SymbolRecord &symbol = declaration.symbol;
        if (declaration.nameToken <= open || declaration.nameToken >= end || symbol.kind != "function"_L1)
            continue;
        int depth = 0; // functions within its functions stay what they are
        for (size_t i = open; i < declaration.nameToken; ++i)
            depth += source.is(i, "{") ? 1 : source.is(i, "}") ? -1 : 0;
        if (depth != 1)
            continue;
        symbol.kind = u"method"_s;
        symbol.scope = symbol.scope.isEmpty() ? name : QString(symbol.scope + u"::"_s + name);
        symbol.scopeKind = u"struct"_s;
    }
}
} // namespace

void addRustImplementations(const LexedSource &source, QList<Declaration> &declarations)
{
    QHash<QString, qsizetype> types;
    for (qsizetype i = 0; i < declarations.size(); ++i) {
        const QString &kind = declarations[i].symbol.kind;
        if (kind == "struct"_L1 || kind == "enum"_L1 || kind == "union"_L1)
            types.insert(declarations[i].symbol.name, i);
    }
    constexpr size_t longest = 200; // tokens of a head
    for (size_t i = 0; i + 3 < source.tokens.size(); ++i) {
        if (!source.is(i, "impl") || (i > 0 && source.tokens[i - 1].line == source.tokens[i].line && !source.is(i - 1, "unsafe")
                && !source.is(i - 1, "}")))
            continue;
        size_t trait = i + 1;
        if (source.is(trait, "<")) {
            int depth = 0;
            for (; trait < source.tokens.size() && trait < i + longest; ++trait) {
                depth += source.is(trait, "<") ? 1 : source.is(trait, ">") && !source.is(trait - 1, "-") ? -1 : 0;
                if (depth == 0)
                    break;
            }
            ++trait;
        }
        const size_t head = trait;
        size_t word = trait;
        while (word < source.tokens.size() && word < i + longest && !source.is(word, "for") && !source.is(word, "{")
            && !source.is(word, ";") && !source.is(word, "where"))
            ++word;
        if (!source.is(word, "for"))
            adoptMethods(source, declarations, i, head, head, word);
        if (!source.is(word, "for") || source.is(trait, "!"))
            continue;
        size_t type = word + 1;
        while (type < source.tokens.size() && (source.is(type, "&") || source.is(type, "mut") || source.tokens[type].kind == TokenKind::String))
            ++type;
        if (type != word + 1) // of references to the type rather than of itself
            continue;
        while (source.is(type + 1, "::"))
            type += 2;
        size_t where = type;
        while (where < source.tokens.size() && where < i + longest && !source.is(where, "where") && !source.is(where, "{")
            && !source.is(where, ";"))
            ++where;
        adoptMethods(source, declarations, i, head, type, where);
        const auto known = type < source.tokens.size() ? types.constFind(QString::fromUtf8(source.textOf(type))) : types.cend();
        const QString name = foldedText(source, trait, word);
        if (known == types.cend() || isEverydayTrait(name) || name.size() > 200)
            continue;
        QStringList &bases = declarations[*known].symbol.bases;
        if (!bases.contains(name))
            bases.append(name);
    }
}

void dropFalseStatics(const LexedSource &source, QList<Declaration> &declarations)
{
    declarations.removeIf([&](const Declaration &declaration) {
        const size_t name = declaration.nameToken;
        return name > 1 && (source.is(name - 1, "'static") || (source.is(name - 1, "static") && source.is(name - 2, "'")));
    });
}

void liftReexported(const LexedSource &source, QList<Declaration> &declarations)
{
    QSet<QString> kept; // modules that the file opens for itself
    for (const Declaration &declaration : std::as_const(declarations))
        if (declaration.symbol.kind == "module"_L1 && declaration.symbol.scope.isEmpty() && !declaration.symbol.exported
            && source.is(declaration.nameToken + 1, "{"))
            kept.insert(declaration.symbol.name);
    if (kept.isEmpty())
        return;
    const auto word = [&](size_t i) { return i < source.tokens.size() ? QString::fromUtf8(source.textOf(i)) : QString(); };
    QSet<QString> passed; // "inner::Name", "inner::*"
    int depth = 0;
    for (size_t i = 0; i + 4 < source.tokens.size(); ++i) {
        depth += source.is(i, "{") ? 1 : source.is(i, "}") ? -1 : 0;
        if (depth != 0 || !source.is(i, "pub") || !source.is(i + 1, "use"))
            continue;
        const size_t module = source.is(i + 2, "self") && source.is(i + 3, "::") ? i + 4 : i + 2;
        if (!source.is(module + 1, "::") || !kept.contains(word(module)))
            continue;
        const size_t from = module + 2;
        const size_t end = source.is(from, "{") ? skipBrackets(source, from, source.tokens.size()) : from + 1;
        for (size_t j = source.is(from, "{") ? from + 1 : from; j < end; ++j)
            if (!source.is(j, ",") && !source.is(j, "}") && !source.is(j + 1, "::") && !source.is(j - 1, "as") && !source.is(j + 1, "as"))
                passed.insert(word(module) + u"::"_s + word(j));
        i = end;
    }
    for (Declaration &declaration : declarations) {
        SymbolRecord &symbol = declaration.symbol;
        const QString module = symbol.scope.section(u"::"_s, 0, 0);
        const QString outermost = symbol.scope == module ? symbol.name : symbol.scope.section(u"::"_s, 1, 1);
        if (!kept.contains(module) || !(passed.contains(module + u"::"_s + outermost) || passed.contains(module + u"::*"_s)))
            continue;
        symbol.scope = symbol.scope.mid(module.size() + 2);
        if (symbol.scope.isEmpty())
            symbol.scopeKind.clear();
    }
}

} // namespace tars
