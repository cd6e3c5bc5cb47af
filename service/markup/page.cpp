#include "service/markup/page.h"

namespace tars::markup
{

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

} // namespace tars::markup
