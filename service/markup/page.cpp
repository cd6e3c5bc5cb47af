#include "service/markup/page.h"

#include "common/base/digest.h"

namespace tars::markup
{

using namespace Qt::StringLiterals;

Inline text(const QString &text) { return { text, Inline::Style::Plain, {} }; }

Inline code(const QString &text) { return { text, Inline::Style::Code, {} }; }

Inline strong(const QString &text) { return { text, Inline::Style::Strong, {} }; }

Inline muted(const QString &text) { return { text, Inline::Style::Muted, {} }; }

Inline link(const QString &text, const Target &target, Inline::Style style)
{
    return { text, style, target };
}

Target documentTarget(const QString &path, const QString &anchor)
{
    return { Target::Kind::Document, path, anchor, 0 };
}

Target sourceTarget(const QString &path, int line) { return { Target::Kind::Source, path, {}, line }; }

Target quotedTarget(const QString &path, const QString &lines)
{
    QStringList quoted;
    for (const QString &line : lines.split(u'\n')) {
        if (line.endsWith(u'…'))
            break;
        quoted.append(line.simplified());
    }
    while (!quoted.isEmpty() && quoted.last().isEmpty())
        quoted.removeLast();
    if (quoted.isEmpty())
        return sourceTarget(path);
    return { Target::Kind::Source, path, u"quote-%1-%2"_s.arg(quoted.size()).arg(fnv1a(quoted.join(u'\n')), 8, 16, '0'_L1), 0 };
}

} // namespace tars::markup
