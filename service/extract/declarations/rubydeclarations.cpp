#include "service/extract/declarations.h"

#include <QRegularExpression>
#include <QSet>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype longestRubyValue = 200;
constexpr int mostLinesOfParameters = 20;

/// By lines and their indentation: an "end" closes what begins in its column, whatever the words, the regular expressions and
/// the strings between hold.
class Ruby
{
public:
    explicit Ruby(const LexedSource &source)
        : m_source(source)
        , m_lines(QString::fromUtf8(source.text).split(u'\n'))
    {
    }

    QList<Declaration> run()
    {
        QString heredoc; // the word that ends it
        bool comment = false;
        for (m_at = 0; m_at < m_lines.size(); ++m_at) {
            const QString &line = m_lines[m_at];
            if (line.startsWith("=begin"_L1) || comment) {
                comment = !line.startsWith("=end"_L1);
                continue;
            }
            if (!heredoc.isEmpty()) {
                if (line.trimmed() == heredoc)
                    heredoc.clear();
                continue;
            }
            if (line.startsWith("__END__"_L1))
                break;
            static const QRegularExpression text(u"<<[~-][\"'`]?([A-Z_]\\w*)[\"'`]?"_s);
            if (const auto match = text.match(line); match.hasMatch())
                heredoc = match.captured(1);
            read(line);
        }
        return hidden();
    }

private:
    struct Scope {
        qsizetype column = 0;
        QString path, kind;
        qsizetype declaration = -1; ///< of m_found
        bool isSelf = false; ///< "class << self", or below module_function
        bool isBody = false; ///< of a method
        QString access = u"public"_s;
    };

    void read(const QString &line)
    {
        static const QRegularExpression end(u"^\\s*end\\b"_s);
        if (end.match(line).hasMatch())
            return close(columnOf(line));
        if (!m_scopes.isEmpty() && m_scopes.last().isBody)
            return;
        static const QRegularExpression first(u"^\\s*(\\w+)"_s);
        const QString word = first.match(line).captured(1);
        if (word == "class"_L1 || word == "module"_L1)
            type(line);
        else if (word == "private"_L1 || word == "protected"_L1 || word == "public"_L1 || word == "module_function"_L1
            || word == "private_class_method"_L1 || word == "private_constant"_L1)
            access(line, word);
        else if (word == "def"_L1)
            method(line, {});
        else if (word.startsWith("attr_"_L1))
            attributes(line);
        else if (word == "alias"_L1 || word == "alias_method"_L1)
            alias(line);
        else if (!word.isEmpty() && word[0].isUpper())
            constant(line);
    }

    static qsizetype columnOf(const QString &line)
    {
        qsizetype column = 0;
        while (column < line.size() && line[column].isSpace())
            ++column;
        return column;
    }

    static bool closesItself(const QString &rest)
    {
        static const QRegularExpression ends(u"(?:^|[\\s;])end\\s*(?:#.*)?$"_s);
        return ends.match(rest).hasMatch();
    }

    QString path() const { return m_scopes.isEmpty() ? QString() : m_scopes.last().path; }

    SymbolRecord symbol(const QString &name, const QString &kind, const QString &separator) const
    {
        SymbolRecord record;
        record.name = name;
        record.kind = kind;
        record.scope = path();
        record.scopeKind = m_scopes.isEmpty() ? QString() : m_scopes.last().kind;
        record.separator = separator;
        record.line = int(m_at) + 1;
        record.access = m_scopes.isEmpty() ? u"public"_s : m_scopes.last().access;
        return record;
    }

    qsizetype add(SymbolRecord record)
    {
        const QString &line = m_lines[record.line - 1];
        if (line.contains(":nodoc:"_L1))
            m_unread.insert(record.qualifiedName());
        Declaration found;
        found.symbol = std::move(record);
        const size_t last = m_source.tokens.empty() ? 0 : m_source.tokens.size() - 1;
        found.first = std::min(size_t(m_source.firstTokenOfLine(found.symbol.line)), last);
        found.nameToken = found.first;
        const QByteArray name = found.symbol.name.toUtf8();
        for (size_t i = found.first; i < m_source.tokens.size() && m_source.tokens[i].line == found.symbol.line; ++i)
            if (m_source.is(i, name)) {
                found.nameToken = i;
                break;
            }
        found.last = found.nameToken;
        m_found.append(found);
        return m_found.size() - 1;
    }

