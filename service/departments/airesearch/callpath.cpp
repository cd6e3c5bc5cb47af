#include "service/departments/airesearch/callpath.h"

#include "service/departments/airesearch/survey.h"
#include "service/departments/development/kinds.h"
#include "service/markup/highlight.h"

#include <algorithm>
#include <optional>
#include <QCache>
#include <QRegularExpression>
#include <QSet>

namespace tars::airesearch
{
using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype mostCalls = 8;
constexpr qsizetype mostNames = 60; // looked up in one body

bool isCallable(const QString &kind)
{
    return kind == "function"_L1 || kind == "method"_L1 || kind == "slot"_L1;
}

class Walker
{
public:
    explicit Walker(const ModelView &view)
        : m_view(view)
    {
    }

    /// The functions of the project that a function's body calls.
    QList<SymbolTarget> callsOf(const SymbolTarget &function)
    {
        const QString key = function.file + u'\n' + function.qualifiedName;
        if (const auto known = m_calls.constFind(key); known != m_calls.cend())
            return *known;
        QList<SymbolTarget> calls;
        const auto file = m_view.file(function.file);
        const Body body = file ? bodyOf(function) : Body();
        m_bodies.insert(key, { body.line, body.isPublic, {} });
        if (!body.text.isEmpty())
            for (const Called &called : calledIn(file->language, body.text).mid(0, mostNames)) {
                const auto target = theOne(called.name);
                if (target && target->qualifiedName != function.qualifiedName
                    && fits(called, *target, function, file->language))
                    calls.append(*target);
                if (calls.size() >= mostCalls)
                    break;
            }
        m_calls.insert(key, calls);
        return calls;
    }

    void locate(CallStep &step) const
    {
        const Body body = m_bodies.value(step.function.file + u'\n' + step.function.qualifiedName);
        step.line = body.line;
        step.isPublic = body.isPublic;
    }

private:
    struct Body {
        int line = 0;
        bool isPublic = false;
        QString text;
    };
    struct Source {
        QList<Symbol> symbols;
        QHash<int, Position> positions;
        QStringList lines;
    };
    const Source &sourceOf(const QString &path)
    {
        if (const Source *known = m_sources.object(path))
            return *known;
        auto *source = new Source{ m_view.symbols(path), m_view.positions(path),
            QString::fromUtf8(m_view.content(path)).split(u'\n') };
        m_sources.insert(path, source);
        return *source;
    }

    Body bodyOf(const SymbolTarget &function)
    {
        const Source &source = sourceOf(function.file);
        for (const Symbol &symbol : source.symbols) {
            if (!symbol.definition || symbol.qualifiedName() != function.qualifiedName)
                continue;
            const Position position = source.positions.value(symbol.index);
            if (position.endLine <= position.line)
                continue;
            return { position.line, symbol.isApi,
                source.lines.mid(position.line - 1, position.endLine - position.line + 1).join(u'\n') };
        }
        return {};
    }

    /// Whether a call can mean that function: a bare name is no method of another class, an everyday word on some object
    /// tells nothing, a function within a function is known there only.
    bool fits(const Called &called, const SymbolTarget &target, const SymbolTarget &caller, const QString &language) const
    {
        static const QSet<QString> implicitThis{ u"C++"_s, u"Java"_s, u"C#"_s, u"Kotlin"_s, u"Scala"_s, u"Swift"_s,
            u"Ruby"_s, u"Groovy"_s };
        const QString scope = enclosingName(target.qualifiedName);
        if (!scope.isEmpty() && scope != caller.qualifiedName)
            for (const SymbolTarget &around : m_view.lookup(scope))
                if (isCallable(around.kind))
                    return false;
        const bool isMethod = target.kind != "function"_L1;
        const bool same = scope == enclosingName(caller.qualifiedName);
        switch (called.on) {
        case Called::On::Nothing:
            return !isMethod || (same && implicitThis.contains(language));
        case Called::On::Self:
            return isMethod;
        case Called::On::Scope:
            return true;
        case Called::On::Other:
            break;
        }
        static const QRegularExpression distinctive(u"^.+[A-Z_].*$"_s);
        const bool isPackage = language == "Go"_L1 || language == "Python"_L1; // there a module stands before the dot too
        return (isMethod || isPackage) && target.qualifiedName.size() > 4 && distinctive.match(called.name).hasMatch();
    }

