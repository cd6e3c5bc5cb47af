#include "service/extract/declarations/scriptdeclaration.h"

#include "service/extract/declarations/tagreader.h"

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

class ScriptReader : public TagReader
{
public:
    using TagReader::TagReader;

private:
    void read() override
    {
        SymbolRecord &symbol = m_found.symbol;
        modifiers();
        symbol.properties.removeAll(u"const"_s);
        if (symbol.kind == "variable"_L1)
            introducer();
        const bool member = !symbol.scope.isEmpty() && symbol.scopeKind != "namespace"_L1;
        symbol.access = hasBefore("private") || (m_found.nameToken > 0 && is(m_found.nameToken - 1, "#"))
            ? u"private"_s
            : hasBefore("protected") ? u"protected"_s
            : member                 ? u"public"_s
                                     : QString();
        symbol.exported = member ? symbol.access != "private"_L1
                                 : hasBefore("export") || hasBefore("exports") || hasBefore("declare");
        size_t i = m_found.nameToken + 1;
        if (is(i, "?") || is(i, "!"))
            ++i;
        if (is(i, "<")) {
            const size_t behind = skipAngles(i);
            symbol.templateParameters = folded(i, behind);
            i = behind;
        }
        const bool value = symbol.kind == "constant"_L1 || symbol.kind == "variable"_L1
            || symbol.kind == "field"_L1 || symbol.kind == "property"_L1 || symbol.kind == "function"_L1
            || symbol.kind == "method"_L1;
        const bool ofObject = is(i, ":") && symbol.kind == "function"_L1; // { f: function () {} }
        if (is(i, ":") && value && !ofObject) {
            const size_t end = endOfType(i + 1, { "=", ";", "," }, true);
            symbol.type = folded(i + 1, end);
            i = end;
        }
        if (is(i, "(")) {
            parameters(i);
        } else if ((is(i, "=") || ofObject) && value) {
            size_t j = i + 1;
            for (size_t k = j; isName(k);) { // res.set = res.header = function
                for (++k; is(k, ".") && isName(k + 1);)
                    k += 2;
                if (!is(k, "=") || is(k + 1, "="))
                    break;
                j = ++k;
            }
            if (is(j, "async"))
                ++j;
            if (is(j, "function")) {
                symbol.kind = symbol.kind == "method"_L1 ? symbol.kind : u"function"_s;
                while (j < m_tokens.size() && !is(j, "(") && lineOf(j) <= symbol.line + 1)
                    ++j;
                if (is(j, "("))
                    parameters(j);
            } else if (is(j, "(") || is(j, "<")) {
                const size_t open = is(j, "<") ? skipAngles(j) : j;
                const size_t behind = skip(open);
                if (is(open, "(") && (is(behind, "=>") || is(behind, ":"))) {
                    symbol.kind = member ? u"method"_s : u"function"_s;
                    parameters(open);
                    return;
                }
            }
            if (symbol.kind == "constant"_L1 || symbol.kind == "variable"_L1 || symbol.kind == "field"_L1
                || symbol.kind == "property"_L1) {
                const size_t end = endOfType(j, { ";" }, true);
                symbol.value = folded(j, end).left(200);
                setEnd(end - 1);
            }
        } else if (symbol.kind == "alias"_L1 && is(i, "=")) {
            symbol.type = folded(i + 1, endOfType(i + 1, { ";" }, true));
        } else if (symbol.kind == "class"_L1 || symbol.kind == "interface"_L1 || symbol.kind == "enum"_L1
            || symbol.kind == "namespace"_L1) {
            while (i < m_tokens.size() && !is(i, "{"))
                ++i;
            setEnd(skip(i) - 1);
        } else if (symbol.kind == "enumerator"_L1 && is(i, "=")) {
            symbol.value = folded(i + 1, endOfType(i + 1, { ",", "}" }, false)).left(200);
        }
        if (symbol.kind == "method"_L1 && symbol.name == "constructor"_L1)
            symbol.kind = u"constructor"_s;
    }

    /// "var", "let", or "exports" of "exports.x = …": how a variable comes to be.
    void introducer()
    {
        const size_t name = m_found.nameToken;
        if (name > 1 && is(name - 1, ".") && is(name - 2, "exports")) {
            m_found.symbol.properties.append(u"exports"_s);
            return;
        }
        if (hasBefore("var") || hasBefore("let"))
            m_found.symbol.properties.append(hasBefore("var") ? u"var"_s : u"let"_s);
    }

    void parameters(size_t open)
    {
        SymbolRecord &symbol = m_found.symbol;
        size_t i = skip(open);
        symbol.signature = folded(open, i);
        if (is(i, ":")) {
            size_t end = endOfType(i + 1, { "{", ";", "=>", "=" }, true);
            while (is(end, "{") && (is(end - 1, "|") || is(end - 1, "&"))) {
                const size_t next = endOfType(end, { "{", ";", "=>", "=" }, true);
                end = next > end ? next : skip(end); // an object's type in JavaScript, as Flow writes it
            }
            symbol.type = folded(i + 1, end);
            i = end;
        }
        if (is(i, "=>"))
            ++i;
        setEnd(is(i, "{") ? skip(i) - 1 : i > 0 ? i - 1 : i);
    }
};

} // namespace

Declaration completedScriptDeclaration(const LexedSource &source, const QString &language, SymbolRecord tag)
{
    return ScriptReader(source, language, std::move(tag)).run();
}

} // namespace tars
