#include "service/extract/facts/tests/testfinder.h"

#include "service/extract/nametable.h"

#include <algorithm>
#include <numeric>
#include <QSet>
#include <utility>

namespace tars::tests
{

using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype longestName = 500;
constexpr size_t mostTestNames = 300; ///< that one test case is said to use
constexpr qsizetype mostCases = 20'000;
constexpr qsizetype shortestHelper = 3;
} // namespace

TestFinder::TestFinder(const FactSource &given)
    : file(given)
    , source(given.source)
    , language(given.language)
    , fileName(given.fileName())
{
    if (isScript(language))
        findNodeModules();
}

/// http = require("http"), import { createServer } from "node:http": what is called so is no function of the project's.
void TestFinder::findNodeModules()
{
    static const QSet<QString> modules{ u"assert"_s, u"buffer"_s, u"child_process"_s, u"cluster"_s, u"crypto"_s, u"dgram"_s, u"dns"_s, u"events"_s,
        u"fs"_s, u"fs/promises"_s, u"http"_s, u"http2"_s, u"https"_s, u"net"_s, u"os"_s, u"path"_s, u"process"_s, u"querystring"_s, u"readline"_s,
        u"stream"_s, u"stream/promises"_s, u"string_decoder"_s, u"timers"_s, u"timers/promises"_s, u"tls"_s, u"url"_s, u"util"_s, u"v8"_s, u"vm"_s,
        u"worker_threads"_s, u"zlib"_s };
    constexpr size_t longestList = 60;
    for (size_t i = 0; i < source.tokens.size(); ++i) {
        if (!isString(i) || i < 2)
            continue;
        QString module = unquoted(i);
        if (module.startsWith("node:"_L1))
            module.remove(0, 5);
        const bool required = is(i - 1, "(") && i > 3 && is(i - 2, "require") && is(i - 3, "=");
        if (!modules.contains(module) || (!required && !is(i - 1, "from")))
            continue;
        const size_t last = required ? i - 4 : i - 2;
        if (!is(last, "}")) {
            m_nodeModules.insert(text(last));
            continue;
        }
        for (size_t at = last; at > 0 && last - at < longestList && !is(at, "{"); --at)
            if (isName(at) && (is(at + 1, ",") || is(at + 1, "}"))) // of "a as b" and "a: b" the name here
                m_nodeNames.insert(text(at));
    }
}

bool TestFinder::isOfNode(size_t token) const
{
    if (m_nodeModules.isEmpty() && m_nodeNames.isEmpty())
        return false;
    if (token > 0 && is(token - 1, "."))
        return token > 1 && m_nodeModules.contains(text(token - 2)) && (token < 3 || !is(token - 3, "."));
    return m_nodeNames.contains(text(token));
}

bool TestFinder::isString(size_t i) const
{
    return i < source.tokens.size() && source.tokens[i].kind == TokenKind::String;
}

bool TestFinder::isName(size_t i) const
{
    return i < source.tokens.size() && source.tokens[i].kind == TokenKind::Identifier;
}

QString TestFinder::unquoted(size_t i) const
{
    QString whole;
    for (; isString(i); ++i) {
        const QString literal = text(i);
        qsizetype from = 0;
        while (from < literal.size() && !u"\"'`"_s.contains(literal[from]))
            ++from;
        const QChar quote = from < literal.size() ? literal[from] : QChar();
        const qsizetype to = literal.lastIndexOf(quote);
        QString inside = to > from ? literal.mid(from + 1, to - from - 1) : literal.mid(from + 1);
        if (quote != u'`')
            inside.replace(u"\\\""_s, u"\""_s).replace(u"\\'"_s, u"'"_s).replace(u"\\\\"_s, u"\\"_s);
        whole += inside;
        if (language != "C++"_L1 && language != "C"_L1)
            break;
    }
    return whole;
}

bool TestFinder::importsAny(std::initializer_list<const char *> parts) const
{
    return std::any_of(parts.begin(), parts.end(), [&](const char *part) {
        auto known = m_imported.constFind(part);
        if (known == m_imported.cend())
            known = m_imported.insert(part, std::any_of(file.imports.begin(), file.imports.end(), [part](const ImportRecord &import) {
                return import.target.contains(QLatin1String(part));
            }));
        return *known;
    });
}

