// What programs tell of their commands and options beyond one line each.
#include "service/extract/facts/factreaders.h"
#include "service/extract/prose/roffmarkdown.h"

#include <QJsonArray>
#include <QTest>

using namespace tars;
using namespace Qt::StringLiterals;

namespace
{
FactOutput factsOf(const QString &language, const QByteArray &text, const QString &path)
{
    const LexedSource source = lex(text, language);
    return readCommandLine({ source, path, language, language.isEmpty() ? FileRole::Other : FileRole::Source, {}, {} });
}

/// The member of the first fact that bears the name.
QString memberOf(const FactOutput &output, const QString &name, const QString &member)
{
    for (const FactRecord &fact : output.facts)
        if (fact.value.value("name"_L1).toString() == name || fact.value.value("names"_L1).toArray().contains(name)) {
            const QJsonValue value = fact.value.value(member);
            return value.isArray() ? value.toVariant().toStringList().join(u'|') : value.toString();
        }
    return u"no such fact"_s;
}
} // namespace

class CommandHelpTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void told_data();
    void told();
    void lines();
    void helpFiles_data();
    void helpFiles();
    void roff_data();
    void roff();
};

void CommandHelpTest::told_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("value");

    const QByteArray flags = "impl Option for Size {\n    fn is_switch(&self) -> bool { false }\n    fn name_long(&self) -> &'static str { \"size\" }\n"
                             "    fn doc_category(&self) -> Category { Category::OutputModes }\n    fn doc_short(&self) -> &'static str { \"How large.\" }\n"
                             "    fn doc_long(&self) -> &'static str {\n        r\"\nHow large \\fIit\\fP is.\n.sp\nSee \\flag{colour}.\n\"\n    }\n}\n"
                             "impl Option for Colour {\n    fn is_switch(&self) -> bool { true }\n    fn name_long(&self) -> &'static str { \"colour\" }\n"
                             "    fn doc_long(&self) -> &'static str { r\"Of \\flag{size} alone.\" }\n}\n"
                             "impl Option for Pieced {\n    fn name_long(&self) -> &'static str { \"pieced\" }\n    fn doc_long(&self) -> &'static str {\n"
                             "        let mut doc = String::new();\n        doc.push_str(\"One\\nof:\");\n        doc.push_str(\"x\");\n        doc.push_str(\"That\\nis all.\");\n        doc\n    }\n}\n";
    QTest::newRow("a trait of any name, its long text") << u"Rust"_s << flags << u"--size"_s << u"details"_s << u"How large *it* is.\n\nSee `--colour`."_s;
    QTest::newRow("a trait's category") << u"Rust"_s << flags << u"--size"_s << u"heading"_s << u"Output modes"_s;
    QTest::newRow("markup as the others have it") << u"Rust"_s << flags << u"--colour"_s << u"details"_s << u"Of `--size` alone."_s;
    QTest::newRow("a text that is put together") << u"Rust"_s << flags << u"--pieced"_s << u"details"_s << u"One of: … That is all."_s;

    const QByteArray clap = "use clap::Parser;\n#[derive(Parser)]\nstruct Cli {\n    /// How many.\n    ///\n    /// More than `9` are too many.\n    #[arg(long, help_heading = \"Filter options\")]\n    count: u8,\n"
                            "    /// All of this\n    /// is told.\n    #[arg(long, help = \"Short\", long_help)]\n    all: bool,\n    /// x\n    #[arg(long, long_help = \"One \\\n        line.\")]\n    one: bool,\n}\n";
    QTest::newRow("clap's further paragraphs") << u"Rust"_s << clap << u"--count"_s << u"details"_s << u"More than `9` are too many."_s;
    QTest::newRow("clap's heading") << u"Rust"_s << clap << u"--count"_s << u"heading"_s << u"Filter"_s;
    QTest::newRow("clap's comment behind a help") << u"Rust"_s << clap << u"--all"_s << u"details"_s << u"All of this is told."_s;
    QTest::newRow("clap's long help") << u"Rust"_s << clap << u"--one"_s << u"details"_s << u"One line."_s;

    const QByteArray cobra = "package cmd\nimport \"github.com/spf13/cobra\"\nfunc root() {\n\tbin := \"tool\"\n\treturn &cobra.Command{Use: bin, Long: \"All of it.\"}\n}\n"
                             "var c = &cobra.Command{Use: \"get NAME [flags]\", Short: \"Gets it\", Long: `\nGets it.\n\n\t- now\n`, Example: `  tool get x`}\n"
                             "func init() {\n\tRegister(Command{Name: \"put\", Usage: \"[--all] FILE\", Short: \"Puts it\"})\n}\n";
    QTest::newRow("cobra's long text") << u"Go"_s << cobra << u"get"_s << u"details"_s << u"Gets it.\n\n\t- now"_s;
    QTest::newRow("cobra's use") << u"Go"_s << cobra << u"get"_s << u"usage"_s << u"get NAME [flags]"_s;
    QTest::newRow("cobra's example") << u"Go"_s << cobra << u"get"_s << u"example"_s << u"  tool get x"_s;
    QTest::newRow("a type around cobra's") << u"Go"_s << cobra << u"put"_s << u"usage"_s << u"put [--all] FILE"_s;
    QTest::newRow("a name for a literal") << u"Go"_s << cobra << u"tool"_s << u"details"_s << u"All of it."_s;

    const QByteArray usage = "package pick\n\nconst Usage = `Usage: pick [options]\n\n  SEARCH\n    -e, --exact          Exact match\n    +x, --no-extended    Less\n    -n, --nth=N[,..]     Fields\n"
                             "    --height=[~][-]HEIGHT[%] Display below\n    --lines-border[=STYLE]\n                         A border.\n\n  INPUT/OUTPUT\n    --read0              By NUL\n\n"
                             "  Split pane:\n    -u [HEIGHT[%]]       Above\n    -w WIDTH[%]\n    -x COL\n`\n";
    QTest::newRow("Go's usage text") << u"Go"_s << usage << u"--exact"_s << u"heading"_s << u"Search"_s;
    QTest::newRow("a name with a plus") << u"Go"_s << usage << u"+x"_s << u"help"_s << u"Less"_s;
    QTest::newRow("the next heading") << u"Go"_s << usage << u"--read0"_s << u"heading"_s << u"Input/output"_s;
    QTest::newRow("a value that goes on in brackets") << u"Go"_s << usage << u"--nth"_s << u"value"_s << u"N[,..]"_s;
    QTest::newRow("a value that begins with brackets") << u"Go"_s << usage << u"--height"_s << u"value"_s << u"[~][-]HEIGHT[%]"_s;
    QTest::newRow("a value in brackets, alone") << u"Go"_s << usage << u"--lines-border"_s << u"value"_s << u"STYLE"_s;
    QTest::newRow("brackets in brackets") << u"Go"_s << usage << u"-u"_s << u"value"_s << u"HEIGHT[%]"_s;
    QTest::newRow("no text at all") << u"Go"_s << usage << u"-x"_s << u"value"_s << u"COL"_s;
}

