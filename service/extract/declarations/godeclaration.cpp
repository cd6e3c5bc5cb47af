#include "service/extract/declarations/godeclaration.h"

#include "service/extract/declarations/tagreader.h"

#include <QRegularExpression>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

constexpr size_t mostLookedBack = 6'000; // tokens of a list of constants

class GoReader : public TagReader
{
public:
    using TagReader::TagReader;

private:
    void read() override
    {
        SymbolRecord &symbol = m_found.symbol;
        if (is(m_found.first, "func") && is(m_found.first + 1, "(")) // "func (v Rows) Rows()"
            m_found.nameToken = std::max(m_found.nameToken, std::min(skip(m_found.first + 1), m_tokens.size() - 1));
        // What has a receiver is a method, also where its type is declared in another file of the package.
        if (symbol.kind == "function"_L1 && is(m_found.nameToken - 1, ")") && is(m_found.first, "func")) {
            symbol.kind = u"method"_s;
            if (symbol.scopeKind.isEmpty())
                symbol.scopeKind = u"struct"_s;
        }
        const QChar initial = symbol.name.isEmpty() ? QChar() : symbol.name[0];
        symbol.exported = initial.isUpper() || symbol.kind == "package"_L1;
        symbol.access = symbol.exported ? u"public"_s : u"private"_s;
        const QString owner = symbol.scope.section(u'.', -1);
        if ((symbol.kind == "method"_L1 || symbol.kind == "field"_L1) && !owner.isEmpty() && owner[0].isLower())
            symbol.exported = false; // nobody outside can name the type
        size_t i = m_found.nameToken + 1;
        const bool function = symbol.kind == "function"_L1 || symbol.kind == "method"_L1;
        if (is(i, "[") && (function || symbol.kind == "struct"_L1 || symbol.kind == "interface"_L1)) {
            const size_t behind = skip(i);
            symbol.templateParameters = folded(i, behind);
            i = behind;
        }
        if (symbol.kind == "method"_L1 && m_found.nameToken > m_found.first && is(m_found.nameToken - 1, ")"))
            for (size_t open = m_found.nameToken - 1; open-- > m_found.first;)
                if (is(open, "(")) {
                    symbol.properties.append(u"receiver "_s + folded(open + 1, m_found.nameToken - 1));
                    break;
                }
        if (function && is(i, "(")) {
            const size_t behind = skip(i);
            symbol.signature = folded(i, behind);
            const size_t end = lineOf(behind) == m_source.endLineOf(m_tokens[behind - 1])
                ? endOfType(behind, { "{", ";" }, true)
                : behind;
            symbol.type = folded(behind, end);
            setEnd(endOfBody(end));
            return;
        }
        if (symbol.kind == "constant"_L1 || symbol.kind == "variable"_L1)
            return readValue();
        if ((symbol.kind == "interface"_L1 && is(i, "interface")) || (symbol.kind == "struct"_L1 && is(i, "struct")))
            readEmbedded(i + 1);
        if (symbol.kind == "alias"_L1 || symbol.kind == "typedef"_L1) {
            const size_t from = is(i, "=") ? i + 1 : i;
            symbol.type = folded(from, endOfType(from, { ";" }, true));
        }
        for (size_t j = i; j < m_tokens.size() && lineOf(j) == symbol.line; ++j)
            if (is(j, "{"))
                return setEnd(skip(j) - 1);
    }

    /// Behind "a, b" of "a, b T = 1, 2".
    size_t behindNames(size_t name) const
    {
        size_t i = name + 1;
        while (is(i, ",") && isName(i + 1))
            i += 2;
        return i;
    }

    /// Where the line's end is the statement's: Go puts a semicolon behind an operand, not behind an operator.
    bool endsBefore(size_t i) const
    {
        if (i == 0 || lineOf(i) <= m_source.endLineOf(m_tokens[i - 1]))
            return false;
        return m_tokens[i - 1].kind != TokenKind::Punctuation || is(i - 1, ")") || is(i - 1, "]") || is(i - 1, "}");
    }

    size_t endOfExpression(size_t i, bool toAssignment = false) const
    {
        while (i < m_tokens.size() && !endsBefore(i) && !is(i, ";") && !is(i, ")") && !is(i, "]") && !is(i, "}")
            && !(toAssignment && is(i, "=")))
            i = is(i, "(") || is(i, "[") || is(i, "{") ? skip(i) : i + 1;
        return i;
    }

    /// Without what braces hold over several lines; of a text of several lines, its first.
    QString shown(size_t from, size_t to) const
    {
        QString text;
        size_t i = from;
        for (size_t j = from; j < to; ++j) {
            const int endLine = m_source.endLineOf(m_tokens[j]);
            if (m_tokens[j].kind == TokenKind::String && endLine > lineOf(j))
                return text + folded(i, j) + (j > i ? u" "_s : QString()) + QString::fromUtf8(this->text(j)).section(u'\n', 0, 0) + u'…';
            const size_t behind = is(j, "{") ? skip(j) : j;
            if (behind <= j + 1 || behind > to || lineOf(behind - 1) == lineOf(j))
                continue;
            text += folded(i, j + 1) + u"…}"_s;
            i = behind;
            j = behind - 1;
        }
        return text + folded(i, to);
    }

    void readValue()
    {
        SymbolRecord &symbol = m_found.symbol;
        const size_t name = m_found.nameToken;
        const size_t from = behindNames(name);
        const size_t assigned = endOfExpression(from, true);
        symbol.type = shown(from, assigned);
        const bool alone = !is(name + 1, ",") && !is(name - 1, ",");
        if (is(assigned, "=")) {
            const size_t end = endOfExpression(assigned + 1);
            symbol.value = shown(assigned + 1, end).left(200);
            setEnd(end - 1);
        } else if (symbol.kind == "constant"_L1 && assigned == from && alone) {
            repeatBefore(name);
        }
    }