bool TestFinder::hasToken(QByteArrayView word) const
{
    return std::any_of(source.tokens.begin(), source.tokens.end(),
        [&](const Token &token) { return source.textOf(token) == word; });
}

Body TestFinder::block(size_t i) const
{
    while (i < source.tokens.size() && !is(i, "{") && !is(i, "("))
        ++i;
    return { i, skipBrackets(source, i, source.tokens.size()) };
}

Body TestFinder::bodyOf(const Declaration &declaration) const
{
    const int endLine = std::max(declaration.symbol.endLine, declaration.symbol.line);
    Body body{ declaration.nameToken + 1, declaration.last + 1 };
    body.to = std::max(body.to, size_t(source.firstTokenOfLine(endLine + 1)));
    body.to = std::min(body.to, source.tokens.size());
    return body;
}

void TestFinder::add(const QString &framework, const QString &suite, const QString &name, int line, Body body)
{
    if (m_cases.size() < mostCases && !name.isEmpty())
        m_cases.append({ framework, suite, name.simplified().left(longestName), line, body });
}

void TestFinder::addMacro(const QString &name, int line, Body definition)
{
    m_macros.append({ u"test.macro"_s, { { u"name"_s, name }, { u"names"_s, listed(namesIn(definition)) } }, line });
}

/// Once for all: a file's cases use the same names again and again, each with all that its helpers use.
void TestFinder::rankNames()
{
    if (!m_rankOf.empty() || source.tokens.empty())
        return;
    NameTable table(source);
    QByteArrayList names; ///< the bytes are the source's
    m_rankOf.assign(source.tokens.size(), -1);
    for (size_t i = 0; i < source.tokens.size(); ++i) {
        const Token &token = source.tokens[i];
        if (token.kind != TokenKind::Identifier || token.length <= 2 || token.length > 100 || token.inactive || isOfNode(i))
            continue;
        int &number = table.at(token);
        if (number < 0) {
            number = int(names.size());
            names.append(source.keyOf(i));
        }
        m_rankOf[i] = number;
    }
    std::vector<int> order(size_t(names.size()));
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](int a, int b) { return names[a] < names[b]; });
    std::vector<int> rank(order.size());
    for (size_t i = 0; i < order.size(); ++i) {
        rank[size_t(order[i])] = int(i);
        m_names.append(names[order[i]]);
        m_ranks.insert(names[order[i]], int(i));
    }
    for (int &of : m_rankOf)
        of = of < 0 ? of : rank[size_t(of)];
    m_seen.assign(rank.size(), 0);
    m_taken.assign(rank.size(), 0);
    m_helperOf.assign(rank.size(), -1);
}

std::vector<int> TestFinder::namesIn(Body body)
{
    rankNames();
    std::vector<int> names;
    ++m_round;
    for (size_t i = body.from; i < std::min(body.to, source.tokens.size()); ++i)
        if (const int name = m_rankOf[i]; name >= 0 && std::exchange(m_seen[size_t(name)], m_round) != m_round)
            names.push_back(name);
    std::sort(names.begin(), names.end());
    return names;
}

QString TestFinder::listed(const std::vector<int> &names) const
{
    QByteArray list;
    for (size_t i = 0; i < std::min(names.size(), mostTestNames); ++i) {
        if (i > 0)
            list += ' ';
        list += m_names[names[i]];
    }
    return QString::fromUtf8(list);
}