void CommandHelpTest::told()
{
    QFETCH(QString, language);
    QFETCH(QByteArray, text);
    QFETCH(QString, name);
    QFETCH(QString, member);
    QFETCH(QString, value);
    QCOMPARE(memberOf(factsOf(language, text, u"src/x"_s), name, member), value);
}

/// An option is where its line of the text is.
void CommandHelpTest::lines()
{
    const FactOutput output = factsOf(u"Go"_s, "package p\nconst u = `Usage: p\n  -a  One\n  -b  Two\n  -c  Three\n  -d  Four\n`\n", u"p.go"_s);
    QList<int> found;
    for (const FactRecord &fact : output.facts)
        if (fact.kind == "cli.option"_L1)
            found.append(fact.line);
    QCOMPARE(found, (QList<int>{ 3, 4, 5, 6 }));
    QCOMPARE(output.facts.first().value.value("package"_L1).toString(), u"p"_s);
}

void CommandHelpTest::helpFiles_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("value");
    QTest::newRow("usage") << u"doc/template.long.help"_s << u"usage"_s << u"x [OPTIONS] FILE|x --help"_s;
    QTest::newRow("headings") << u"doc/template.long.help"_s << u"headings"_s << u"Input|Other behaviours"_s;
    QTest::newRow("another text") << u"doc/notes.txt"_s << u"usage"_s << u"no such fact"_s;
}

