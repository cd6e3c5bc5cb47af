#include "service/extract/facts/tests/rustmacros.h"

#include <algorithm>

namespace tars::tests
{

/// What stands between commas in the brackets at `open`.
QList<Body> RustMacros::partsOf(size_t open) const
{
    const Body whole = m_finder.block(open);
    QList<Body> parts;
    size_t from = whole.from + 1;
    for (size_t at = from; at + 1 < whole.to; ++at) {
        if (m_finder.is(at, ",")) {
            if (at > from)
                parts.append({ from, at });
            from = at + 1;
        } else if (m_finder.is(at, "(") || m_finder.is(at, "{") || m_finder.is(at, "[")) {
            at = std::max(at, skipBrackets(m_finder.source, at, whole.to) - 1);
        }
    }
    if (from + 1 < whole.to)
        parts.append({ from, whole.to - 1 });
    return parts;
}

const RustMacros::Rule *RustMacros::ruleFor(const QString &macro, const QList<Body> &given) const
{
    const auto known = m_makers.constFind(macro);
    if (known == m_makers.cend())
        return nullptr;
    for (const Rule &rule : *known) {
        bool fits = rule.open ? given.size() + 1 >= rule.words.size() : given.size() == rule.words.size();
        for (qsizetype i = 0; fits && i < std::min(rule.words.size(), given.size()); ++i)
            fits = rule.words[i].isEmpty() || rule.words[i] == m_finder.text(given[i].from);
        if (fits)
            return &rule;
    }
    return nullptr;
}

/// Where the name of the test stands among what the rule is given, by what it does with it.
int RustMacros::nameWithin(const Rule &rule, Body body) const
{
    for (size_t at = body.from; at + 3 < body.to; ++at) {
        if (m_finder.is(at, "#") && m_finder.is(at + 1, "[") && m_finder.is(at + 2, "test") && m_finder.is(at + 3, "]")) {
            constexpr size_t mostBetween = 60; // other attributes
            size_t function = at + 4;
            while (function < std::min(body.to, at + mostBetween) && !m_finder.is(function, "fn"))
                ++function;
            return m_finder.is(function + 1, "$") ? int(rule.variables.indexOf(m_finder.text(function + 2))) : -1;
        }
        if (!m_finder.isName(at) || !m_finder.is(at + 1, "!") || !m_makers.contains(m_finder.text(at)))
            continue;
        const QList<Body> given = partsOf(at + 2);
        const bool passesOn = !given.isEmpty() && m_finder.is(given.last().from, "$") && m_finder.is(given.last().from + 1, "(");
        if (passesOn && rule.open && rule.words.size() == 1) { // ($($rest:tt)*) => { other!(first, $($rest)*) }
            for (const Rule &other : m_makers.value(m_finder.text(at)))
                if (other.name >= given.size() - 1)
                    return other.name - int(given.size() - 1);
            continue;
        }
        const Rule *other = ruleFor(m_finder.text(at), given);
        if (other && other->name >= 0 && other->name < given.size() && m_finder.is(given[other->name].from, "$"))
            return int(rule.variables.indexOf(m_finder.text(given[other->name].from + 1)));
    }
    return -1;
}

void RustMacros::read(const QString &macro, Body whole)
{
    QList<Rule> rules;
    QList<Body> bodies;
    size_t at = whole.from + 1;
    while (at + 3 < whole.to && m_finder.is(at, "(")) {
        const size_t end = skipBrackets(m_finder.source, at, whole.to);
        if (!m_finder.is(end, "=>") || end + 1 >= whole.to)
            break;
        Rule rule;
        for (const Body &part : partsOf(at)) {
            const bool variable = m_finder.is(part.from, "$");
            const bool repeated = variable && m_finder.is(part.from + 1, "(");
            rule.words.append(variable ? QString() : m_finder.text(part.from));
            rule.variables.append(variable && !repeated ? m_finder.text(part.from + 1) : QString());
            rule.open = rule.open || repeated;
        }
        rules.append(rule);
        bodies.append({ end + 1, skipBrackets(m_finder.source, end + 1, whole.to) });
        at = bodies.last().to;
        while (m_finder.is(at, ";"))
            ++at;
    }
    if (rules.isEmpty())
        return;
    // A rule may pass on to one that is written below it.
    constexpr int mostRounds = 4;
    bool makes = false, found = true;
    for (int round = 0; round < mostRounds && found; ++round) {
        found = false;
        m_makers.insert(macro, rules);
        for (qsizetype i = 0; i < rules.size(); ++i)
            if (rules[i].name < 0) {
                rules[i].name = nameWithin(rules[i], bodies[i]);
                found = found || rules[i].name >= 0;
            }
        makes = makes || found;
    }
    if (makes)
        m_makers.insert(macro, rules);
    else
        m_makers.remove(macro);
}

size_t RustMacros::caseName(size_t i) const
{
    const QList<Body> given = partsOf(i + 2);
    const Rule *rule = ruleFor(m_finder.text(i), given);
    return rule && rule->name >= 0 && rule->name < given.size() && m_finder.isName(given[rule->name].from) ? given[rule->name].from : 0;
}

} // namespace tars::tests
