#include "service/extract/facts/tests/testfinder.h"

#include <algorithm>
#include <QRegularExpression>

namespace tars::tests
{

using namespace Qt::StringLiterals;

namespace
{
bool isCaseOfPhpUnit(const TestFinder &finder, const Declaration &method)
{
    if (method.symbol.name.startsWith("test"_L1) || method.symbol.comment.contains("@test\n"_L1) || method.symbol.comment.endsWith("@test"_L1))
        return true;
    for (size_t i = method.first + 1; i < method.nameToken; ++i)
        if (finder.is(i, "Test") && (finder.is(i - 1, "[") || finder.is(i - 1, ",")))
            return true;
    return false;
}
bool isAbstract(const TestFinder &finder, const Declaration &type)
{
    for (size_t i = type.first; i < type.nameToken; ++i)
        if (finder.is(i, "abstract"))
            return true;
    return false;
}

/// No property that is called testDir.
bool isCallable(const Declaration &member) { return member.symbol.kind == "method"_L1 || member.symbol.kind == "function"_L1; }

/// What the tests of a test framework, or of a tool that runs tests, are given: run by those alone.
bool isFedToTests(const QString &path)
{
    static const QRegularExpression folder(u"(?:^|/)(?:_files|_?fixtures?|_data)/"_s, QRegularExpression::CaseInsensitiveOption);
    return folder.match(path).hasMatch();
}

/// A .phpt file is one case, which says what it is in its first section.
void findPhptTest(TestFinder &finder)
{
    static const QRegularExpression head(u"^--TEST--[ \\t]*\\r?\\n([^\\r\\n]+)"_s);
    const auto match = head.match(QString::fromUtf8(finder.source.text.left(2000)));
    if (match.hasMatch())
        finder.add(u"PHPT"_s, {}, match.captured(1).simplified(), 2, { 0, finder.source.tokens.size() });
}
} // namespace

/// PHPUnit: methods called test…, or marked as tests, of classes that derive from a test case.
void findPhpTests(TestFinder &finder)
{
    if (isFedToTests(finder.file.path))
        return;
    if (finder.fileName.endsWith(".phpt"_L1))
        return findPhptTest(finder);
    const QList<Declaration> &declarations = finder.file.declarations;
    for (const Declaration &type : declarations) {
        const QStringList &bases = type.symbol.bases;
        const bool derives = std::any_of(bases.cbegin(), bases.cend(), [](const QString &base) { return base.endsWith("TestCase"_L1); });
        if (type.symbol.kind != "class"_L1 || (!derives && (bases.isEmpty() || !type.symbol.name.endsWith("Test"_L1)))
            || isAbstract(finder, type))
            continue;
        static const QRegularExpression parts(u"[\\\\:]+"_s);
        for (const Declaration &method : declarations)
            if (method.symbol.scope.section(parts, -1) == type.symbol.name && isCallable(method) && isCaseOfPhpUnit(finder, method))
                finder.add(u"PHPUnit"_s, QString(method.symbol.scope).replace(u"::"_s, u"\\"_s), method.symbol.name, method.symbol.line, finder.bodyOf(method));
    }
}

} // namespace tars::tests