void CommandHelpTest::helpFiles()
{
    QFETCH(QString, path);
    QFETCH(QString, member);
    QFETCH(QString, value);
    const FactOutput output = factsOf({}, "x 1.0\n\nUSAGE:\n    x [OPTIONS] FILE\n    x --help\n\nPOSITIONAL ARGUMENTS:\n    <FILE>\n        What is read.\n\n            x a\n\n    <TO>...   Where to.\n\nINPUT OPTIONS:\n!!input!!\n\nOTHER BEHAVIOURS:\n!!other!!\n", path);
    QCOMPARE(memberOf(output, u"x"_s, member), value);
    if (output.facts.isEmpty())
        return;
    const QJsonArray arguments = output.facts.first().value.value("arguments"_L1).toArray();
    QCOMPARE(arguments.size(), 2);
    QCOMPARE(arguments[0].toObject(), (QJsonObject{ { u"name"_s, u"FILE"_s }, { u"text"_s, u"What is read.\n\n    x a"_s } }));
    QCOMPARE(arguments[1].toObject(), (QJsonObject{ { u"name"_s, u"TO"_s }, { u"repeats"_s, true }, { u"text"_s, u"Where to."_s } }));
}

void CommandHelpTest::roff_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("markdown");
    QTest::newRow("fonts") << u"Set \\fB\\-\\-all\\fP or \\fIFILE\\fP, \\fBNOTE\\fP: a*b."_s << u"Set `--all` or *FILE*, **NOTE**: a\\*b."_s;
    QTest::newRow("paragraphs") << u"One\nline.\n.sp\nTwo."_s << u"One line.\n\nTwo."_s;
    QTest::newRow("code") << u"So:\n.sp\n.EX\n    rg \\-\\-a \\\\\n      b\n.EE\n.sp\nthen."_s << u"So:\n\n```text\nrg --a \\\n  b\n```\n\nthen."_s;
    QTest::newRow("items") << u".IP \\(bu 3n\nOne.\n.\n.IP \\(bu 3n\nTwo.\n.PP\nAfter."_s << u"- One.\n\n- Two.\n\nAfter."_s;
    QTest::newRow("numbers") << u".IP 1. 4\nOne.\n.IP 2. 4\nTwo."_s << u"1. One.\n\n2. Two."_s;
    QTest::newRow("terms") << u".TP 12\n\\fB{path}\\fP\nWhere.\n.sp\nIt is.\n.PP\nAll."_s << u"- `{path}`: Where.\n\n  It is.\n\nAll."_s;
    QTest::newRow("alternating fonts") << u"Use\n.BI \"\\-g '\" ab{c,d}* '\nhere."_s << u"Use `-g '`*ab{c,d}\\**`'` here."_s;
    QTest::newRow("an own macro") << u"\\flag{no-x} and \\other{y}"_s << u"`--no-x` and `y`"_s;
    QTest::newRow("no markup at its head") << u"# no heading\n.sp\n- no item"_s << u"\\# no heading\n\n\\- no item"_s;
    QTest::newRow("open to the end") << u".EX\nx\n.TP"_s << u"```text\nx\n.TP\n```"_s;
}

void CommandHelpTest::roff()
{
    QFETCH(QString, text);
    QFETCH(QString, markdown);
    QCOMPARE(roffToMarkdown(text, [](const QString &macro, const QString &name) { return macro == "flag"_L1 ? u"--"_s + name : QString(); }), markdown);
}

QTEST_GUILESS_MAIN(CommandHelpTest)
#include "tst_commandhelp.moc"
