// The page of a program's command line: what stands on it, and in which order.
#include "service/departments/technicalwriting/technicalwriting.h"
#include "service/markup/page.h"
#include "tests/fakes/fakemodelview.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tars;
using namespace tars::technicalwriting;
using fakes::FakeModelView;

namespace
{
FactRecord fact(const char *kind, const QJsonObject &value) { return { QString::fromLatin1(kind), value, 1 }; }

FileRecord fileOf(const QString &path, const QString &language, const QList<FactRecord> &facts)
{
    FileRecord record;
    record.path = path;
    record.language = language;
    record.role = language.isEmpty() ? FileRole::Other : FileRole::Source;
    record.facts = facts;
    return record;
}

QJsonObject option(const QString &name, const QJsonObject &more = {})
{
    QJsonObject value = more;
    value.insert(u"names"_s, QJsonArray{ name });
    return value;
}

void collect(const markup::Blocks &blocks, QStringList &out)
{
    using namespace markup;
    const auto words = [](const Inlines &inlines) {
        QString text;
        for (const Inline &part : inlines)
            text += part.text;
        return text;
    };
    for (const Block &block : blocks) {
        if (const auto *heading = std::get_if<Heading>(&block.content))
            out.append(QString(heading->level, u'#') + u' ' + words(heading->content));
        else if (const auto *paragraph = std::get_if<Paragraph>(&block.content))
            out.append(words(paragraph->content));
        else if (const auto *author = std::get_if<AuthorText>(&block.content))
            out.append(author->markdown);
        else if (const auto *code = std::get_if<CodeBlock>(&block.content))
            out.append(code->text);
        else if (const auto *definitions = std::get_if<DefinitionList>(&block.content))
            for (const auto &item : definitions->items) {
                out.append(words(item.term));
                collect(item.description, out);
            }
    }
}

/// Of the only program: places of options aside.
QStringList pageOf(const FakeModelView &view, QString *title = nullptr)
{
    const TechnicalWriter writer;
    QStringList lines;
    for (const UnitSpec &unit : writer.plan(view)) {
        if (!unit.id.value.startsWith("technical-writing/cli/"_L1))
            continue;
        if (title)
            *title = unit.title;
        const auto output = writer.write(unit, view, {});
        if (output && !output->documents.isEmpty())
            if (const auto *page = std::get_if<markup::Page>(&output->documents.first().content))
                collect(page->blocks, lines);
    }
    static const QRegularExpression place(u"^(?:x|cobra|main)\\.\\w+:\\d+$"_s);
    lines.removeIf([](const QString &line) { return line.contains(place); });
    return lines;
}
} // namespace

class CommandLineTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void page_data();
    void page();
    void named();
};

