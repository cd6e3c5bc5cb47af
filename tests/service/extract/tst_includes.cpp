// What a file's record takes from other files of the tree, and that it says so.
#include "extractedrecord.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace tars;
using namespace Qt::StringLiterals;

class IncludesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void includedDocs();
    void namespaceMacroOfAnotherFile();
    void namespaceMacroWithAnInlineOne();
};

/// #[doc = include_str!("…")]: what stands there is the comment, or goes on with it; nothing outside of the tree is read.
void IncludesTest::includedDocs()
{
    const test::Files files{
        { u"README.md"_s, "# The crate\r\n\nHelps.\n" },
        { u"src/docs/route.md"_s, "Adds a route.\n\nMore.\n" },
        { u"src/lib.rs"_s, "#![doc = include_str!(\"../README.md\")]\n#![warn(x)]\n\npub struct R;\nimpl R {\n    #[doc = include_str!(\"docs/route.md\")]\n    #[must_use]\n"
                           "    pub fn route(self) {}\n    /// Own words.\n    #[cfg_attr(docsrs, doc = include_str!(\"docs/route.md\"))]\n    pub fn more(self) {}\n"
                           "    #[doc = include_str!(\"../../../etc/passwd\")]\n    pub fn far(self) {}\n    #[doc = include_str!(\"none.md\")]\n    pub fn none(self) {}\n}\n" },
    };
    const FileRecord extracted = test::record(files, u"src/lib.rs"_s);
    QStringList comments;
    for (const SymbolRecord &symbol : extracted.symbols)
        if (symbol.kind == "method"_L1)
            comments.append(symbol.name + u": "_s + symbol.comment);
    QCOMPARE(comments, (QStringList{ u"route: Adds a route.\n\nMore."_s, u"more: Own words.\n\nAdds a route.\n\nMore."_s, u"far: "_s, u"none: "_s }));
    QCOMPARE(extracted.comment, u"# The crate\n\nHelps."_s);
    QCOMPARE(extracted.commentStyle, u"rustdoc"_s);
    QCOMPARE(extracted.facts.value(0).value.value("texts"_L1).toArray().toVariantList(),
        QVariantList({ u"README.md"_s, u"src/docs/route.md"_s, u"src/none.md"_s }));
}

/// The macro is defined two includes away; includes that go round, and files that are not there, end somewhere.
void IncludesTest::namespaceMacroOfAnotherFile()
{
    const test::Files files{
        { u"include/lib/base.h"_s, "#include \"all.h\"\n#define LIB_NAMESPACE_BEGIN namespace lib { namespace core {\n#define LIB_NAMESPACE_END }}\n" },
        { u"include/lib/all.h"_s, "#include <vector>\n#include \"base.h\"\n#include \"../../../../etc/passwd\"\n" },
        { u"src/a.cpp"_s, "#include <lib/all.h>\n\nLIB_NAMESPACE_BEGIN\n\nint f() { return 1; }\n\nLIB_NAMESPACE_END\n" },
    };
    const FileRecord extracted = test::record(files, u"src/a.cpp"_s);
    QStringList names;
    for (const SymbolRecord &symbol : extracted.symbols)
        names.append(symbol.kind + u' ' + symbol.qualifiedName());
    QCOMPARE(names, (QStringList{ u"namespace lib::core"_s, u"function lib::core::f"_s }));
    // What the record depends on besides its own bytes.
    const FactRecord context = extracted.facts.value(0);
    QCOMPARE(context.kind, u"include.context"_s);
    QCOMPARE(context.value.value("read"_L1).toArray().toVariantList(),
        QVariantList({ u"src/lib/all.h"_s, u"src/include/lib/all.h"_s, u"src/src/lib/all.h"_s, u"lib/all.h"_s,
            u"include/lib/all.h"_s, u"include/lib/base.h"_s }));
    QCOMPARE(context.value.value("missing"_L1).toArray().toVariantList(),
        QVariantList({ u"vector"_s, u"../../../../etc/passwd"_s }));
    const FileRecord header = test::record(files, u"include/lib/base.h"_s);
    QCOMPARE(header.facts.value(0).kind, u"include.macros"_s);
    QCOMPARE(header.facts.value(0).value.value("defined"_L1).toObject(),
        QJsonObject({ { u"LIB_NAMESPACE_BEGIN"_s, u"lib::core"_s }, { u"LIB_NAMESPACE_END"_s, u"}"_s } }));
}

/// An inline namespace that tells a build's settings apart is named by other macros, and no part of the path.
void IncludesTest::namespaceMacroWithAnInlineOne()
{
    const test::Files files{
        { u"include/lib/abi.h"_s, "#define LIB_NAMESPACE_BEGIN   \\\n  namespace lib               \\\n  {                           \\\n  inline namespace LIB_CONCAT( \\\n    LIB_TAGS,                 \\\n    LIB_VERSION)              \\\n  {\n"
                                  "#define LIB_NAMESPACE_END     \\\n  } /* inline */              \\\n  } // namespace lib\n" },
        { u"include/lib/a.h"_s, "#include <lib/abi.h>\n\nLIB_NAMESPACE_BEGIN\nnamespace detail\n{\nint f();\n}\nint g();\nLIB_NAMESPACE_END\n" },
    };
    QStringList names;
    for (const SymbolRecord &symbol : test::record(files, u"include/lib/a.h"_s).symbols)
        names.append(symbol.kind + u' ' + symbol.qualifiedName());
    QVERIFY2(names.contains(u"function lib::detail::f"_s) && names.contains(u"function lib::g"_s), qPrintable(names.join(u'\n')));
}

QTEST_GUILESS_MAIN(IncludesTest)
#include "tst_includes.moc"
