#include "service/departments/technicalwriting/pageparts.h"

namespace tars::technicalwriting
{
using namespace Qt::StringLiterals;
using namespace markup;

Page newPage(const UnitSpec &unit)
{
    Page page;
    page.path = unit.primaryPath;
    page.title = unit.title;
    page.departmentSlug = u"technical-writing"_s;
    if (unit.primaryPath != indexPath)
        page.breadcrumbs = { { u"Technical Writing"_s, documentTarget(indexPath) } };
    return page;
}

UnitSpec newUnit(
    const QString &kind, int version, const QString &subject, const QString &title, const QString &path)
{
    const QString id
        = u"technical-writing/"_s + kind + (subject.isEmpty() ? QString() : QString(u'/' + subject));
    return { UnitId{ id }, Department::TechnicalWriting, kind, version, subject, title, path, 0 };
}

UnitOutput oneDocument(const UnitSpec &unit, Page page)
{
    UnitOutput output;
    output.documents.append({ unit.primaryPath, unit.title, std::move(page) });
    return output;
}

Block heading(int level, const QString &title) { return Heading{ level, { text(title) }, {}, {}, {} }; }

Cell cell(const Inlines &content, bool alignRight) { return Cell{ content, {}, alignRight }; }

FactPlaces::FactPlaces(const ModelView &view, QString kind, const QList<Fact> &shown)
    : m_view(view)
    , m_kind(std::move(kind))
{
    QHash<QString, QStringList> files; // by name
    for (const Fact &fact : shown)
        if (QStringList &same = files[fact.file.section(u'/', -1)]; !same.contains(fact.file))
            same.append(fact.file);
    for (const QStringList &same : std::as_const(files))
        for (const QString &file : same)
            for (int parts = 2; same.size() > 1 && !m_names.contains(file); ++parts) {
                const QString tail = file.section(u'/', -parts);
                const bool alone = std::none_of(same.begin(), same.end(), [&](const QString &other) { return other != file && QString(u'/' + other).endsWith(QString(u'/' + tail)); });
                if (alone || tail == file)
                    m_names.insert(file, tail);
            }
}

int FactPlaces::line(const QString &file, qsizetype index)
{
    auto found = m_lines.find(file);
    if (found == m_lines.end())
        found = m_lines.emplace(file, m_view.factLines(m_kind, file)).first;
    return found->second.value(index);
}

Inline FactPlaces::link(const QString &file, qsizetype index)
{
    const int at = line(file, index);
    const QString name = m_names.value(file, file.section(u'/', -1));
    return markup::link(
        at > 0 ? u"%1:%2"_s.arg(name).arg(at) : name, sourceTarget(file, at), Inline::Style::Code);
}

Inlines placesOf(const QList<Inline> &places, qsizetype shown)
{
    Inlines content;
    for (qsizetype i = 0; i < std::min(places.size(), shown); ++i) {
        if (i > 0)
            content.append(text(u", "_s));
        content.append(places[i]);
    }
    if (places.size() > shown)
        content.append(muted(u" and %1 more"_s.arg(places.size() - shown)));
    return content;
}

} // namespace tars::technicalwriting
