#include "service/extract/declarations.h"

#include "service/extract/declarations/gotokens.h"

#include <algorithm>
#include <QHash>
#include <QRegularExpression>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype mostGoDeclarations = 250'000; ///< no more are kept
constexpr size_t mostNamesTogether = 64; ///< tokens, from the first of "a, b, c int" on: all have the comment above it

/// Declarations stand at the top alone: bodies of functions are passed over by their brackets, types and values by their ends. What
/// is read is never read again, so that any text takes linear time.
class Go : private GoTokens
{
public:
    explicit Go(const LexedSource &lexed)
        : GoTokens(lexed)
    {
    }

    QList<Declaration> run()
    {
        for (size_t i = 0; i < size;) {
            const size_t next = declaration(i);
            i = next > i ? next : skip(i);
        }
        for (Declaration &found : m_found)
            completeMember(found.symbol);
        return std::move(m_found);
    }

private:
    struct Names {
        std::vector<size_t> tokens;
        size_t behind = 0;
    };

    /// Of a group of constants: what stands for those that say nothing.
    struct Repeated {
        int iota = 0;
        QString type;
        QStringList values;
    };

    size_t declaration(size_t i)
    {
        if (is(i, "func"))
            return function(i);
        if (is(i, "type") || is(i, "const") || is(i, "var"))
            return group(i);
        if (is(i, "package") && isName(i + 1) && m_package.isEmpty()) {
            SymbolRecord symbol = begun(i + 1, u"package"_s, {}, {});
            m_package = symbol.name;
            add(std::move(symbol), i, i + 1, i + 1);
            return i + 2;
        }
        return i;
    }

    SymbolRecord begun(size_t name, const QString &kind, const QString &scope, const QString &scopeKind) const
    {
        SymbolRecord symbol;
        symbol.name = QString::fromUtf8(text(name));
        symbol.kind = kind;
        symbol.scope = scope;
        symbol.scopeKind = scopeKind;
        symbol.separator = u"."_s;
        symbol.line = source.tokens[name].line;
        symbol.exported = kind == "package"_L1 || symbol.name[0].isUpper();
        symbol.access = symbol.exported ? u"public"_s : u"private"_s;
        return symbol;
    }

    SymbolRecord begun(size_t name, const QString &kind) const
    {
        return begun(name, kind, m_package, m_package.isEmpty() ? QString() : u"package"_s);
    }

    /// `behind` is what follows its last token.
    void add(SymbolRecord symbol, size_t first, size_t name, size_t behind)
    {
        if (symbol.name == "_"_L1 || m_found.size() >= mostGoDeclarations) // the one declares nothing
            return;
        Declaration found;
        found.first = first;
        found.nameToken = name;
        found.last = std::clamp(behind - 1, name, size - 1);
        symbol.endLine = source.endLineOf(source.tokens[found.last]);
        found.symbol = std::move(symbol);
        m_found.append(std::move(found));
    }

    QString within(const QString &type) const { return m_package.isEmpty() ? type : QString(m_package + u'.' + type); }

    /// The bracket that closes the one at `open`, or where the text ends that it opens.
    size_t closeOf(size_t open) const
    {
        const size_t behind = skip(open);
        return is(behind - 1, ")") || is(behind - 1, "}") || is(behind - 1, "]") ? behind - 1 : behind;
    }

    Names namesAt(size_t i) const
    {
        Names names{ { i }, i + 1 };
        while (is(names.behind, ",") && isName(names.behind + 1)) {
            names.tokens.push_back(names.behind + 1);
            names.behind += 2;
        }
        return names;
    }

    static size_t firstOf(size_t name, size_t first) { return name - first > mostNamesTogether ? name : first; }

    size_t function(size_t first)
    {
        size_t name = first + 1;
        const size_t receiver = is(name, "(") ? name : 0;
        if (receiver)
            name = skip(receiver);
        if (!isName(name))
            return first;
        const size_t parameters = is(name + 1, "[") ? skip(name + 1) : name + 1;
        if (!is(parameters, "("))
            return first;
        SymbolRecord symbol = begun(name, receiver ? u"method"_s : u"function"_s);
        symbol.templateParameters = foldedText(source, name + 1, parameters);
        const size_t results = signature(symbol, parameters);
        if (receiver) {
            const size_t close = closeOf(receiver);
            symbol.properties.append(u"receiver "_s + foldedText(source, receiver + 1, close));
            if (const size_t type = typeOfReceiver(receiver, close); type > 0) {
                symbol.scope = within(QString::fromUtf8(text(type)));
                symbol.scopeKind.clear(); // told when all types are known
            }
        }
        const size_t behind = is(results, "{") ? skip(results) : results;
        add(std::move(symbol), first, name, behind);
        return behind;
    }

