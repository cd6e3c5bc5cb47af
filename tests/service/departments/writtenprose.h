// Records of prose and what Technical Writing makes of them.
#pragma once

#include "service/departments/technicalwriting/glance.h"
#include "service/departments/technicalwriting/manual.h"
#include "service/departments/technicalwriting/readme.h"
#include "service/departments/technicalwriting/releases.h"
#include "service/departments/technicalwriting/technicalwriting.h"
#include "service/departments/technicalwriting/workshoppages.h"
#include "service/project/readmefile.h"
#include "tests/fakes/fakemodelview.h"

#include <QJsonArray>
#include <QTest>

namespace tars::test
{

using namespace Qt::StringLiterals;
using namespace tars::technicalwriting;
using fakes::FakeModelView;


inline FactRecord fact(const QString &kind, const QJsonObject &value, int line = 1) { return { kind, value, line }; }

inline FileRecord prose(const QString &path, const QString &title, const QString &markdown, const QList<FactRecord> &more = {})
{
    FileRecord record;
    record.path = path;
    record.role = FileRole::Prose;
    record.language = path.endsWith(".rst"_L1) ? u"reStructuredText"_s : u"Markdown"_s;
    QJsonObject page{ { u"markup"_s, record.language } };
    if (!title.isEmpty())
        page.insert(u"title"_s, title);
    record.facts = { fact(u"prose.page"_s, page), fact(u"prose.text"_s, { { u"markdown"_s, markdown } }) };
    record.facts += more;
    return record;
}

inline FileRecord source(const QString &path, const QString &language, const QList<FactRecord> &facts)
{
    FileRecord record;
    record.path = path;
    record.language = language;
    record.role = FileRole::Source;
    record.facts = facts;
    return record;
}

inline FileRecord history(const QList<FactRecord> &facts)
{
    FileRecord record;
    record.path = historyPath;
    record.facts = facts;
    return record;
}

inline FactRecord link(const QString &address, bool picture = false)
{
    return fact(u"prose.link"_s, { { u"address"_s, address }, { u"picture"_s, picture } }, 7);
}

inline UnitOutput written(const QString &id, const FakeModelView &view)
{
    const TechnicalWriter writer;
    for (const UnitSpec &unit : writer.plan(view))
        if (unit.id.value == id) {
            auto output = writer.write(unit, view, {});
            return output ? *output : UnitOutput();
        }
    return {};
}

inline void collect(const markup::Blocks &blocks, QStringList &out)
{
    using namespace markup;
    const auto words = [](const Inlines &inlines) {
        QString text;
        for (const Inline &part : inlines)
            text += part.text;
        return text;
    };
    for (const Block &block : blocks) {
        if (const auto *paragraph = std::get_if<Paragraph>(&block.content))
            out.append(words(paragraph->content));
        else if (const auto *author = std::get_if<AuthorText>(&block.content))
            out += author->markdown.split(u'\n', Qt::SkipEmptyParts);
        else if (const auto *code = std::get_if<CodeBlock>(&block.content))
            out.append(code->text);
        else if (const auto *note = std::get_if<Note>(&block.content))
            collect(note->content, out);
        else if (const auto *list = std::get_if<BulletList>(&block.content))
            for (const Blocks &item : list->items)
                collect(item, out);
        else if (const auto *definitions = std::get_if<DefinitionList>(&block.content))
            for (const auto &item : definitions->items) {
                out.append(words(item.term));
                collect(item.description, out);
            }
        else if (const auto *table = std::get_if<Table>(&block.content))
            for (const QList<Cell> &row : table->rows)
                for (const Cell &cell : row)
                    out.append(words(cell.content));
    }
}

inline QStringList linesOf(const UnitOutput &output)
{
    QStringList lines;
    if (!output.documents.isEmpty())
        if (const auto *page = std::get_if<markup::Page>(&output.documents.first().content))
            collect(page->blocks, lines);
    return lines;
}

inline const markup::AuthorText *authorTextOf(const UnitOutput &output)
{
    if (!output.documents.isEmpty())
        if (const auto *page = std::get_if<markup::Page>(&output.documents.first().content))
            for (const markup::Block &block : page->blocks)
                if (const auto *text = std::get_if<markup::AuthorText>(&block.content))
                    return text;
    return nullptr;
}

inline FakeModelView pythonTree()
{
    return FakeModelView({ prose(u"README.md"_s, u"Wheel"_s, u"Round things.\n\n## Install\n\nRun pip.\n\n## Features\n\nRolls."_s),
        prose(u"docs/guide.md"_s, u"Guide"_s, u"How to roll."_s),
        source(u"wheel/cli.py"_s, u"Python"_s,
            { fact(u"cli.program"_s, { { u"framework"_s, u"argparse"_s } }),
                fact(u"cli.option"_s, { { u"names"_s, QJsonArray{ u"--fast"_s } }, { u"help"_s, u"Roll faster."_s } }),
                fact(u"config.variable"_s, { { u"name"_s, u"WHEEL_HOME"_s } }),
                fact(u"message"_s, { { u"text"_s, u"it is not round"_s }, { u"severity"_s, u"error"_s } }),
                fact(u"message"_s, { { u"text"_s, u"it is flat"_s }, { u"severity"_s, u"error"_s } }),
                fact(u"message"_s, { { u"text"_s, u"it is old"_s }, { u"severity"_s, u"warning"_s } }) }) });
}

inline FakeModelView cTree()
{
    return FakeModelView({ prose(u"README.rst"_s, u"Anvil"_s, u"Heavy.\n\n## Building\n\nmake"_s),
        prose(u"CHANGES.md"_s, QString(), u"## 2.0\n\nHeavier.\n\n## 1.0\n\nFirst."_s),
        source(u"anvil.c"_s, u"C"_s, { fact(u"config.variable"_s, { { u"name"_s, u"ANVIL"_s } }) }) });
}

inline FakeModelView bareTree()
{
    return FakeModelView({ source(u"main.go"_s, u"Go"_s,
                               { fact(u"cli.program"_s, { { u"package"_s, u"main"_s } }),
                                   fact(u"cli.option"_s, { { u"names"_s, QJsonArray{ u"-n"_s } } }),
                                   fact(u"config.variable"_s, { { u"name"_s, u"N"_s } }) }),
        history({ fact(u"history.head"_s, { { u"commit"_s, u"abc"_s } }),
            fact(u"history.tag"_s, { { u"name"_s, u"v1.0"_s }, { u"release"_s, true }, { u"time"_s, u"2024-01-02T00:00:00Z"_s } }),
            fact(u"history.commit"_s, { { u"id"_s, u"abc"_s }, { u"subject"_s, u"feat: go"_s }, { u"release"_s, u"v1.0"_s } }) }) });
}

} // namespace tars::test
