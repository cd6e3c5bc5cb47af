#include "service/engine/writtenset.h"

#include "service/project/question.h"

#include <algorithm>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype mostInputs = 32; ///< of one document; beyond, folders stand for their files

/// The file or folder that a question is about; empty if it is about none.
QString inputOf(const Question &question)
{
    switch (question.kind) {
    case Question::Kind::Symbols:
    case Question::Kind::FileComment:
    case Question::Kind::Comments:
    case Question::Kind::Positions:
    case Question::Kind::Imports:
    case Question::Kind::Content:
        return question.argument;
    case Question::Kind::FactLines:
        return question.place;
    case Question::Kind::ImportsBelow:
        return question.argument.isEmpty() ? u"./"_s : question.argument;
    case Question::Kind::Slices:
        return question.place.isEmpty() ? u"./"_s : question.place;
    default:
        return {};
    }
}

QStringList folded(QStringList inputs)
{
    inputs.removeDuplicates();
    std::sort(inputs.begin(), inputs.end());
    for (int depth = 8; depth > 0 && inputs.size() > mostInputs; --depth) {
        for (QString &input : inputs) {
            const qsizetype cut = input.chopped(input.endsWith(u'/')).count(u'/');
            if (cut >= depth)
                input = input.section(u'/', 0, depth - 1) + u'/';
        }
        inputs.removeDuplicates();
    }
    if (inputs.size() > mostInputs)
        inputs = { u"./"_s };
    return inputs;
}

} // namespace

void WrittenSet::load(const QHash<UnitId, UnitRow> &rows)
{
    const std::lock_guard lock(m_mutex);
    for (const UnitRow &row : rows)
        m_files.insert(row.id, row.files);
}

void WrittenSet::add(const UnitId &unit, const QList<PublishedFile> &files)
{
    const std::lock_guard lock(m_mutex);
    m_files.insert(unit, files);
}

Result<std::shared_ptr<DocumentSet>> WrittenSet::collect(const QList<PlannedUnit> &units,
    const QSet<UnitId> &failed, const UnitJournal &journal, const RunRow &run) const
{
    auto set = std::make_shared<DocumentSet>();
    QHash<UnitId, QStringList> inputs;
    const std::lock_guard lock(m_mutex);
    for (const PlannedUnit &unit : units) {
        const bool there = unit.selected || m_files.contains(unit.spec.id);
        if (!there || failed.contains(unit.spec.id))
            continue;
        set->documents << PublishedDocument{ unit.spec.primaryPath, unit.spec.title,
            slug(*unit.spec.department), unit.spec.kind };
        inputs.insert(unit.spec.id, {});
    }
    const auto read = journal.forEachDependency(
        run.project, run.output, [&](const UnitJournal::Dependency &dependency) {
            const auto question = questionFromText(dependency.question);
            const QString input = question ? inputOf(*question) : QString();
            if (input.isEmpty())
                return;
            for (const UnitId &unit : dependency.units)
                if (const auto at = inputs.find(unit); at != inputs.end())
                    at->append(input);
        });
    if (!read)
        return read.error();
    for (const PlannedUnit &unit : units) {
        const auto own = inputs.find(unit.spec.id);
        if (own == inputs.end())
            continue;
        const QStringList sources = folded(std::move(own.value()));
        for (const PublishedFile &file : m_files.value(unit.spec.id))
            set->files << DocumentFile{ file.path, file.title, slug(*unit.spec.department), unit.spec.kind,
                file.hash, sources, file.description };
    }
    std::sort(set->files.begin(), set->files.end(),
        [](const DocumentFile &a, const DocumentFile &b) { return a.path < b.path; });
    return set;
}

} // namespace tars
