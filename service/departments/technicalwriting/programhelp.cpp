#include "service/departments/technicalwriting/programhelp.h"

#include "service/departments/comments/comment.h"
#include "service/departments/comments/markdown.h"
#include "service/departments/technicalwriting/pageparts.h"
#include "service/markup/text.h"

#include <QRegularExpression>

namespace tars::technicalwriting
{
using namespace Qt::StringLiterals;
using namespace markup;

ShownHelp shownHelpOf(const QString &program, const ModelView &view)
{
    ShownHelp best;
    qsizetype most = -1;
    for (const Fact &fact : view.facts(u"cli.usage"_s)) {
        const QJsonArray arguments = fact.value.value("arguments"_L1).toArray();
        qsizetype told = 0; // --help says more than -h
        for (const QJsonValue &argument : arguments)
            told += argument.toObject().value("text"_L1).toString().size();
        const auto file = view.file(fact.file);
        if (fact.value.value("name"_L1).toString() != program || told <= most || !file || file->vendored || file->generated)
            continue;
        most = told;
        best = { fact.value.value("usage"_L1).toVariant().toStringList(), fact.value.value("headings"_L1).toVariant().toStringList(), arguments };
    }
    return best;
}

QString helpText(QString help, bool lines)
{
    static const QRegularExpression place(u"\\s*\\(default: %\\(default\\)\\w\\)|%\\((\\w+)\\)[sd]"_s);
    help.remove(place).replace(u"%%"_s, u"%"_s);
    return lines && help.contains(u'\n') ? help : help.simplified();
}

void addPlainText(Blocks &blocks, const QString &text)
{
    const QString markdown = comments::parseComment(text, {}, {}).description;
    if (!markdown.isEmpty())
        blocks.emplace_back(AuthorText{ markdown });
}

void addHelp(Blocks &blocks, const Fact &fact, const ModelView &view)
{
    const auto file = view.file(fact.file);
    const auto member = [&fact](const char *name) { return fact.value.value(QLatin1StringView(name)).toString(); };
    const QString help = helpText(member("help"));
    const QString style = file && file->language == "Rust"_L1 ? u"markdown"_s : QString();
    const QString details = comments::parseComment(member("details"), style, {}).description;
    static const QRegularExpression marks(u"\\W+"_s);
    const auto bare = [](const QString &text) { return QString(text).remove(marks).toCaseFolded(); };
    if (!help.isEmpty() && !bare(details).startsWith(bare(help)))
        blocks.emplace_back(Paragraph{ { text(help) } });
    if (!details.isEmpty())
        blocks.emplace_back(AuthorText{ details });
    if (const QString example = member("example"); !example.isEmpty())
        blocks.emplace_back(CodeBlock{ u"sh"_s, comments::dedent(example) });
}

void addArguments(Blocks &blocks, const ShownHelp &help)
{
    if (help.arguments.isEmpty())
        return;
    DefinitionList list;
    for (const QJsonValue &value : help.arguments) {
        const QJsonObject argument = value.toObject();
        Blocks told;
        addPlainText(told, argument.value("text"_L1).toString());
        list.items.push_back({ { code(argument.value("name"_L1).toString() + (argument.value("repeats"_L1).toBool() ? u"…"_s : QString())) }, std::move(told) });
    }
    blocks.push_back(heading(2, u"Arguments"_s));
    blocks.emplace_back(std::move(list));
}

} // namespace tars::technicalwriting