    void type(const QString &line)
    {
        static const QRegularExpression self(u"^\\s*class\\s*<<\\s*self\\b(.*)$"_s);
        static const QRegularExpression head(u"^\\s*(class|module)\\s+((?:::)?[A-Z]\\w*(?:::[A-Z]\\w*)*)\\s*(?:<\\s*([A-Z:][\\w:]*)[^;#]*)?(.*)$"_s);
        Scope scope;
        scope.column = columnOf(line);
        if (const auto match = self.match(line); match.hasMatch()) {
            scope.path = path();
            scope.kind = m_scopes.isEmpty() ? QString() : m_scopes.last().kind;
            scope.isSelf = true;
            if (!closesItself(match.captured(1)))
                m_scopes.append(scope);
            return;
        }
        const auto match = head.match(line);
        if (!match.hasMatch())
            return;
        SymbolRecord record = symbol(match.captured(2), match.captured(1), u"::"_s);
        record.access = u"public"_s;
        if (const qsizetype cut = record.name.lastIndexOf("::"_L1); cut >= 0) { // class Sinatra::Base
            const QString outer = record.name.left(cut);
            record.scope = record.scope.isEmpty() || record.name.startsWith("::"_L1) ? outer : QString(record.scope + u"::"_s + outer);
            record.scopeKind = record.scope.isEmpty() ? QString() : u"module"_s;
            record.name = record.name.mid(cut + 2);
        }
        if (!match.captured(3).isEmpty())
            record.bases = { match.captured(3) };
        scope.path = record.qualifiedName();
        scope.kind = record.kind;
        scope.declaration = add(record);
        if (closesItself(match.captured(4)))
            m_found[scope.declaration].symbol.endLine = int(m_at) + 1;
        else
            m_scopes.append(scope);
    }

    void access(const QString &line, const QString &word)
    {
        static const QRegularExpression alone(u"^\\s*\\w+\\s*(?:#.*)?$"_s);
        static const QRegularExpression definition(u"^\\s*\\w+\\s+(def\\s.*)$"_s);
        static const QRegularExpression name(u":(\\w+[?!=]?)"_s);
        const QString means = word.startsWith("private"_L1) ? u"private"_s : word == "protected"_L1 ? u"protected"_s : u"public"_s;
        if (definition.match(line).hasMatch())
            return method(line, word == "module_function"_L1 ? QString() : means);
        if (alone.match(line).hasMatch()) {
            if (m_scopes.isEmpty())
                return;
            if (word == "module_function"_L1)
                m_scopes.last().isSelf = true;
            else
                m_scopes.last().access = means;
            return;
        }
        for (auto it = name.globalMatch(line); it.hasNext() && means != "public"_L1;) {
            const QString wanted = it.next().captured(1);
            for (Declaration &one : m_found)
                if (one.symbol.name == wanted && one.symbol.scope == path())
                    one.symbol.access = means;
        }
    }

    void method(const QString &line, const QString &means)
    {
        static const QRegularExpression head(
            u"^\\s*(?:\\w+\\s+)?def\\s+(self\\.|[A-Z]\\w*\\.)?([A-Za-z_]\\w*(?:[?!]|=(?=[(\\s]))?|\\[\\]=?|(?:[+\\-*/%<>=!~^&|`]+@?))(.*)$"_s);
        const auto match = head.match(line);
        if (!match.hasMatch())
            return;
        const bool own = !match.captured(1).isEmpty() || (!m_scopes.isEmpty() && m_scopes.last().isSelf);
        SymbolRecord record = symbol(match.captured(2), path().isEmpty() ? u"function"_s : u"method"_s, own ? u"."_s : u"#"_s);
        if (!means.isEmpty())
            record.access = means;
        if (own) {
            record.properties.append(u"static"_s);
            if (!match.captured(1).isEmpty() && means.isEmpty())
                record.access = u"public"_s; // "private" above speaks of others
        }
        QString rest = match.captured(3);
        const qsizetype from = m_at;
        if (rest.startsWith(u'(')) {
            while (rest.count(u'(') > rest.count(u')') && m_at + 1 < m_lines.size() && m_at - from < mostLinesOfParameters)
                rest += u' ' + m_lines[++m_at].trimmed();
            int depth = 0;
            qsizetype close = 0;
            for (; close < rest.size(); ++close) {
                depth += rest[close] == u'(' ? 1 : rest[close] == u')' ? -1 : 0;
                if (depth == 0)
                    break;
            }
            record.signature = rest.left(close + 1).simplified();
            rest = rest.mid(close + 1);
        } else if (static const QRegularExpression bare(u"^\\s+([^=;#\\s][^;#]*)"_s); bare.match(rest).hasMatch()) {
            record.signature = u'(' + bare.match(rest).captured(1).trimmed() + u')';
        }
        if (record.name == "initialize"_L1 && !own)
            record.access = u"public"_s; // by way of new
        const qsizetype at = add(record);
        static const QRegularExpression endless(u"^\\s*=\\s"_s);
        if (closesItself(rest) || endless.match(rest).hasMatch()) {
            m_found[at].symbol.endLine = int(m_at) + 1;
            return;
        }
        Scope scope;
        scope.column = columnOf(line);
        scope.path = path();
        scope.kind = record.scopeKind;
        scope.declaration = at;
        scope.isBody = true;
        m_scopes.append(scope);
    }

