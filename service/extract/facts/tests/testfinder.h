// What the readers of test cases share: a file's tokens and declarations, and the list that they fill.
#pragma once

#include "service/extract/facts/factreader.h"

#include <vector>

namespace tars::tests
{

/// Tokens of a test's body, from `from` to before `to`.
struct Body {
    size_t from = 0;
    size_t to = 0;
};

class TestFinder
{
public:
    explicit TestFinder(const FactSource &file);

    const FactSource &file;
    const LexedSource &source;
    const QString &language;
    QString fileName;

    template <size_t N>
    bool is(size_t i, const char (&what)[N]) const { return source.is(i, what); }
    QString text(size_t i) const { return QString::fromUtf8(source.textOf(i)); }
    bool isString(size_t i) const;
    bool isName(size_t i) const;
    /// The literal at `i` without its quotes, and what adjacent literals add to it.
    QString unquoted(size_t i) const;
    bool importsAny(std::initializer_list<const char *> parts) const;
    bool hasToken(QByteArrayView word) const;
    /// From the bracket that opens at or behind `i` to the one that closes it.
    Body block(size_t i) const;
    Body bodyOf(const Declaration &declaration) const;

    void add(const QString &framework, const QString &suite, const QString &name, int line, Body body);
    /// A framework of which the file includes something, with cases or without.
    void use(const QString &framework) { m_used = framework; }
    /// A macro that makes test cases: what it uses counts for each case that names it.
    void addMacro(const QString &name, int line, Body definition);
    /// All that was added, with the names that each body uses, in source order.
    QList<FactRecord> take();

private:
    mutable QHash<const char *, bool> m_imported; ///< by literal that was asked for: asked at each test again
    struct Case {
        QString framework, suite, name;
        int line = 0;
        Body body;
    };
    struct Helper {
        QList<Body> bodies; ///< not yet read
        std::vector<int> names;
    };
    void rankNames();
    std::vector<int> namesIn(Body body); ///< by rank, ascending, each once
    QString listed(const std::vector<int> &names) const; ///< the first of them
    void findNodeModules();
    bool isOfNode(size_t token) const;
    /// What a case uses, itself and by functions and types of its file that stand outside of all cases.
    std::vector<int> usedBy(const Case &test);
    const std::vector<int> &namesOf(Helper &helper);
    void findHelpers();
    bool holdsCases(const SymbolRecord &type) const;

    QList<Case> m_cases;
    QList<FactRecord> m_macros;
    QString m_used;
    QSet<QString> m_nodeModules, m_nodeNames; ///< variables that hold a module of Node's own, and what is taken out of one
    // Names stand for themselves by their rank among all of the file, in the order of their bytes.
    std::vector<int> m_rankOf; ///< of each token; -1 of what is no name that counts
    QByteArrayList m_names; ///< by rank; the bytes are the source's
    QHash<QByteArray, int> m_ranks;
    std::vector<int> m_seen, m_taken; ///< in which round, for which case, by rank
    int m_round = 0, m_case = 0;
    std::vector<Helper> m_helpers;
    std::vector<int> m_helperOf; ///< by rank; -1 where no function is called so
};

void findCppTests(TestFinder &finder);
void findCurlTests(TestFinder &finder);
void findElixirTests(TestFinder &finder); ///< ExUnit
void findHelmTests(TestFinder &finder); ///< helm unittest
void findMoleculeTests(TestFinder &finder); ///< of Ansible
void findPerlTests(TestFinder &finder); ///< Test::More and its kin
void findPhpTests(TestFinder &finder); ///< PHPUnit, PHPT
void findPythonTests(TestFinder &finder);
void findAnnotatedTests(TestFinder &finder); ///< Java, Kotlin, C#
void findFSharpTests(TestFinder &finder);
void findGoTests(TestFinder &finder);
void findRubyTests(TestFinder &finder); ///< RSpec, minitest
void findRustTests(TestFinder &finder);
void findScriptTests(TestFinder &finder); ///< JavaScript, TypeScript
void findTclTests(TestFinder &finder);

} // namespace tars::tests
