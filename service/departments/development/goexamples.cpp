#include "service/departments/development/goexamples.h"

#include "service/markup/text.h"

#include <QRegularExpression>

namespace tars::development
{
using namespace Qt::StringLiterals;
using namespace markup;

namespace
{
/// Which part of the name is the symbol's: what begins in lower case says which of several examples it is.
std::pair<QString, GoExample> exampleOf(const QString &function, const QString &file)
{
    QStringList parts = function.mid(7).split(u'_');
    QString suffix;
    if (parts.size() > 1 && !parts.last().isEmpty() && parts.last()[0].isLower())
        suffix = parts.takeLast();
    QString title = u"Example"_s;
    if (!suffix.isEmpty())
        title += u" ("_s + suffix[0].toUpper() + suffix.mid(1) + u')';
    return { parts.join(u'.'), { function, title, file } };
}
} // namespace

GoExamples goExamplesIn(const QString &folder, const ModelView &view)
{
    GoExamples found;
    for (const FileInfo &file : view.files(folder.isEmpty() ? QString() : QString(folder + u'/'))) {
        const QString rest = folder.isEmpty() ? file.path : file.path.mid(folder.size() + 1);
        if (file.language != "Go"_L1 || !rest.endsWith("_test.go"_L1) || rest.contains(u'/'))
            continue;
        for (const Symbol &symbol : view.symbols(file.path)) {
            const bool isExample = symbol.kind == "function"_L1 && symbol.name.startsWith("Example"_L1)
                && symbol.signature == "()"_L1 && (symbol.name.size() == 7 || !symbol.name[7].isLower());
            if (!isExample)
                continue;
            const auto [of, example] = exampleOf(symbol.name, file.path);
            found[of].append(example);
        }
    }
    return found;
}

bool appendExamples(Blocks &blocks, const QList<GoExample> &examples, const ModelView &view)
{
    static const QRegularExpression output(
        u"^[ \\t]*//[ \\t]*(?:unordered )?output:[ \\t]*"_s, QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression mark(u"^[ \\t]*//[ ]?"_s, QRegularExpression::MultilineOption);
    bool any = false;
    for (const GoExample &example : examples) {
        QString code = view.excerpt(example.function, example.file);
        if (code.isEmpty())
            continue;
        any = true;
        const Target place = quotedTarget(example.file, code);
        QString printed;
        if (const auto match = output.match(code); match.hasMatch()) {
            printed = code.mid(match.capturedEnd()).remove(mark).trimmed();
            code = code.left(match.capturedStart()).trimmed();
        }
        blocks.emplace_back(Paragraph{ { strong(example.title), text(u" "_s), muted(u"from "_s),
            link(example.file, place, Inline::Style::Code) } });
        if (!code.isEmpty())
            blocks.emplace_back(CodeBlock{ u"Go"_s, code });
        if (!printed.isEmpty()) {
            blocks.emplace_back(Paragraph{ { muted(u"Output:"_s) } });
            blocks.emplace_back(CodeBlock{ u"text"_s, printed });
        }
    }
    return any;
}

} // namespace tars::development