    /// What a name means, if the project defines only one function of it; a declaration is none of its own.
    std::optional<SymbolTarget> theOne(const QString &name)
    {
        if (name.size() < 3)
            return {};
        std::optional<SymbolTarget> found;
        for (const SymbolTarget &target : m_view.lookup(name)) {
            if (target.kind == "macro"_L1 || target.kind == "namespace"_L1)
                return {};
            if (!isCallable(target.kind))
                continue;
            if (found && found->qualifiedName != target.qualifiedName)
                return {};
            const auto file = m_view.file(target.file);
            if (!file || file->role != FileRole::Source || file->vendored)
                continue;
            // Of a declaration and a definition, the one with a body can be followed.
            if (!found || (bodyOf(*found).line == 0 && bodyOf(target).line > 0))
                found = target;
        }
        return found;
    }

    const ModelView &m_view;
    QHash<QString, QList<SymbolTarget>> m_calls;
    QHash<QString, Body> m_bodies; ///< without their text
    QCache<QString, Source> m_sources{ 64 };
};
} // namespace

QList<Called> calledIn(const QString &language, const QString &code)
{
    QString text = code;
    for (const markup::Token &token : markup::tokenize(language, code)) {
        const bool isSelf = token.kind == markup::Token::Kind::Keyword
            && QStringView(code).sliced(token.start, token.length) == "this"_L1;
        if (token.kind != markup::Token::Kind::Comment && token.kind != markup::Token::Kind::String
            && (token.kind != markup::Token::Kind::Keyword || isSelf))
            continue;
        for (qsizetype i = token.start; i < token.start + token.length && i < text.size(); ++i)
            if (text[i] != u'\n')
                text[i] = u' ';
        if (isSelf)
            text.replace(token.start, 4, u"self"_s);
    }
    QList<Called> calls;
    QSet<QString> seen;
    const auto isWord = [](QChar c) { return c.isLetterOrNumber() || c == u'_'; };
    for (qsizetype i = 0; i < text.size();) {
        if (!isWord(text[i]) || text[i].isDigit()) {
            i += 1;
            while (i < text.size() && text[i - 1].isDigit() && isWord(text[i]))
                ++i; // a number with its ending
            continue;
        }
        const qsizetype start = i;
        while (i < text.size() && isWord(text[i]))
            ++i;
        if (i >= text.size() || text[i] != u'(')
            continue;
        Called called{ text.sliced(start, i - start), Called::On::Nothing };
        const QStringView before = QStringView(text).first(start);
        const bool arrow = before.endsWith("->"_L1);
        if (arrow || before.endsWith(u'.')) {
            const QStringView receiver = before.chopped(arrow ? 2 : 1);
            const bool self = receiver.endsWith("self"_L1) || receiver.endsWith("cls"_L1);
            const qsizetype length = receiver.endsWith("cls"_L1) ? 3 : 4;
            const bool whole = receiver.size() == length
                || (receiver.size() > length && !isWord(receiver[receiver.size() - length - 1])
                    && receiver[receiver.size() - length - 1] != u'.');
            called.on = self && whole ? Called::On::Self : Called::On::Other;
        } else if (before.endsWith("::"_L1)) {
            called.on = Called::On::Scope;
        }
        if (!seen.contains(called.name)) {
            seen.insert(called.name);
            calls.append(called);
        }
    }
    return calls;
}

namespace
{
QList<CallStep> pathFrom(Walker &walker, SymbolTarget at)
{
    QList<CallStep> path;
    QSet<QString> visited;
    for (int step = 0; step < mostSteps; ++step) {
        visited.insert(at.qualifiedName);
        const QList<SymbolTarget> calls = walker.callsOf(at);
        CallStep said;
        said.function = at;
        walker.locate(said);
        std::optional<SymbolTarget> next;
        qsizetype most = -1;
        for (const SymbolTarget &call : calls) {
            said.calls.append(call.qualifiedName);
            if (visited.contains(call.qualifiedName))
                continue;
            if (const qsizetype further = walker.callsOf(call).size(); further > most) {
                most = further;
                next = call;
            }
        }
        path.append(said);
        if (!next)
            break;
        at = *next;
    }
    return path;
}
} // namespace

QList<CallStep> callPath(const ModelView &view, const QList<SymbolTarget> &starts, const std::stop_token &stop)
{
    Walker walker(view);
    QList<CallStep> best;
    qsizetype bestScore = 0;
    for (const SymbolTarget &start : starts) {
        if (stop.stop_requested())
            break;
        QList<CallStep> path = pathFrom(walker, start);
        QSet<QString> files;
        for (const CallStep &step : std::as_const(path))
            files.insert(step.function.file);
        const qsizetype score = 2 * path.size() + files.size();
        if (path.size() > 1 && score > bestScore) {
            bestScore = score;
            best = std::move(path);
        }
    }
    return best;
}

} // namespace tars::airesearch
