#include "service/extract/comments.h"
#include "service/project/records.h"

#include "service/extract/commenttext.h"
#include "service/extract/includeddocs.h"
#include "service/extract/sectiontitle.h"
#include "service/extract/writtendocs.h"

#include <algorithm>
#include <optional>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

enum class Owner : quint8 { None, File, Symbol };

class Attacher
{
public:
    Attacher(const LexedSource &source, const QString &language, QList<Declaration> &declarations,
        FileRecord &file)
        : m_source(source)
        , m_language(language)
        , m_declarations(declarations)
        , m_file(file)
        , m_used(source.comments.size(), Owner::None)
        , m_takenBy(source.comments.size(), 0)
        , m_known(source.comments.size())
    {
    }

    void run()
    {
        fileComment();
        for (Declaration &declaration : m_declarations) {
            // What stands above one of Python's overloads tells it from the others; the function is told of where it is defined.
            if (declaration.symbol.comment.isEmpty()
                && !(m_language == "Python"_L1 && declaration.symbol.properties.contains("overload"_L1)))
                above(declaration);
        }
        for (Declaration &declaration : m_declarations)
            if (declaration.symbol.comment.isEmpty())
                behind(declaration);
        if (m_language == "Go"_L1)
            ofGroups();
        if (m_language == "Rust"_L1)
            ofVariants();
        for (Declaration &declaration : m_declarations) {
            SymbolRecord &symbol = declaration.symbol;
            symbol.deprecated = symbol.deprecated || saysDeprecated(symbol.comment);
            // JavaScript had no word for it: authors say in the comment what is not for others.
            if (symbol.commentStyle == "jsdoc"_L1 && saysHidden(symbol.comment)) {
                symbol.exported = false;
                if (!symbol.access.isEmpty())
                    symbol.access = u"private"_s;
            }
        }
    }

private:
    struct Known {
        CleanComment comment;
        std::optional<bool> isMeaningful;
    };

    /// Read once: up to three declarations ask for the same comment.
    Known &known(const CommentSpan &span) const
    {
        std::optional<Known> &known = m_known[size_t(&span - m_source.comments.data())];
        if (!known)
            known.emplace(Known{ cleanComment(QByteArrayView(m_source.text).sliced(span.offset, span.end - span.offset),
                                     m_language),
                {} });
        return *known;
    }

    const CleanComment &clean(const CommentSpan &span) const { return known(span).comment; }

    bool meaningful(const CommentSpan &span) const
    {
        Known &one = known(span);
        if (!one.isMeaningful) {
            const QString &text = one.comment.text;
            const bool amongCode = span.tokenBefore >= 0 && !m_source.tokens[size_t(span.tokenBefore)].directive;
            one.isMeaningful = !text.isEmpty() && !isToolDirective(text) && !(amongCode ? isLicenceAmongCode(text) : isLicenceText(text))
                && std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
        }
        return *one.isMeaningful;
    }

    void give(SymbolRecord &symbol, const CleanComment &comment, int line)
    {
        symbol.comment = comment.text;
        symbol.commentStyle = commentStyle(comment, m_language);
        symbol.commentLine = line;
    }

    int lastBefore(int offset) const
    {
        const auto found = std::upper_bound(m_source.comments.begin(), m_source.comments.end(), offset,
            [](int o, const CommentSpan &comment) { return o < comment.offset; });
        return int(found - m_source.comments.begin()) - 1;
    }

