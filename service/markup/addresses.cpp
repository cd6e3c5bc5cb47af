#include "service/markup/addresses.h"

#include "service/markup/text.h"

namespace tars::markup
{

using namespace Qt::StringLiterals;

namespace
{

QString withAnchor(const QString &address, const QString &anchor)
{
    return anchor.isEmpty() ? address : QString(address % u'#' % percentEncoded(symbolAnchor(anchor)));
}

} // namespace

QString siteAddressOf(const Target &target, const QString &page)
{
    switch (target.kind) {
    case Target::Kind::Document: {
        const QString path = hasSitePage(target.path) ? sitePathOf(target.path) : target.path;
        return withAnchor(relativePath(page, path), target.anchor);
    }
    case Target::Kind::Source: {
        const QString line = target.line > 0 ? QString(u'L' % QString::number(target.line)) : target.anchor;
        return withAnchor(relativePath(page, sourcePagePath(target.path)), line);
    }
    case Target::Kind::Url:
        return safeAddress(target.path).value_or(QString());
    case Target::Kind::Anchor:
        return withAnchor({}, target.anchor);
    }
    Q_UNREACHABLE();
}

QString markdownAddressOf(const Target &target, const QString &page, const RenderContext &context)
{
    switch (target.kind) {
    case Target::Kind::Document:
        return withAnchor(relativePath(page, target.path), target.anchor);
    case Target::Kind::Source: {
        if (context.rootFromOutput.isEmpty())
            return {};
        const QString up = u"../"_s.repeated(page.count(u'/'));
        const QString line = target.line > 0 ? u"#L%1"_s.arg(target.line) : QString();
        return up % percentEncoded(context.rootFromOutput) % percentEncoded(target.path) % line;
    }
    case Target::Kind::Url: {
        QString address = safeAddress(target.path).value_or(QString());
        return address.replace(u'&', u"&amp;"_s).replace(u'(', u"%28"_s).replace(u')', u"%29"_s);
    }
    case Target::Kind::Anchor:
        return withAnchor({}, target.anchor);
    }
    Q_UNREACHABLE();
}

} // namespace tars::markup
