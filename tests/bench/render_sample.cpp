// Leaves a small site in a folder, to be looked at in a browser: render_sample FOLDER.
#include "service/markup/render.h"
#include "service/markup/text.h"

#include <QDir>
#include <QFile>
#include <QTextStream>

using namespace tars::markup;
using namespace Qt::StringLiterals;

namespace
{

bool save(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

Page home()
{
    Page page;
    page.path = u"index.md"_s;
    page.title = u"fmt"_s;
    page.home = true;
    page.lead = {
        text(
            u"An open-source formatting library providing a fast and safe alternative to C stdio and C++ iostreams."_s)
    };
    page.facts = { { text(u"From "_s), link(u"README.md:18"_s, sourceTarget(u"README.md"_s, 18)) },
        { text(u"Version 12.2.1, "_s), link(u"CMakeLists.txt"_s, sourceTarget(u"CMakeLists.txt"_s)) } };
    page.blocks.push_back(
        Figures{ { { u"52"_s, u"source files"_s, {} }, { u"1,084"_s, u"public symbols"_s, {} },
            { u"64 %"_s, u"of them documented"_s, documentTarget(u"quality-assurance/coverage.md"_s) },
            { u"624"_s, u"test cases"_s, {} }, { u"412"_s, u"documents"_s, {} } } });
    Cards cards;
    const Target index = documentTarget(u"development/index.md"_s);
    cards.cards.append({ u"technical-writing"_s, u"Technical Writing"_s, u"Manuals and guides"_s, index,
        { { u"Getting started"_s, index, u"3"_s }, { u"Changelog"_s, index, {} } } });
    cards.cards.append({ u"development"_s, u"Development"_s, u"API reference and examples"_s, index,
        { { u"API pages"_s, index, u"15"_s }, { u"Folders"_s, index, u"6"_s } } });
    cards.cards.append({ u"ai-research"_s, u"AI Research"_s, u"Notebooks and tutorials"_s, index,
        { { u"Tour of the codebase"_s, index, u"12 cells"_s } } });
    cards.cards.append({ u"quality-assurance"_s, u"Quality Assurance"_s, u"Testing and validation"_s, index,
        { { u"Test inventory"_s, index, u"624 cases"_s },
            { u"Documentation coverage"_s, documentTarget(u"quality-assurance/coverage.md"_s),
                u"64 %"_s } } });
    cards.cards.append({ u"devops"_s, u"DevOps"_s, u"Build, deliver, maintain"_s, index,
        { { u"Build guide"_s, index, {} } } });
    page.blocks.push_back(cards);
    return page;
}

Target here(const QString &anchor) { return { Target::Kind::Anchor, {}, anchor, 0 }; }

Page api()
{
    Page page;
    page.path = apiPagePath(u"include/fmt/base.h"_s);
    page.title = u"fmt/base.h"_s;
    page.titleIsCode = true;
    page.chips = { u"header"_s, u"C++"_s };
    page.lead = { text(u"The base API for char/UTF-8."_s) };
    page.facts = { { code(u"include/fmt/base.h"_s) }, { text(u"2,958 lines"_s) },
        { text(u"74 public symbols, 51 documented"_s) } };
    page.breadcrumbs = { { u"Development"_s, documentTarget(u"development/index.md"_s) },
        { u"include/fmt"_s, documentTarget(u"development/index.md"_s) } };
    page.departmentSlug = u"development"_s;
    page.source = sourceTarget(u"include/fmt/base.h"_s);
    page.blocks.push_back(CodeBlock{ u"C++"_s, u"#include <fmt/base.h>"_s });
    page.blocks.push_back(Heading{ 2, { text(u"Functions"_s), muted(u"22"_s) }, {}, {}, {} });
    SummaryList list;
    const Inline none{ u"No comment"_s, Inline::Style::MissingChip, {} };
    const Inline deprecated{ u"1 deprecated"_s, Inline::Style::WarningChip, {} };
    for (const auto &name :
        { u"arg"_s, u"format_to"_s, u"format_to_n"_s, u"formatted_size"_s, u"make_format_args"_s, u"print"_s,
            u"println"_s, u"vformat_to"_s, u"vprint"_s, u"detail"_s, u"detail2"_s, u"detail3"_s }) {
        SummaryRow row{ u"F"_s, u"function"_s, name, here(name),
            { text(u"Formats "_s), code(u"args"_s), text(u" according to specifications in "_s),
                code(u"fmt"_s),
                text(
                    u", writes the result to the output iterator and returns the iterator past the end."_s) },
            {} };
        if (name == "vprint"_L1) {
            row.summary.clear();
            row.marks = { none };
        }
        if (name == "vformat_to"_L1)
            row.marks = { deprecated };
        if (name == "print"_L1)
            row.marks = { text(u"2 overloads"_s) };
        list.rows.append(row);
    }
    page.blocks.push_back(list);
    page.blocks.push_back(Heading{ 2, { text(u"Types"_s), muted(u"3"_s) }, {}, {}, {} });
    page.blocks.push_back(
        SummaryList{ { { u"C"_s, u"class"_s, u"basic_appender"_s, here(u"x"_s), {}, { none } },
            { u"C"_s, u"class"_s, u"basic_format_arg"_s, here(u"x"_s), { text(u"A formatting argument."_s) },
                {} } } });
    page.blocks.push_back(Heading{ 2, { code(u"format_to"_s) }, u"format_to"_s, u"F"_s, u"function"_s });
    page.blocks.push_back(SignatureBox{ u"C++"_s,
        { { u"template <typename OutputIt, typename... T>\nauto format_to(OutputIt&& out, format_string<T...> fmt, T&&... args)\n    -> remove_cvref_t<OutputIt>;"_s,
              sourceTarget(u"include/fmt/base.h"_s, 2825), { { u"format_string"_s, here(u"x"_s) } } },
            { u"template <size_t N, typename... T>\nauto format_to(char (&out)[N], format_string<T...> fmt, T&&... args)\n    -> format_to_result;"_s,
                sourceTarget(u"include/fmt/base.h"_s, 2879),
                { { u"format_to_result"_s, here(u"x"_s) } } } } });
    page.blocks.push_back(AuthorText{
        u"Formats `args` according to specifications in `fmt`, writes the result to the output iterator `out` and returns the iterator past the end of the output range. `format_to` does not append a terminating null character.\n\n**Example**:\n\n```cpp\nauto out = std::vector<char>();\nfmt::format_to(std::back_inserter(out), \"{}\", 42); // done\n```\n\n- one thing\n- another\n\n> Quoted <b>text</b>.\n\n|a|b|\n|-|-:|\n|x|12|"_s,
        4 });
    page.blocks.push_back(Heading{ 4, { text(u"Parameters"_s) }, {}, {}, {} });
    DefinitionList definitions;
    definitions.items.push_back(
        { { code(u"out"_s) }, { Paragraph{ { text(u"(1) "_s), code(u"OutputIt&&"_s) } } } });
    definitions.items.push_back({ { code(u"fmt"_s) },
        { Paragraph{ { link(u"format_string<T...>"_s, here(u"x"_s), Inline::Style::Code) } } } });
    definitions.items.push_back({ { code(u"args"_s) }, { Paragraph{ { text(u"What to format."_s) } } } });
    page.blocks.push_back(definitions);
    page.blocks.push_back(Heading{ 4, { text(u"Returns"_s) }, {}, {}, {} });
    page.blocks.push_back(Paragraph{ { text(u"The iterator past the end."_s) } });
    page.blocks.push_back(Heading{ 2, { code(u"vformat_to"_s) }, u"vformat_to"_s, u"F"_s, u"function"_s });
    page.blocks.push_back(SignatureBox{ u"C++"_s,
        { { u"template <typename OutputIt>\nauto vformat_to(OutputIt&& out, string_view fmt, format_args args)\n    -> remove_cvref_t<OutputIt>;"_s,
            sourceTarget(u"include/fmt/base.h"_s, 2804), {} } } });
    page.blocks.push_back(Note{ Note::Kind::Deprecated,
        { Paragraph{ { strong(u"Overload (2) is deprecated."_s), text(u" Marked "_s),
            code(u"FMT_DEPRECATED"_s), text(u"; the tree names no replacement."_s) } } } });
    page.blocks.push_back(
        Paragraph{ { text(u"Formats a string and writes the output to "_s), code(u"out"_s), text(u"."_s) } });
    page.blocks.push_back(Heading{ 2, { code(u"vprint"_s), none }, u"vprint"_s, u"F"_s, u"function"_s });
    page.blocks.push_back(SignatureBox{ u"C++"_s,
        { { u"void vprint(string_view fmt, format_args args);"_s, sourceTarget(u"include/fmt/base.h"_s, 2894),
              {} },
            { u"void vprint(FILE* f, string_view fmt, format_args args);"_s,
                sourceTarget(u"include/fmt/base.h"_s, 2895), {} } } });
    return page;
}

Page coverage()
{
    Page page;
    page.path = u"quality-assurance/coverage.md"_s;
    page.title = u"Documentation coverage"_s;
    page.lead = {
        text(
            u"A public symbol counts as documented when a comment stands directly above or beside its declaration."_s)
    };
    page.breadcrumbs = { { u"Quality Assurance"_s, documentTarget(u"quality-assurance/index.md"_s) } };
    page.departmentSlug = u"quality-assurance"_s;
    page.wide = true;
    page.blocks.push_back(Figures{ { { u"64 %"_s, u"of public symbols documented"_s, {} },
        { u"696"_s, u"of 1,084 symbols"_s, {} }, { u"388"_s, u"without a comment"_s, {} } } });
    page.blocks.push_back(Heading{ 2, { text(u"By header"_s), muted(u"4"_s) }, {}, {}, {} });
    Table table{ { u"Header"_s, u"Share"_s, u"Documented"_s, u"Symbols"_s, u"Without comment"_s }, {} };
    int percent = 100;
    for (const auto &name : { u"args.h"_s, u"base.h"_s, u"chrono.h"_s, u"color.h"_s }) {
        table.rows.append(
            { { { link(name, documentTarget(apiPagePath(u"include/fmt/base.h"_s)), Inline::Style::Code) }, {},
                  false },
                { { text(u"%1 %"_s.arg(percent)) }, percent / 100.0, true }, { { text(u"12"_s) }, {}, true },
                { { text(u"171"_s) }, {}, true }, { { link(u"23"_s, here(u"x"_s)) }, {}, true } });
        percent -= 28;
    }
    page.blocks.push_back(table);
    return page;
}

} // namespace

int main(int argc, char **argv)
{
    QTextStream out(stdout);
    if (argc != 2) {
        out << "usage: render_sample FOLDER\n";
        return 2;
    }
    const QString folder = QString::fromLocal8Bit(argv[1]) % u'/';
    const RenderContext context{ u"fmt"_s, u"../"_s,
        { u"technical-writing"_s, u"development"_s, u"ai-research"_s, u"quality-assurance"_s, u"devops"_s } };
    bool ok = save(folder % u"site/assets/site.css"_s, siteStyleSheet())
        && save(folder % u"site/assets/site.js"_s, siteScript());
    for (const Page &page : { home(), api(), coverage() }) {
        ok = ok && save(folder % page.path, renderMarkdown(page, context))
            && save(folder % sitePathOf(page.path), renderHtml(page, context));
    }
    QFile own(QString::fromLatin1(TARS_SOURCE_DIR "/service/markup/text.cpp"));
    const QByteArray source = own.open(QIODevice::ReadOnly) ? own.readAll() : QByteArray("int main() {}\n");
    ok = ok
        && save(folder % sourcePagePath(u"include/fmt/base.h"_s),
            renderSource(u"include/fmt/base.h"_s, u"C++"_s, source, context,
                { apiPagePath(u"include/fmt/base.h"_s), { { u"format_to"_s, 25 }, { u"print"_s, 60 } } }));
    out << (ok ? "written\n" : "could not write everything\n");
    return ok ? 0 : 1;
}