    void above(Declaration &declaration)
    {
        if (m_source.tokens.empty())
            return;
        // Between the declaration's first token and its name a comment may stand as well: behind attributes,
        // behind "template <…>".
        const int name = m_source.tokens[declaration.nameToken].offset;
        const int first = m_source.tokens[declaration.first].offset;
        int index = lastBefore(name);
        for (; index >= 0 && m_source.comments[size_t(index)].offset > first; --index) {
            const CommentSpan &span = m_source.comments[size_t(index)];
            const CleanComment &comment = clean(span);
            if (comment.isDoc && !comment.trailing && !comment.inner && !span.trailing && meaningful(span))
                return take(declaration, comment, index);
        }
        int line = m_source.tokens[declaration.first].line;
        for (; index >= 0; --index) {
            const CommentSpan &span = m_source.comments[size_t(index)];
            if (span.tokenBefore != int(declaration.first) - 1 && !onlyDirectives(span, declaration))
                return;
            if (span.trailing && span.tokenBefore >= 0
                && m_source.tokens[size_t(span.tokenBefore)].line == span.line
                && !(span.block && span.endLine == line && clean(span).isDoc)) { // "int a; /** Of b. */ int b;"
                if (!m_source.tokens[size_t(span.tokenBefore)].directive)
                    return;
                line = std::min(line, span.line); // why a warning is switched off
                continue;
            }
            const CleanComment &comment = clean(span);
            if (comment.trailing || comment.inner)
                return;
            if (comment.text.isEmpty() || isToolDirective(comment.text)) { // a rule, a hint to a program
                line = std::min(line, span.line);
                continue;
            }
            if (!meaningful(span) || m_used[size_t(index)] == Owner::File)
                return;
            const int gap = line - span.endLine;
            // A plain comment set apart by a blank line speaks of what follows as a whole, not of its first
            // member.
            if (gap > (comment.isDoc ? 3 : 1))
                return;
            if (!comment.isDoc && docRightAbove(index)) { // a remark to maintainers between the documentation and what it is about
                line = span.line;
                continue;
            }
            if (!comment.isDoc && (looksLikeCode(comment.text) || isNoteToSelf(comment.text)
                    || isSectionTitle(m_source, span, comment.text, declaration.symbol)))
                return;
            return take(declaration, comment, index);
        }
    }

    bool docRightAbove(int index) const
    {
        if (index == 0)
            return false;
        const CommentSpan &own = m_source.comments[size_t(index)];
        const CommentSpan &before = m_source.comments[size_t(index) - 1];
        if (before.tokenBefore != own.tokenBefore || before.trailing || own.line - before.endLine > 1
            || m_used[size_t(index) - 1] == Owner::File)
            return false;
        const CleanComment &comment = clean(before);
        return comment.isDoc && !comment.trailing && !comment.inner && meaningful(before);
    }

    /// Directives between a comment and its declaration do not part them: #ifdef around an attribute, say.
    bool onlyDirectives(const CommentSpan &span, const Declaration &declaration) const
    {
        for (size_t i = size_t(span.tokenBefore + 1); i < declaration.first; ++i)
            if (!m_source.tokens[i].directive || m_source.is(i, "define") || m_source.is(i, "include")
                || m_source.is(i, "endif"))
                return false;
        return int(declaration.first) > span.tokenBefore;
    }

    void take(Declaration &declaration, const CleanComment &comment, int index)
    {
        m_used[size_t(index)] = Owner::Symbol;
        m_takenBy[size_t(index)] = declaration.first;
        give(declaration.symbol, comment, m_source.comments[size_t(index)].line);
    }

    void behind(Declaration &declaration)
    {
        static const QSet<QString> plainKinds{ u"field"_s, u"enumerator"_s, u"constant"_s, u"macro"_s,
            u"variable"_s };
        if (m_source.tokens.empty())
            return;
        const Token &last = m_source.tokens[declaration.last];
        const auto found = std::lower_bound(m_source.comments.begin(), m_source.comments.end(), last.offset, [](const CommentSpan &comment, int offset) { return comment.offset < offset; });
        if (found == m_source.comments.end())
            return;
        const int endLine = m_source.endLineOf(last);
        const bool sameLine = found->line == endLine;
        // Only punctuation may stand between: "A = 1, ///< first".
        for (int i = int(declaration.last) + 1; i <= found->tokenBefore; ++i)
            if (!m_source.is(size_t(i), ",") && !m_source.is(size_t(i), ";") && !m_source.is(size_t(i), ")")
                && !m_source.is(size_t(i), "}"))
                return;
        const CleanComment &comment = clean(*found);
        const size_t index = size_t(found - m_source.comments.begin());
        if (!meaningful(*found) || m_used[index] == Owner::File)
            return;
        const bool marked = comment.trailing && found->line - endLine <= 1;
        const bool plain = sameLine && found->trailing && plainKinds.contains(declaration.symbol.kind)
            && (declaration.symbol.scopeKind != "namespace"_L1 || declaration.symbol.kind != "variable"_L1)
            && (m_used[index] == Owner::None || m_takenBy[index] == declaration.first);
        if (marked || plain)
            take(declaration, comment, int(index));
    }

