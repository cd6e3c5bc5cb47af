#include "service/departments/development/prosereference.h"

#include "service/departments/technicalwriting/manual.h"

namespace tars::development
{
using namespace Qt::StringLiterals;

namespace
{
std::optional<ProseReference> labelled(const QString &label, const ModelView &view)
{
    for (const Fact &fact : view.facts(u"prose.label"_s)) {
        if (fact.value.value("label"_L1).toString() != label)
            continue;
        const auto file = view.file(fact.file);
        if (!file || !technicalwriting::isManualFile(*file))
            continue;
        ProseReference found{ technicalwriting::guidePagePath(fact.file), {}, fact.value.value("title"_L1).toString() };
        for (const Fact &heading : view.facts(u"prose.heading"_s, fact.file))
            if (heading.file == fact.file && heading.value.value("text"_L1).toString() == found.title)
                found.anchor = heading.value.value("anchor"_L1).toString();
        return found;
    }
    return {};
}

/// The page's name counts from the top of the documentation, wherever that is.
std::optional<ProseReference> page(QString name, const ModelView &view)
{
    while (name.startsWith(u'/'))
        name.remove(0, 1);
    if (name.isEmpty())
        return {};
    std::optional<Fact> best;
    for (const Fact &fact : view.facts(u"prose.page"_s)) {
        const QString stem = fact.file.left(fact.file.lastIndexOf(u'.'));
        if ((stem == name || stem.endsWith(u'/' + name)) && (!best || fact.file.size() < best->file.size()))
            best = fact;
    }
    const auto file = best ? view.file(best->file) : std::nullopt;
    if (!file || !technicalwriting::isManualFile(*file))
        return {};
    const QString title = best->value.value("title"_L1).toString();
    return ProseReference{ technicalwriting::guidePagePath(best->file), {},
        title.isEmpty() ? technicalwriting::titleFromName(best->file) : title };
}
} // namespace

std::optional<ProseReference> proseReference(const QString &written, const ModelView &view)
{
    if (written.startsWith(":ref:"_L1))
        return labelled(written.mid(5).toLower().simplified(), view);
    return written.startsWith(":doc:"_L1) ? page(written.mid(5), view) : std::nullopt;
}

} // namespace tars::development