void CommandLineTest::page_data()
{
    QTest::addColumn<QList<FileRecord>>("files");
    QTest::addColumn<QStringList>("lines");

    const FactRecord program = fact("cli.program", { { u"name"_s, u"x"_s } });
    QTest::newRow("headings after what has none")
        << QList{ fileOf(u"x.rs"_s, u"Rust"_s, { program, fact("cli.option", option(u"-a"_s, { { u"heading"_s, u"Output"_s } })), fact("cli.option", option(u"-b"_s)), fact("cli.option", option(u"-c"_s, { { u"heading"_s, u"Input"_s } })), fact("cli.option", option(u"-d"_s, { { u"heading"_s, u"Output"_s } })) }) }
        << QStringList{ u"x [options]"_s, u"## Options"_s, u"-b"_s, u"### Output"_s, u"-a"_s, u"-d"_s, u"### Input"_s, u"-c"_s };
    QTest::newRow("a description in pieces, and one in lines")
        << QList{ fileOf(u"x.java"_s, u"Java"_s, { fact("cli.program", { { u"name"_s, u"x"_s }, { u"description"_s, u"It does  that, with %%s."_s } }), fact("cli.option", option(u"-a"_s)) }), fileOf(u"main.py"_s, u"Python"_s, { fact("cli.program", { { u"name"_s, u"y"_s }, { u"description"_s, u"It does:\n\n    y  -a"_s } }), fact("cli.option", option(u"-b"_s)) }) }
        << QStringList{ u"It does:\n\n```text\ny  -a\n```"_s, u"y [options]"_s, u"## Options"_s, u"-b"_s, u"It does that, with %s."_s, u"x [options]"_s, u"## Options"_s, u"-a"_s };
    QTest::newRow("details that repeat the help")
        << QList{ fileOf(u"x.rs"_s, u"Rust"_s, { program, fact("cli.option", option(u"-a"_s, { { u"help"_s, u"Show NUM lines."_s }, { u"details"_s, u"Show *NUM* lines. And so on."_s } })) }) }
        << QStringList{ u"x [options]"_s, u"## Options"_s, u"-a"_s, u"Show *NUM* lines. And so on."_s };
    QTest::newRow("details beside the help")
        << QList{ fileOf(u"x.rs"_s, u"Rust"_s, { program, fact("cli.option", option(u"-a"_s, { { u"help"_s, u"Short."_s }, { u"details"_s, u"Other words."_s } })) }) }
        << QStringList{ u"x [options]"_s, u"## Options"_s, u"-a"_s, u"Short."_s, u"Other words."_s };
    QTest::newRow("a text shown as help") << QList{ fileOf(u"x.rs"_s, u"Rust"_s, { program, fact("cli.option", option(u"-a"_s, { { u"heading"_s, u"Output"_s } })), fact("cli.option", option(u"-c"_s, { { u"heading"_s, u"Input"_s } })) }),
        fileOf(u"long.help"_s, {}, { fact("cli.usage", { { u"name"_s, u"x"_s }, { u"usage"_s, QJsonArray{ u"x FILE"_s, u"x -h"_s } }, { u"headings"_s, QJsonArray{ u"Input"_s, u"Output"_s } },
                                       { u"arguments"_s, QJsonArray{ QJsonObject{ { u"name"_s, u"FILE"_s }, { u"repeats"_s, true }, { u"text"_s, u"What is read."_s } } } } }) }),
        fileOf(u"other.help"_s, {}, { fact("cli.usage", { { u"name"_s, u"y"_s }, { u"usage"_s, QJsonArray{ u"y"_s } } }) }) }
                                          << QStringList{ u"x FILE\nx -h"_s, u"## Arguments"_s, u"FILE…"_s, u"What is read."_s, u"## Options"_s, u"### Input"_s, u"-c"_s, u"### Output"_s, u"-a"_s };
    QTest::newRow("a command with what it tells")
        << QList{ fileOf(u"x.go"_s, u"Go"_s, { program, fact("cli.command", { { u"name"_s, u"get"_s }, { u"help"_s, u"Gets it"_s }, { u"usage"_s, u"get NAME"_s }, { u"details"_s, u"Gets what\nis named."_s }, { u"example"_s, u"  x get a\n  x get b"_s } }) }) }
        << QStringList{ u"x <command>"_s, u"## Commands"_s, u"### get"_s, u"x get NAME"_s, u"Gets it"_s, u"Gets what\nis named."_s, u"x get a\nx get b"_s };
    QTest::newRow("the program itself among its commands")
        << QList{ fileOf(u"x.go"_s, u"Go"_s, { program, fact("cli.command", { { u"name"_s, u"x"_s }, { u"details"_s, u"All of it."_s } }), fact("cli.option", option(u"-v"_s, { { u"command"_s, u"x"_s } })), fact("cli.command", { { u"name"_s, u"get"_s } }) }) }
        << QStringList{ u"x [options] <command>"_s, u"All of it."_s, u"## Options"_s, u"-v"_s, u"## Commands"_s, u"### get"_s };
}

void CommandLineTest::page()
{
    QFETCH(QList<FileRecord>, files);
    QFETCH(QStringList, lines);
    QCOMPARE(pageOf(FakeModelView(files)), lines);
}

/// A file named after the library names no program.
void CommandLineTest::named()
{
    QString title;
    const FakeModelView view({ fileOf(u"cmd/cobra.go"_s, u"Go"_s, { fact("cli.program", { { u"package"_s, u"cmd"_s } }), fact("cli.option", option(u"-a"_s)) }) });
    pageOf(view, &title);
    QCOMPARE(title, view.projectName());
}

QTEST_GUILESS_MAIN(CommandLineTest)
#include "tst_commandline.moc"