    /// What stands above "const (" is of all of them: whole at the first that has nothing of its own, its beginning at the others;
    /// where each has its own, behind that of the first.
    void ofGroups()
    {
        auto next = m_declarations.begin();
        for (size_t i = 0; i + 1 < m_source.tokens.size(); ++i) {
            if (!m_source.is(i + 1, "(") || !(m_source.is(i, "const") || m_source.is(i, "var") || m_source.is(i, "type")))
                continue;
            const size_t behind = skipBrackets(m_source, i + 1, m_source.tokens.size());
            const int index = lastBefore(m_source.tokens[i].offset);
            const CommentSpan *const span = index < 0 ? nullptr : &m_source.comments[size_t(index)];
            const bool given = span && !span->trailing && m_used[size_t(index)] != Owner::File
                && span->endLine + 1 == m_source.tokens[i].line && meaningful(*span);
            QString text = given ? clean(*span).text : QString();
            SymbolRecord *first = nullptr;
            bool told = false;
            for (; next != m_declarations.end() && next->nameToken < behind; ++next) {
                SymbolRecord &symbol = next->symbol;
                const bool member = next->nameToken > i && symbol.kind != "field"_L1 && symbol.kind != "method"_L1;
                if (text.isEmpty() || !member || !symbol.exported)
                    continue;
                first = first ? first : &symbol;
                if (!symbol.comment.isEmpty())
                    continue;
                told = true;
                CleanComment comment = clean(*span);
                comment.text = text;
                give(symbol, comment, span->line);
                if (!text.contains("\n\nDeprecated: "_L1))
                    text = text.section(u"\n\n"_s, 0, 0);
            }
            if (first && !told)
                first->comment += u"\n\n"_s + text;
            i = behind - 1;
        }
    }

    /// Fields of a variant of Rust are no symbols: what is said of them is told with the variant.
    void ofVariants()
    {
        for (Declaration &declaration : m_declarations) {
            const size_t open = declaration.nameToken + 1;
            if (declaration.symbol.kind != "enumerator"_L1 || !m_source.is(open, "{"))
                continue;
            CleanComment told{ declaration.symbol.comment, true };
            int line = declaration.symbol.commentLine;
            const size_t close = skipBrackets(m_source, open, m_source.tokens.size()) - 1;
            for (size_t i = open + 1; i < close;) {
                const int before = int(i) - 1;
                while (m_source.is(i, "#") && m_source.is(i + 1, "["))
                    i = skipBrackets(m_source, i + 1, close);
                const int index = lastBefore(m_source.tokens[i].offset);
                const CommentSpan *const span = index < 0 ? nullptr : &m_source.comments[size_t(index)];
                if (span && span->tokenBefore >= before && clean(*span).isDoc && !clean(*span).inner && meaningful(*span)) {
                    line = line > 0 ? line : span->line;
                    told.text += (told.text.isEmpty() ? u""_s : u"\n\n"_s) + u"- `"_s + QString::fromUtf8(m_source.textOf(i)) + u"`: "_s
                        + QString(clean(*span).text).replace(u'\n', u"\n  "_s);
                }
                while (i < close && !m_source.is(i, ","))
                    i = m_source.is(i, "(") || m_source.is(i, "[") || m_source.is(i, "{") ? skipBrackets(m_source, i, close) : i + 1;
                ++i;
            }
            if (told.text != declaration.symbol.comment)
                give(declaration.symbol, told, line);
        }
    }