    void attributes(const QString &line)
    {
        static const QRegularExpression head(u"^\\s*attr_(reader|writer|accessor)\\b(.*)$"_s);
        static const QRegularExpression name(u":(\\w+)"_s);
        const auto match = head.match(line);
        for (auto it = name.globalMatch(match.captured(2)); match.hasMatch() && it.hasNext();) {
            SymbolRecord record = symbol(it.next().captured(1), u"property"_s, u"#"_s);
            record.properties.append(u"attr_"_s + match.captured(1));
            record.endLine = record.line;
            add(record);
        }
    }

    void alias(const QString &line)
    {
        static const QRegularExpression head(u"^\\s*alias(?:_method)?\\s+\\(?:?([^\\s,:]+),?\\s+:?([^\\s,)]+)"_s);
        const auto match = head.match(line);
        if (!match.hasMatch() || match.captured(1).startsWith(u'$') || m_scopes.isEmpty())
            return;
        SymbolRecord record = symbol(match.captured(1), u"method"_s, m_scopes.last().isSelf ? u"."_s : u"#"_s);
        record.properties.append(u"alias of "_s + match.captured(2));
        record.endLine = record.line;
        add(record);
    }

    void constant(const QString &line)
    {
        static const QRegularExpression head(u"^\\s*([A-Z]\\w*)\\s*(?:\\|\\|)?=(?![=~>])\\s*(.*)$"_s);
        static const QRegularExpression made(u"^(?:Class|Module|Struct|Data)\\.(?:new|define)\\b.*\\bdo\\b"_s);
        const auto match = head.match(line);
        if (!match.hasMatch())
            return;
        if (made.match(match.captured(2)).hasMatch()) {
            SymbolRecord record = symbol(match.captured(1), match.captured(2).startsWith("Module"_L1) ? u"module"_s : u"class"_s, u"::"_s);
            Scope scope;
            scope.column = columnOf(line);
            scope.path = record.qualifiedName();
            scope.kind = record.kind;
            scope.declaration = add(record);
            m_scopes.append(scope);
            return;
        }
        SymbolRecord record = symbol(match.captured(1), u"constant"_s, u"::"_s);
        record.access = u"public"_s;
        record.value = match.captured(2).trimmed().left(longestRubyValue);
        record.endLine = record.line;
        add(record);
    }

    void close(qsizetype column)
    {
        qsizetype at = m_scopes.size() - 1;
        while (at >= 0 && m_scopes[at].column != column)
            --at;
        while (at >= 0 && m_scopes.size() > at) {
            const Scope scope = m_scopes.takeLast();
            if (scope.declaration < 0)
                continue;
            Declaration &declaration = m_found[scope.declaration];
            declaration.symbol.endLine = int(m_at) + 1;
            declaration.last = std::max(declaration.last,
                std::min(size_t(m_source.firstTokenOfLine(int(m_at) + 1)), m_source.tokens.empty() ? 0 : m_source.tokens.size() - 1));
        }
    }

    /// What its author keeps from documentation, or from callers.
    QList<Declaration> hidden()
    {
        for (Declaration &one : m_found) {
            SymbolRecord &symbol = one.symbol;
            symbol.exported = symbol.access != "private"_L1 && !m_unread.contains(symbol.qualifiedName())
                && std::none_of(m_unread.begin(), m_unread.end(), [&](const QString &outer) { return symbol.scope == outer || symbol.scope.startsWith(outer + u"::"_s); });
        }
        return std::move(m_found);
    }

    const LexedSource &m_source;
    const QStringList m_lines;
    qsizetype m_at = 0;
    QList<Scope> m_scopes;
    QList<Declaration> m_found;
    QSet<QString> m_unread; ///< marked :nodoc:
};

} // namespace

QList<Declaration> readRubyDeclarations(const LexedSource &source)
{
    return source.tokens.empty() ? QList<Declaration>() : Ruby(source).run();
}

} // namespace tars