    /// Parameters and results, behind which it is.
    size_t signature(SymbolRecord &symbol, size_t parameters) const
    {
        const size_t results = skip(parameters);
        symbol.signature = foldedText(source, parameters, results);
        const size_t behind = endsBefore(results) ? results : behindType(results);
        symbol.type = typeText(results, behind);
        return behind;
    }

    /// "(s *S)", "(S)", "(m Map[K, V])": the name of the type; 0 if there is none.
    size_t typeOfReceiver(size_t open, size_t close) const
    {
        size_t i = open + 1;
        if (isName(i) && (isName(i + 1) || is(i + 1, "*") || is(i + 1, "(")))
            ++i;
        while (i < close && (is(i, "*") || is(i, "(")))
            ++i;
        return i < close && isName(i) ? i : 0;
    }

    /// "const A = 1", "const ( A = 1; B )", and the like.
    size_t group(size_t keyword)
    {
        const bool types = is(keyword, "type");
        Repeated repeated;
        const auto read = [&](size_t first, size_t i) { return types ? type(first, i) : values(first, i, is(keyword, "const"), repeated); };
        if (isName(keyword + 1))
            return read(keyword, keyword + 1);
        if (!is(keyword + 1, "("))
            return keyword;
        const size_t close = closeOf(keyword + 1);
        size_t i = keyword + 2;
        while (i < close)
            i = isName(i) ? read(i, i) : skip(i);
        return std::max(i, skip(keyword + 1));
    }

    size_t values(size_t first, size_t i, bool constants, Repeated &repeated)
    {
        const Names names = namesAt(i);
        const size_t assigned = behindExpression(names.behind, true);
        QString type = shown(names.behind, assigned);
        QStringList list;
        size_t behind = assigned;
        if (is(assigned, "=")) {
            behind = behindExpression(assigned + 1);
            list = valuesBetween(assigned + 1, behind, names.tokens.size());
            repeated.type = type;
            repeated.values = list;
        } else if (constants && assigned == names.behind && repeated.values.size() == qsizetype(names.tokens.size())) {
            type = repeated.type; // "B" below "A T = 1 << iota" stands for "B T = 1 << 1"
            static const QRegularExpression iota(u"\\biota\\b"_s);
            for (const QString &value : std::as_const(repeated.values))
                list.append(value.contains("iota"_L1) ? QString(value).replace(iota, QString::number(repeated.iota)).left(200) : value);
        }
        ++repeated.iota;
        for (size_t at = 0; at < names.tokens.size(); ++at) {
            SymbolRecord symbol = begun(names.tokens[at], constants ? u"constant"_s : u"variable"_s);
            symbol.type = type;
            symbol.value = list.isEmpty() ? QString() : list[list.size() == qsizetype(names.tokens.size()) ? qsizetype(at) : 0];
            add(std::move(symbol), firstOf(names.tokens[at], first), names.tokens[at], behind);
        }
        return std::max(behind, i + 1);
    }

    /// One for each name, or one for all: "a, b = f()".
    QStringList valuesBetween(size_t from, size_t to, size_t names) const
    {
        QStringList list;
        if (names > 1) {
            size_t begin = from;
            for (size_t i = from; i <= to; i = skip(i))
                if (i == to || is(i, ",")) {
                    list.append(shown(begin, i).left(200));
                    begin = i + 1;
                }
        }
        return list.size() == qsizetype(names) ? list : QStringList{ shown(from, to).left(200) };
    }