    void fileComment()
    {
        if (m_language == "Python"_L1) {
            if (!m_source.tokens.empty() && m_source.tokens[0].kind == TokenKind::String) {
                m_file.comment = cleanDocstring(m_source.textOf(size_t(0)));
                if (!m_file.comment.isEmpty())
                    m_file.commentStyle = u"docstring"_s;
                if (!m_file.comment.isEmpty())
                    return;
            }
        }
        static const QRegularExpression fileMark(
            u"(?:^|\\s)[@\\\\](?:file|fileoverview|headerfile|module|packageDocumentation)\\b"_s);
        const int firstToken
            = m_source.tokens.empty() ? int(m_source.text.size()) : m_source.tokens[0].offset;
        size_t package = m_source.tokens.size();
        if (m_language == "Go"_L1 || m_language == "Java"_L1)
            for (size_t i = 0; i < m_source.tokens.size() && i < 200; ++i)
                if (m_source.is(i, "package")) {
                    package = i;
                    break;
                }
        if (m_language == "Rust"_L1)
            innerComments();
        QStringList inner;
        for (size_t i = 0; i < m_source.comments.size() && i < 400; ++i) {
            const CommentSpan &span = m_source.comments[i];
            if (i > 20 && m_language != "Rust"_L1)
                break;
            const CleanComment &comment = clean(span);
            if (m_language == "Rust"_L1 ? comment.inner && !comment.text.isEmpty() && span.tokenBefore < 40 && m_used[i] == Owner::None
                                        : comment.isDoc && fileMark.match(comment.text).hasMatch()) {
                m_used[i] = Owner::File;
                QString text = comment.text;
                inner.append(text);
                if (m_language != "Rust"_L1)
                    break;
            }
        }
        if (!inner.isEmpty()) {
            setFileComment(inner.join(u'\n'), true);
            return;
        }
        if (package < m_source.tokens.size()) {
            // In package-info.java annotations may stand before it: all before the word is theirs.
            if (m_language == "Java"_L1 && m_source.is(0, "@"))
                package = 0;
            const int index = lastBefore(m_source.tokens[package].offset);
            if (index >= 0) {
                const CommentSpan &span = m_source.comments[size_t(index)];
                const CleanComment &comment = clean(span);
                const int gap = m_source.tokens[package].line - span.endLine;
                if ((gap == 1 || (comment.isDoc && gap <= 3)) && meaningful(span)) {
                    m_used[size_t(index)] = Owner::File;
                    setFileComment(comment.text, comment.isDoc);
                    return;
                }
            }
            if (m_language == "Java"_L1)
                return;
        }
        leadingComment(firstToken);
    }

    /// "mod a { //! About a." of Rust: what opens with the comment is told about by it, beside what stands above.
    void innerComments()
    {
        QHash<int, Declaration *> opened;
        for (Declaration &declaration : m_declarations)
            if (m_source.is(declaration.nameToken + 1, "{"))
                opened.insert(int(declaration.nameToken) + 1, &declaration);
        for (size_t i = 0; i < m_source.comments.size(); ++i) {
            const CommentSpan &span = m_source.comments[i];
            Declaration *const around = opened.value(span.tokenBefore);
            if (!around)
                continue;
            const CleanComment &comment = clean(span);
            if (!comment.inner)
                continue;
            m_used[i] = Owner::Symbol;
            if (comment.text.isEmpty())
                continue;
            if (around->symbol.comment.isEmpty())
                above(*around);
            if (around->symbol.comment.isEmpty())
                give(around->symbol, comment, span.line);
            else
                around->symbol.comment += u'\n' + comment.text;
        }
    }

    /// The first comment that is no licence, if it stands apart from the first declaration.
    void leadingComment(int firstToken)
    {
        QString purpose; // what stands above the licence in one comment with it
        for (size_t i = 0; i < m_source.comments.size() && m_source.comments[i].offset < firstToken; ++i) {
            const CommentSpan &span = m_source.comments[i];
            const CleanComment &comment = clean(span);
            if (!meaningful(span)) {
                if (isLicenceText(comment.text)) {
                    m_used[i] = Owner::File;
                    purpose = purposeBefore(comment.text);
                }
                continue;
            }
            if ((m_language == "Rust"_L1 || m_language == "C#"_L1) && comment.isDoc) // always of what follows
                break;
            if (!comment.isDoc && isNoteToSelf(comment.text))
                continue;
            const bool directiveAbove = !m_source.tokens.empty() && m_source.tokens[0].directive;
            if (directiveAbove && !comment.isDoc && m_source.tokens[0].line == span.endLine + 1
                && (!purpose.isEmpty() || !opensFile())) // of the directive
                break;
            const bool apart = m_source.tokens.empty() || directiveAbove
                || m_source.tokens[0].line > span.endLine + 1 || followedByImport()
                || std::none_of(m_declarations.begin(), m_declarations.end(), [](const Declaration &one) { return one.first == 0; });
            if (!apart)
                break;
            // A word or two right above imports name them, not the file.
            if (!comment.isDoc && !m_source.tokens.empty() && m_source.tokens[0].line == span.endLine + 1
                && followedByImport() && comment.text.count(u' ') < 3)
                break;
            m_used[i] = Owner::File;
            setFileComment(comment.text, comment.isDoc);
            return;
        }
        if (!purpose.isEmpty())
            setFileComment(purpose, false);
        else if (m_file.comment.isEmpty())
            commentBehindGuard();
    }

