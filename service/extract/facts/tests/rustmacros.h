// Rust's macros that make a test of a name that they are given, by the rules that a file defines.
#pragma once

#include "service/extract/facts/tests/testfinder.h"

#include <QHash>

namespace tars::tests
{

class RustMacros
{
public:
    explicit RustMacros(const TestFinder &finder)
        : m_finder(finder)
    {
    }

    /// The rules of a macro, whose braces are `whole`. Macros that it passes its arguments on to were read before.
    void read(const QString &macro, Body whole);
    bool contains(const QString &macro) const { return m_makers.contains(macro); }
    /// The token that names the case which the use of a known macro at `i` makes; 0: it makes none.
    size_t caseName(size_t i) const;

private:
    struct Rule {
        QStringList words; ///< by place; empty where a variable stands, and what is given is any
        QStringList variables; ///< the same
        bool open = false; ///< the last parameter takes whatever follows
        int name = -1; ///< place of the test's name
    };
    QList<Body> partsOf(size_t open) const;
    const Rule *ruleFor(const QString &macro, const QList<Body> &given) const;
    int nameWithin(const Rule &rule, Body body) const;

    const TestFinder &m_finder;
    QHash<QString, QList<Rule>> m_makers;
};

} // namespace tars::tests
