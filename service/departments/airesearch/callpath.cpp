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
constexpr qsizetype mostBases = 8; // looked through for one call

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
                auto target = inherited(called, function, file->language);
                if (!target) {
                    target = theOne(called.name);
                    if (target && !fits(called, *target, function, file->language))
                        target.reset();
                }
                if (target && target->qualifiedName != function.qualifiedName && !contains(calls, *target))
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
        QHash<QString, const Symbol *> definitions; ///< with a body, by qualified name; the first of several
    };
    const Source &sourceOf(const QString &path)
    {
        if (const Source *known = m_sources.object(path))
            return *known;
        auto *source = new Source{ m_view.symbols(path), m_view.positions(path),
            QString::fromUtf8(m_view.content(path)).split(u'\n'), {} };
        for (const Symbol &symbol : std::as_const(source->symbols))
            if (symbol.definition)
                if (const Position at = source->positions.value(symbol.index); at.endLine > at.line)
                    if (const QString name = symbol.qualifiedName(); !source->definitions.contains(name))
                        source->definitions.insert(name, &symbol);
        m_sources.insert(path, source);
        return *source;
    }
    const QList<SymbolTarget> lookup(const QString &name) // const, or a loop would copy it
    {
        const auto known = m_targets.constFind(name);
        return known != m_targets.cend() ? *known : *m_targets.insert(name, m_view.lookup(name));
    }

    static bool contains(const QList<SymbolTarget> &calls, const SymbolTarget &target)
    {
        return std::any_of(calls.begin(), calls.end(),
            [&](const SymbolTarget &call) { return call.qualifiedName == target.qualifiedName; });
    }

    /// The lines of the definition; none for a declaration.
    static const Symbol *definitionOf(const Source &source, const SymbolTarget &function)
    {
        return source.definitions.value(function.qualifiedName);
    }

    bool hasBody(const SymbolTarget &function) { return definitionOf(sourceOf(function.file), function) != nullptr; }

    /// Without what is defined inside of it, which does not run when it is called.
    Body bodyOf(const SymbolTarget &function)
    {
        const Source &source = sourceOf(function.file);
        const Symbol *definition = definitionOf(source, function);
        if (!definition)
            return {};
        const Position position = source.positions.value(definition->index);
        QStringList lines = source.lines.mid(position.line - 1, position.endLine - position.line + 1);
        for (const Symbol &inner : source.symbols) {
            const Position at = source.positions.value(inner.index);
            if (inner.scope != function.qualifiedName || !inner.definition || at.line <= position.line || at.endLine > position.endLine)
                continue;
            for (int line = at.line; line <= std::min<qsizetype>(at.endLine, position.line + lines.size() - 1); ++line)
                lines[line - position.line].clear();
        }
        return { position.line, definition->isApi, lines.join(u'\n') };
    }

    static bool callsMembersBare(const QString &language)
    {
        static const QSet<QString> languages{ u"C++"_s, u"Java"_s, u"C#"_s, u"Kotlin"_s, u"Scala"_s, u"Swift"_s, u"Ruby"_s,
            u"Groovy"_s };
        return languages.contains(language);
    }

    /// What the caller's own type or the nearest of its bases calls so.
    std::optional<SymbolTarget> inherited(const Called &called, const SymbolTarget &caller, const QString &language)
    {
        if (called.on != Called::On::Self && (called.on != Called::On::Nothing || !callsMembersBare(language)))
            return {};
        const QString own = enclosingName(caller.qualifiedName);
        if (own.isEmpty() || called.name.size() < 3)
            return {};
        const QString separator = caller.qualifiedName.mid(own.size()).startsWith("::"_L1) ? u"::"_s : u"."_s;
        QStringList types{ own };
        for (qsizetype i = 0; i < types.size() && i < mostBases; ++i) {
            std::optional<SymbolTarget> found;
            for (const SymbolTarget &target : lookup(types[i] + separator + called.name)) {
                const auto file = m_view.file(target.file);
                if (isCallable(target.kind) && file && file->role == FileRole::Source && !file->vendored
                    && (!found || (!hasBody(*found) && hasBody(target))))
                    found = target;
            }
            if (found)
                return found;
            for (const SymbolTarget &type : lookup(types[i]))
                if (isType(type.kind) && type.qualifiedName == types[i])
                    for (const Symbol &symbol : sourceOf(type.file).symbols)
                        if (symbol.qualifiedName() == types[i])
                            for (const QString &written : symbol.bases)
                                if (const QString base = theType(simpleBaseName(written)); !base.isEmpty() && !types.contains(base))
                                    types.append(base);
        }
        return {};
    }

    /// The qualified name of the only type of that name; empty where there are several.
    QString theType(const QString &name)
    {
        const auto known = m_types.constFind(name);
        return known != m_types.cend() ? *known : *m_types.insert(name, readType(name));
    }
    QString readType(const QString &name)
    {
        QString found;
        if (!name.isEmpty())
            for (const SymbolTarget &target : lookup(name)) {
                const auto file = m_view.file(target.file);
                if (!isType(target.kind) || !file || file->role != FileRole::Source)
                    continue;
                if (!found.isEmpty() && found != target.qualifiedName)
                    return {};
                found = target.qualifiedName;
            }
        return found;
    }

    /// Whether a scope as written before "::" can be that of the target: "std" is none of the project's.
    bool isScopeOf(const QString &written, const SymbolTarget &target, const SymbolTarget &caller) const
    {
        const QString scope = enclosingName(target.qualifiedName);
        const QString last = written.section(u"::"_s, -1);
        if (written.isEmpty() || last == "crate"_L1 || last == "super"_L1 || last == "self"_L1)
            return scope.isEmpty();
        if (last == "Self"_L1)
            return scope == enclosingName(caller.qualifiedName);
        if (scope == written || scope.endsWith(u"::"_s + written))
            return true;
        if (!target.file.endsWith(".rs"_L1))
            return false;
        // A module of Rust is a file, and a type is often written with its module.
        return scope.isEmpty() ? isModule(last, target.file) : scope.section(u"::"_s, -1) == last;
    }

    static bool isModule(const QString &name, const QString &path)
    {
        const QString stem = path.section(u'/', -1).section(u'.', 0, 0);
        const bool isFolder = stem == "__init__"_L1 || stem == "mod"_L1 || stem == "index"_L1;
        return name == (isFolder ? path.section(u'/', -2, -2) : stem);
    }

    /// Whether the word before the dot names a type or a module rather than a variable.
    bool isName(const QString &word, const SymbolTarget &caller) const
    {
        if (word.isEmpty())
            return false;
        if (word[0].isUpper())
            return true;
        static const QRegularExpression separators(u"[./]"_s);
        const QList<ImportRecord> imports = m_view.imports(caller.file);
        return std::any_of(imports.begin(), imports.end(),
            [&](const ImportRecord &import) { return import.target.section(separators, -1) == word; });
    }

    /// Whether the caller's own type has a field of that name in whose type nothing is the project's: nor is what is called
    /// on it. "unique_ptr<Engine>" leads to an Engine.
    bool isForeignField(const QString &name, const SymbolTarget &caller)
    {
        static const QRegularExpression word(u"[A-Za-z_]\\w*"_s);
        const QString own = enclosingName(caller.qualifiedName);
        if (own.isEmpty() || name.isEmpty())
            return false;
        const QString field = own + (caller.qualifiedName.mid(own.size()).startsWith("::"_L1) ? u"::"_s : u"."_s) + name;
        for (const SymbolTarget &target : lookup(field)) {
            if (target.qualifiedName != field || isCallable(target.kind))
                continue;
            for (const Symbol &symbol : sourceOf(target.file).symbols) {
                if (symbol.qualifiedName() != field)
                    continue;
                for (auto it = word.globalMatch(symbol.type); it.hasNext();)
                    if (const QString part = it.next().captured(); part.size() == 1 || isOwnType(part))
                        return false;
                return !symbol.type.isEmpty();
            }
        }
        return false;
    }

    bool isOwnType(const QString &name)
    {
        const QList<SymbolTarget> targets = lookup(name);
        return std::any_of(targets.begin(), targets.end(), [](const SymbolTarget &each) {
            return isType(each.kind) || each.kind == "alias"_L1 || each.kind == "typedef"_L1;
        });
    }

    /// Whether a call can mean that function: a bare name is no method of another class, an everyday word on some object
    /// tells nothing, a function within a function is known there only.
    bool fits(const Called &called, const SymbolTarget &target, const SymbolTarget &caller, const QString &language)
    {
        const QString scope = enclosingName(target.qualifiedName);
        if (!scope.isEmpty() && scope != caller.qualifiedName)
            for (const SymbolTarget &around : lookup(scope))
                if (isCallable(around.kind))
                    return false;
        const bool isMethod = target.kind != "function"_L1;
        const bool same = scope == enclosingName(caller.qualifiedName);
        switch (called.on) {
        case Called::On::Nothing:
            return !isMethod || (same && callsMembersBare(language));
        case Called::On::Self:
            return isMethod;
        case Called::On::Scope:
            return isScopeOf(called.before, target, caller);
        case Called::On::Other:
            break;
        }
        if (isName(called.before, caller)) {
            static const QRegularExpression separators(u"[.]|::"_s);
            return scope.isEmpty() ? isModule(called.before, target.file) : scope.section(separators, -1) == called.before;
        }
        if (isForeignField(called.before, caller))
            return false;
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
        for (const SymbolTarget &target : lookup(name)) {
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
            if (!found || (!hasBody(*found) && hasBody(target)))
                found = target;
        }
        return found;
    }

    const ModelView &m_view;
    QHash<QString, QList<SymbolTarget>> m_calls;
    QHash<QString, Body> m_bodies; ///< without their text
    QHash<QString, QString> m_types; ///< theType() by name
    QHash<QString, QList<SymbolTarget>> m_targets; ///< lookup() by name
    QCache<QString, Source> m_sources{ 64 };
};
/// The word at the end of the text; with those before it that "::" joins, and without the arguments of templates.
QString lastWords(QStringView text, bool scopes)
{
    QString words;
    for (int depth = 0; !text.isEmpty(); text.chop(1)) {
        const QChar c = text.back();
        if (scopes && c == u'>')
            ++depth;
        else if (scopes && c == u'<' && depth > 0)
            --depth;
        else if (depth == 0 && (c.isLetterOrNumber() || c == u'_' || (scopes && c == u':')))
            words.prepend(c);
        else if (depth == 0)
            break;
    }
    return words.startsWith("::"_L1) ? words.mid(2) : words;
}
} // namespace

