#include "service/engine/foundation.h"

#include "common/base/errorcodes.h"

#include <algorithm>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
Foundation::Step failed(const Error &error)
{
    return { blocksRun(error) ? Foundation::Ending::Blocked : Foundation::Ending::Failed, error };
}

bool wasInterrupted(const Error &error, const std::stop_token &stop)
{
    return error.code == errc::cancelled && stop.stop_requested();
}
} // namespace

Foundation::Step Foundation::scan(const std::function<bool()> &interrupted, std::stop_token stop)
{
    auto extractor = m_context.extractors->create(m_context.run.project.value, m_context.run.output);
    if (!extractor)
        return failed(extractor.error());
    m_files.clear();
    m_places.clear();
    bool cut = false; // then it is begun again, even if the hold is gone by the end
    const auto problems = (*extractor)
                              ->scan(
                                  [&](ScannedFile file) {
                                      m_files << std::move(file);
                                      cut = cut || interrupted();
                                      return !cut;
                                  },
                                  stop);
    if (cut || stop.stop_requested())
        return { Ending::Again, {} };
    if (!problems)
        return failed(problems.error());
    m_scanProblems = *problems;
    const bool nothing = std::all_of(m_files.cbegin(), m_files.cend(),
        [](const ScannedFile &file) { return file.path == historyPath; });
    if (nothing)
        return { Ending::Failed,
            Error{ errc::projectEmpty,
                u"There is nothing to document in %1: it holds no files that are not ignored."_s.arg(
                    m_context.run.project.value),
                { { u"path"_s, m_context.run.project.value } } } };
    return {};
}

Foundation::Step Foundation::sync(std::stop_token stop)
{
    auto result = m_model.sync(m_files, stop);
    if (!result)
        return wasInterrupted(result.error(), stop) ? Step{ Ending::Again, {} } : failed(result.error());
    m_sync = std::move(result.value());
    return {};
}

Foundation::Step Foundation::read(Extractor &extractor, int index, std::stop_token stop)
{
    const QString &path = m_sync.toExtract[index];
    const auto extracted = extractor.extract(path, stop);
    if (!extracted && extracted.error().code == errc::cancelled && stop.stop_requested())
        return { Ending::Again, {} };
    if (extracted) {
        const auto stored = m_model.store(extracted->record, extracted->content);
        return stored ? Step{} : failed(stored.error());
    }
    const Error &error = extracted.error();
    if (blocksRun(error))
        return failed(error);
    RecordProblem problem;
    problem.severity = u"error"_s;
    problem.file = path == historyPath ? QString() : path;
    problem.code = error.code;
    problem.text = error.text;
    problem.args = error.args;
    const auto stored = m_model.storeFailure(scannedAs(path), problem);
    return stored ? Step{} : failed(stored.error());
}

ScannedFile Foundation::scannedAs(const QString &path)
{
    const std::lock_guard lock(m_placesMutex);
    if (m_places.isEmpty())
        for (qsizetype i = 0; i < m_files.size(); ++i)
            m_places.insert(m_files[i].path, i);
    const auto place = m_places.constFind(path);
    return place == m_places.constEnd() ? ScannedFile{ path, 0, 0 } : m_files[*place];
}

Foundation::Step Foundation::findStale()
{
    auto stale = m_model.staleRecords();
    if (!stale)
        return failed(stale.error());
    m_sync.toExtract = std::move(*stale);
    return {};
}

Foundation::Step Foundation::finish(std::stop_token stop)
{
    auto result = m_model.finish(stop);
    if (!result)
        return wasInterrupted(result.error(), stop) ? Step{ Ending::Again, {} } : failed(result.error());
    m_root = std::move(result.value());
    return {};
}

QList<Problem> Foundation::problems() const
{
    QList<Problem> all;
    for (const RecordProblem &problem : m_scanProblems)
        all << problemOf(problem);
    for (const RecordProblem &problem : m_model.problems())
        all << problemOf(problem);
    return all;
}

} // namespace tars