    size_t type(size_t first, size_t name)
    {
        const size_t parameters = behindTypeParameters(name + 1);
        const bool alias = is(parameters, "=");
        const size_t i = alias ? parameters + 1 : parameters;
        const bool structure = is(i, "struct");
        const bool members = (structure || is(i, "interface")) && is(i + 1, "{");
        SymbolRecord symbol
            = begun(name, !members ? alias ? u"alias"_s : u"typedef"_s : structure ? u"struct"_s : u"interface"_s);
        symbol.templateParameters = foldedText(source, name + 1, parameters);
        m_kinds.insert(symbol.name, symbol.kind);
        if (!members) {
            const size_t behind = behindType(i);
            symbol.type = typeText(i, behind);
            add(std::move(symbol), first, name, behind);
            return behindExpression(behind);
        }
        const QString scope = within(symbol.name);
        const qsizetype at = m_found.size();
        add(std::move(symbol), first, name, skip(i + 1));
        const bool listed = m_found.size() > at;
        const size_t close = closeOf(i + 1);
        size_t member = i + 2;
        Elements elements;
        while (member < close) {
            if (is(member, ";"))
                ++member;
            else
                member = std::max(structure ? field(member, close, scope, elements) : element(member, scope, elements), member + 1);
        }
        if (listed) {
            m_found[at].symbol.bases = elements.bases;
            m_found[at].symbol.type = elements.types;
        } else {
            m_found.resize(at); // members of what nobody can name
        }
        return std::max(member, skip(i + 1));
    }

    struct Elements {
        QStringList bases; ///< what a type takes over: interfaces named within an interface, types without a name in a struct
        QString types; ///< "~int | ~string"
    };

    /// Behind a type's name: "T", "pkg.T", "T[int]"; `i` if none stands there.
    size_t behindTypeName(size_t i) const
    {
        size_t behind = i;
        while (isName(behind) && is(behind + 1, ".") && isName(behind + 2))
            behind += 2;
        if (!isName(behind))
            return i;
        return is(behind + 1, "[") && !endsBefore(behind + 1) ? skip(behind + 1) : behind + 1;
    }

    size_t field(size_t i, size_t close, const QString &scope, Elements &elements)
    {
        const size_t name = is(i, "*") ? i + 1 : i;
        const size_t behindName = behindTypeName(name);
        const auto ends = [&](size_t at) { return at >= close || endsBefore(at) || is(at, ";"); };
        if (behindName > name && (ends(behindName) || isString(behindName))) {
            const size_t behind = isString(behindName) ? behindName + 1 : behindName;
            size_t last = name;
            while (is(last + 1, "."))
                last += 2;
            elements.bases.append(foldedText(source, name, behindName));
            SymbolRecord symbol = begun(last, u"field"_s, scope, u"struct"_s);
            symbol.type = foldedText(source, i, behindName);
            add(std::move(symbol), i, last, behind);
            return behind;
        }
        if (!isName(i))
            return behindExpression(skip(i));
        const Names names = namesAt(i);
        const size_t behindFieldType = behindType(names.behind);
        const size_t behind = isString(behindFieldType) && !endsBefore(behindFieldType) ? behindFieldType + 1 : behindFieldType;
        const QString type = typeText(names.behind, behindFieldType);
        for (const size_t one : names.tokens) {
            SymbolRecord symbol = begun(one, u"field"_s, scope, u"struct"_s);
            symbol.type = type;
            add(std::move(symbol), firstOf(one, i), one, behind);
        }
        return behindExpression(behind);
    }

    /// Of an interface.
    size_t element(size_t i, const QString &scope, Elements &elements)
    {
        if (isName(i) && is(i + 1, "(")) {
            SymbolRecord symbol = begun(i, u"method"_s, scope, u"interface"_s);
            const size_t behind = signature(symbol, i + 1);
            add(std::move(symbol), i, i, behind);
            return behindExpression(behind);
        }
        const size_t behind = behindExpression(skip(i));
        if (behindTypeName(i) == behind)
            elements.bases.append(foldedText(source, i, behind));
        else if (behind > i)
            elements.types += (elements.types.isEmpty() ? QString() : u"; "_s) + foldedText(source, i, behind);
        return behind;
    }

    void completeMember(SymbolRecord &symbol) const
    {
        if (symbol.kind != "method"_L1 && symbol.kind != "field"_L1)
            return;
        const QString owner = symbol.scope.section(u'.', -1);
        if (symbol.scopeKind.isEmpty() && !symbol.scope.isEmpty()) // of a type that another file of the package may declare
            symbol.scopeKind = m_kinds.value(owner, u"struct"_s);
        if (!owner.isEmpty() && owner[0].isLower())
            symbol.exported = false; // nobody outside can name the type
    }

    QString m_package;
    QHash<QString, QString> m_kinds; ///< of this file's types
    QList<Declaration> m_found;
};

} // namespace

QList<Declaration> readGoDeclarations(const LexedSource &source)
{
    return source.tokens.empty() ? QList<Declaration>() : Go(source).run();
}

} // namespace tars
