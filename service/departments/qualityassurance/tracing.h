// Which test cases touch which public symbols. A case touches a symbol when its body uses the symbol's name;
// of a member the type must be named in the test's file as well.
#pragma once

#include "service/departments/qualityassurance/pages.h"

namespace tars::qualityassurance
{

/// A public function, type or function-like macro; overloads are one.
struct PublicSymbol {
    QString file;
    QString name;
    QString qualifiedName;
    QString type; ///< simple name of the type that it is a member of; empty if of none
    QStringList makers; ///< functions beside it that give an object of that type
    bool isType = false;
    bool documented = false;
    bool deprecated = false;
    bool isTraced = true; ///< there are tests in its language, or in one that calls it by name
    QString language = {}; ///< of its file; a name in a test of a foreign one is another thing
};

/// What can be traced of one file's symbols, in source order.
QList<PublicSymbol> publicSymbols(const QString &file, const QList<Symbol> &symbols);

/// The same of all files with an API page, and how many of them bear each name.
struct Survey {
    QList<PublicSymbol> symbols;
    QHash<QString, int> definitions;
};
Survey surveyOf(const ModelView &view);

struct TestCase {
    QString file;
    QString suite;
    QString name;
    bool made = false; ///< by a macro, which uses what it tests
    QString language = {}; ///< of its file
};

class Tracing
{
public:
    explicit Tracing(const ModelView &view); ///< with all tests of the tree
    Tracing(const ModelView &view, const QStringList &testFiles);

    bool hasTests() const { return !m_cases.isEmpty(); }
    QList<TestCase> casesTouching(const PublicSymbol &symbol) const;
    bool isTouched(const PublicSymbol &symbol) const;

private:
    void readMacros();
    void add(const QList<Fact> &uses);
    /// The type, one that derives from it, or what makes one; with the tests that get such an object from a fixture.
    QSet<QString> filesNaming(const PublicSymbol &member) const;
    template <typename Each>
    void eachCase(const PublicSymbol &symbol, Each each) const;

    const ModelView &m_view;
    QList<TestCase> m_cases;
    QHash<QString, QList<int>> m_byName;
    QHash<QString, QStringList> m_macros; ///< that make test cases, with what they use
    mutable QHash<QString, QSet<QString>> m_naming; ///< by type and its makers: files that name one of them
};

QString tracePagePath(const QString &file);
/// Files with something to trace, in path order, if the tree has tests.
QStringList tracedFiles(const ModelView &view);
markup::Page traceabilityOverview(const ModelView &view);
markup::Page traceabilityOfFile(const QString &file, const ModelView &view);

} // namespace tars::qualityassurance