    /// "B" below "A T = 1 << iota" in parentheses stands for "B T = 1 << 1".
    void repeatBefore(size_t name)
    {
        size_t open = name;
        while (open > 0 && !is(open, "(") && open + mostLookedBack > name)
            open = is(open, ")") || is(open, "]") || is(open, "}") ? openOf(open) - 1 : open - 1;
        if (open == 0 || !is(open, "(") || !is(open - 1, "const"))
            return;
        int count = 0; // what iota is
        size_t repeated = 0;
        for (size_t i = open + 1; i < name && isName(i); ++count) {
            const size_t from = behindNames(i);
            const size_t assigned = endOfExpression(from, true);
            if (is(assigned, "="))
                repeated = i;
            const size_t end = is(assigned, "=") ? endOfExpression(assigned + 1) : assigned;
            i = is(end, ";") ? end + 1 : end;
        }
        if (repeated == 0)
            return;
        const size_t from = behindNames(repeated);
        const size_t assigned = endOfExpression(from, true);
        m_found.symbol.type = shown(from, assigned);
        if (from != repeated + 1)
            return; // values of several
        QString value = shown(assigned + 1, endOfExpression(assigned + 1));
        static const QRegularExpression iota(u"\\biota\\b"_s);
        m_found.symbol.value = value.replace(iota, QString::number(count)).left(200);
    }

    size_t openOf(size_t close) const
    {
        int depth = 0;
        for (size_t i = close; i > 0; --i) {
            depth += is(i, ")") || is(i, "]") || is(i, "}") ? 1 : is(i, "(") || is(i, "[") || is(i, "{") ? -1 : 0;
            if (depth == 0)
                return i;
        }
        return 1;
    }

    /// What a type takes over: interfaces named within an interface, types without a name in a struct; "~int | ~string" is a set of
    /// types.
    void readEmbedded(size_t open)
    {
        SymbolRecord &symbol = m_found.symbol;
        symbol.bases.clear();
        if (!is(open, "{"))
            return;
        const bool structure = symbol.kind == "struct"_L1;
        const size_t close = skip(open) - 1;
        for (size_t i = open + 1; i < close;) {
            const size_t end = std::max(endOfExpression(is(i, "(") || is(i, "[") ? skip(i) : i + 1), i + 1);
            const size_t name = is(i, "*") ? i + 1 : i;
            size_t behind = name + 1;
            while (is(behind, ".") && isName(behind + 1))
                behind += 2;
            if (is(behind, "[")) // of a generic one, unless it is a field's type: "a []int", "b [4]T"
                behind = structure && skip(behind) != end ? behind : skip(behind);
            if (structure && behind + 1 == end && m_tokens[behind].kind == TokenKind::String)
                ++behind; // its tag
            if (isName(name) && behind == end)
                symbol.bases.append(folded(name, m_tokens[end - 1].kind == TokenKind::String ? end - 1 : end));
            else if (!structure && !(isName(i) && is(i + 1, "(")))
                symbol.type += (symbol.type.isEmpty() ? QString() : u"; "_s) + folded(i, end);
            i = is(end, ";") ? end + 1 : end;
        }
    }
};

/// Of the tags that a build constraint asks for, those that a toolchain sets by itself.
bool isSetByToolchain(const QString &tag)
{
    static const QSet<QString> tags{ u"aix"_s, u"android"_s, u"darwin"_s, u"dragonfly"_s, u"freebsd"_s, u"hurd"_s, u"illumos"_s, u"ios"_s,
        u"js"_s, u"linux"_s, u"nacl"_s, u"netbsd"_s, u"openbsd"_s, u"plan9"_s, u"solaris"_s, u"wasip1"_s, u"windows"_s, u"zos"_s, u"unix"_s,
        u"386"_s, u"amd64"_s, u"arm"_s, u"arm64"_s, u"loong64"_s, u"mips"_s, u"mipsle"_s, u"mips64"_s, u"mips64le"_s, u"ppc64"_s,
        u"ppc64le"_s, u"riscv64"_s, u"s390x"_s, u"sparc64"_s, u"wasm"_s, u"cgo"_s, u"gc"_s, u"gccgo"_s, u"race"_s, u"msan"_s, u"asan"_s };
    return tags.contains(tag) || tag.startsWith("go1."_L1);
}

} // namespace

bool isLeftOutOfGoBuilds(const LexedSource &source)
{
    static const QRegularExpression word(u"^[\\w.]+$"_s);
    for (const CommentSpan &comment : source.comments) {
        if (comment.tokenBefore >= 0)
            return false;
        const QString text = QString::fromUtf8(QByteArrayView(source.text).sliced(comment.offset, comment.end - comment.offset));
        for (const QString &line : text.split(u'\n')) {
            if (!line.startsWith("//go:build "_L1))
                continue;
            const QStringList terms = line.mid(11).split(u"&&"_s);
            return std::any_of(terms.cbegin(), terms.cend(),
                [](const QString &term) { return word.match(term.trimmed()).hasMatch() && !isSetByToolchain(term.trimmed()); });
        }
    }
    return false;
}

Declaration completedGoDeclaration(const LexedSource &source, const QString &language, SymbolRecord tag)
{
    return GoReader(source, language, std::move(tag)).run();
}

} // namespace tars