    /// "#pragma once", then what the header is for, apart from what follows.
    void commentBehindGuard()
    {
        const size_t pragma = m_source.is(1, "ifndef") && m_source.is(4, "define") ? 6 : 0;
        size_t next = m_source.is(pragma + 1, "pragma") && m_source.is(pragma + 2, "once") ? pragma + 3 : pragma;
        if (next == 0 || next >= m_source.tokens.size() || !m_source.tokens[0].directive)
            return;
        const auto opens = [&] { return m_source.tokens[next].directive ? !m_source.is(next + 1, "define") : m_source.is(next, "namespace"); };
        for (size_t i = 0; i < m_source.comments.size() && m_source.comments[i].tokenBefore < int(next); ++i) {
            const CommentSpan &span = m_source.comments[i];
            if (span.tokenBefore != int(next) - 1 || span.trailing || !meaningful(span))
                continue;
            const CleanComment &comment = clean(span);
            if (m_source.tokens[next].line <= span.endLine + 1 || !opens() || isNoteToSelf(comment.text)
                || (!comment.isDoc && comment.text.count(u' ') < 3))
                return;
            m_used[i] = Owner::File;
            setFileComment(comment.text, comment.isDoc);
            return;
        }
    }

    /// Whether the first directive is one that files begin with.
    bool opensFile() const
    {
        const QByteArrayView word = m_source.textOf(std::min<size_t>(1, m_source.tokens.size() - 1));
        return word == "include" || word == "pragma" || word == "ifndef" || word == "import" || word == "define";
    }

    bool followedByImport() const
    {
        const QByteArrayView word = m_source.textOf(size_t(0));
        return word == "import" || word == "use" || word == "using" || word == "from" || word == "package"
            || word == "require" || word == "include";
    }

    void setFileComment(const QString &text, bool isDoc)
    {
        static const QRegularExpression mark(u"^[@\\\\](?:file|fileoverview)\\b[ \\t]*[\\w./-]*\\n?"_s);
        CleanComment comment;
        comment.text = QString(text).remove(mark).trimmed();
        comment.isDoc = isDoc;
        m_file.comment = comment.text;
        m_file.commentStyle = commentStyle(comment, m_language);
    }

    const LexedSource &m_source;
    const QString &m_language;
    QList<Declaration> &m_declarations;
    FileRecord &m_file;
    std::vector<Owner> m_used;
    std::vector<size_t> m_takenBy; ///< first token of the declaration: "int a, b;" share theirs
    mutable std::vector<std::optional<Known>> m_known; ///< by comment
};

} // namespace

void attachComments(
    const LexedSource &source, const QString &language, QList<Declaration> &declarations, FileRecord &file)
{
    Attacher(source, language, declarations, file).run();
}

QStringList attachComments(const LexedSource &source, const SourceFolder &root, QList<Declaration> &declarations, FileRecord &file)
{
    if (file.language == "Elixir"_L1)
        attachElixirDocs(source.text, declarations);
    else if (file.language == "Perl"_L1)
        attachPod(source.text, declarations, file);
    attachComments(source, file.language, declarations, file);
    if (file.language == "Java"_L1)
        quoteJavaValues(declarations);
    return includeDocs(source, root, declarations, file);
}

} // namespace tars