void TestFinder::findHelpers()
{
    static const QSet<QString> kinds{ u"function"_s, u"method"_s }, types{ u"class"_s, u"struct"_s };
    if (m_cases.isEmpty())
        return;
    rankNames();
    std::vector<int> open(source.tokens.size() + 2); // how many cases' bodies begin at a token, less those that end
    for (const Case &test : std::as_const(m_cases)) {
        // The name stands right before what bodyOf() gives.
        const size_t from = test.body.from > 0 ? test.body.from - 1 : 0;
        ++open[std::min(from, source.tokens.size())];
        --open[std::min(std::max(test.body.to, from), source.tokens.size() + 1)];
    }
    std::partial_sum(open.begin(), open.end(), open.begin());
    for (const Declaration &declaration : file.declarations) {
        const SymbolRecord &symbol = declaration.symbol;
        const bool isType = types.contains(symbol.kind) && !holdsCases(symbol); // what stands in for a type of the product
        if ((!kinds.contains(symbol.kind) && !isType) || !symbol.definition || symbol.name.size() < shortestHelper
            || declaration.nameToken >= source.tokens.size() || open[declaration.nameToken] != 0)
            continue;
        const auto rank = m_ranks.constFind(symbol.name.toUtf8());
        if (rank == m_ranks.cend())
            continue;
        int &helper = m_helperOf[size_t(*rank)];
        if (helper < 0) {
            helper = int(m_helpers.size());
            m_helpers.emplace_back();
        }
        m_helpers[size_t(helper)].bodies.append(bodyOf(declaration));
    }
}

bool TestFinder::holdsCases(const SymbolRecord &type) const
{
    const auto first = std::lower_bound(m_cases.begin(), m_cases.end(), type.line, [](const Case &test, int line) { return test.line < line; });
    return first != m_cases.end() && first->line <= std::max(type.line, type.endLine);
}

const std::vector<int> &TestFinder::namesOf(Helper &helper)
{
    for (const Body &body : std::exchange(helper.bodies, {})) {
        const std::vector<int> names = namesIn(body);
        helper.names.insert(helper.names.end(), names.begin(), names.end());
    }
    return helper.names;
}

std::vector<int> TestFinder::usedBy(const Case &test)
{
    std::vector<int> names = namesIn(test.body);
    ++m_case;
    for (const int name : names)
        m_taken[size_t(name)] = m_case;
    // Level by level, each in the order of its names: of too many the nearest are kept.
    for (std::vector<int> level = names; !level.empty() && names.size() < mostTestNames;) {
        std::vector<int> further;
        for (const int name : level)
            if (const int helper = m_helperOf[size_t(name)]; helper >= 0)
                for (const int used : namesOf(m_helpers[size_t(helper)]))
                    if (std::exchange(m_taken[size_t(used)], m_case) != m_case)
                        further.push_back(used);
        std::sort(further.begin(), further.end());
        further.resize(std::min(further.size(), mostTestNames - names.size()));
        names.insert(names.end(), further.begin(), further.end());
        level = std::move(further);
    }
    std::sort(names.begin(), names.end());
    return names;
}

QList<FactRecord> TestFinder::take()
{
    std::stable_sort(
        m_cases.begin(), m_cases.end(), [](const Case &a, const Case &b) { return a.line < b.line; });
    QList<FactRecord> facts;
    QSet<QString> frameworks;
    // Copied and filled in, which takes a fraction of making each anew.
    static const QJsonObject caseForm{ { u"framework"_s, QString() }, { u"suite"_s, QString() }, { u"name"_s, QString() } };
    static const QJsonObject usesForm{ { u"suite"_s, QString() }, { u"name"_s, QString() }, { u"names"_s, QString() } };
    for (const Case &test : std::as_const(m_cases)) {
        if (!frameworks.contains(test.framework)) {
            frameworks.insert(test.framework);
            facts.append({ u"test.framework"_s, { { u"framework"_s, test.framework } }, test.line });
        }
        QJsonObject value = caseForm;
        value.insert("framework"_L1, test.framework);
        value.insert("suite"_L1, test.suite);
        value.insert("name"_L1, test.name);
        facts.append({ u"test.case"_s, std::move(value), test.line });
    }
    if (!m_used.isEmpty() && !frameworks.contains(m_used))
        facts.append({ u"test.framework"_s, { { u"framework"_s, m_used } }, 1 });
    // Only what the file itself refers to is looked for later: local names and the framework's stay out by
    // themselves.
    findHelpers();
    for (const Case &test : std::as_const(m_cases)) {
        const std::vector<int> names = usedBy(test);
        if (names.empty())
            continue;
        QJsonObject value = usesForm;
        value.insert("suite"_L1, test.suite);
        value.insert("name"_L1, test.name);
        value.insert("names"_L1, listed(names));
        facts.append({ u"test.uses"_s, std::move(value), test.line });
    }
    m_cases.clear();
    facts += m_macros;
    return facts;
}

} // namespace tars::tests