QList<Called> calledIn(const QString &language, const QString &code)
{
    QString text = code;
    QSet<qsizetype> defined; // where the names of definitions begin
    static const QSet<QString> defining{ u"def"_s, u"fn"_s, u"func"_s, u"fun"_s, u"function"_s };
    for (const markup::Token &token : markup::tokenize(language, code)) {
        const QStringView word = QStringView(code).sliced(token.start, token.length);
        const bool isSelf = token.kind == markup::Token::Kind::Keyword && (word == "this"_L1 || word == "self"_L1);
        if (token.kind != markup::Token::Kind::Comment && token.kind != markup::Token::Kind::String
            && (token.kind != markup::Token::Kind::Keyword || isSelf))
            continue;
        if (token.kind == markup::Token::Kind::Keyword && defining.contains(word.toString()))
            defined.insert(token.start + token.length + 1);
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
        if (i >= text.size() || text[i] != u'(' || defined.contains(start))
            continue;
        Called called{ text.sliced(start, i - start), Called::On::Nothing, {} };
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
            if (called.on == Called::On::Other && !receiver.endsWith(u')') && !receiver.endsWith(u']'))
                called.before = lastWords(receiver, false);
        } else if (before.endsWith("::"_L1)) {
            called.on = Called::On::Scope;
            called.before = lastWords(before.chopped(2), true);
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
