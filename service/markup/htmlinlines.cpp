#include "service/markup/htmlinlines.h"

#include "service/markup/addresses.h"
#include "service/markup/highlight.h"
#include "service/markup/icons.h"
#include "service/markup/text.h"

namespace tars::markup
{

using namespace Qt::StringLiterals;

namespace
{

QString styled(const Inline &part)
{
    const QString content = escapeCode(plainText(part.text));
    switch (part.style) {
    case Inline::Style::Plain:
        return content;
    case Inline::Style::Code:
        return u"<code>"_s % content % u"</code>"_s;
    case Inline::Style::Strong:
        return u"<strong>"_s % content % u"</strong>"_s;
    case Inline::Style::Emphasis:
        return u"<em>"_s % content % u"</em>"_s;
    case Inline::Style::Muted:
        return u"<span class=\"muted\">"_s % content % u"</span>"_s;
    case Inline::Style::Chip:
        return u"<span class=\"chip\">"_s % content % u"</span>"_s;
    case Inline::Style::WarningChip:
        return u"<span class=\"chip warn\">"_s % warningIcon() % content % u"</span>"_s;
    case Inline::Style::MissingChip:
        return u"<span class=\"chip none\">"_s % content % u"</span>"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

QString linkedHtml(const QString &innerHtml, const std::optional<Target> &target, const QString &page,
    const QString &cssClass)
{
    const QString address = target ? siteAddressOf(*target, page) : QString();
    if (address.isEmpty())
        return innerHtml;
    return u"<a"_s % (cssClass.isEmpty() ? QString() : QString(u" class=\""_s % cssClass % u'"'))
        % u" href=\""_s % escapeHtml(address) % u"\">"_s % innerHtml % u"</a>"_s;
}

QString anchoredHtml(const QString &innerHtml, const Inline &part)
{
    return part.anchor.isEmpty()
        ? innerHtml
        : QString(u"<span id=\""_s % escapeHtml(part.anchor) % u"\">"_s % innerHtml % u"</span>"_s);
}

QString inlineHtml(const Inlines &content, const QString &page)
{
    QString html;
    for (const Inline &part : content)
        html += anchoredHtml(linkedHtml(styled(part), part.target, page), part);
    return html;
}

std::optional<QString> addressWithin(const AuthorText &text, const QString &written, const QString &page)
{
    const auto target = text.targets.constFind(written);
    return target == text.targets.cend() ? std::nullopt : std::optional(siteAddressOf(*target, page));
}

} // namespace tars::markup
