#include "service/session/librarycommands.h"

#include "service/library/library.h"

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
constexpr qint64 maxListLength = 1000; // so that an answer stays far below what may be unsent

template <typename T>
Result<void> checkLimits(const T &request)
{
    if constexpr (requires { request.limit; })
        if (request.limit < 1)
            return wire::badMember(u"limit"_s, u"1 or more"_s);
    if constexpr (requires { request.offset; })
        if (request.offset < 0)
            return wire::badMember(u"offset"_s, u"0 or more"_s);
    return {};
}

template <typename T>
void capLimits(T &request)
{
    if constexpr (std::is_same_v<T, wire::DocumentRequest>)
        request.limit = qMin<qint64>(request.limit, 256 * 1024);
    else if constexpr (requires { request.limit; })
        request.limit = qMin(request.limit, maxListLength);
}

/// Whether what the query asks for shows what stands in documents, and not only what became of runs.
template <typename T>
constexpr bool readsDocuments = std::is_same_v<T, wire::DocumentsRequest> || std::is_same_v<T, wire::DocumentRequest>
    || std::is_same_v<T, wire::SearchRequest>;

template <typename T>
void addQuery(CommandTable &table, const QString &name, Library &library, const PathGuard &paths,
    const std::function<QString()> &latestProject, void (Library::*ask)(const T &, Library::Reply))
{
    table.add<T>(name, CommandTable::Kind::Query,
        [&library, &paths, latestProject, ask](T query, const CommandRequest &request, const Responder &respond) {
            if (auto checked = checkLimits(query); !checked) {
                respond.fail(checked.error());
                return;
            }
            capLimits(query);
            if constexpr (requires { query.project; }) {
                if (!query.project.isEmpty()) {
                    const Result<QString> project
                        = paths.resolve(request.caller, query.project, u"project"_s, true);
                    if (!project) {
                        respond.fail(project.error());
                        return;
                    }
                    query.project = *project;
                } else if (const QString latest = latestProject(); readsDocuments<T> && !latest.isEmpty()) {
                    // Not naming a folder opens none that may not be named.
                    if (const auto allowed = paths.resolve(request.caller, latest, u"project"_s, true); !allowed) {
                        respond.fail(allowed.error());
                        return;
                    }
                }
            }
            (library.*ask)(query, [respond](const Result<QJsonObject> &answer) { respond.answer(answer); });
        });
}
} // namespace

void addLibraryCommands(CommandTable &table, Library &library, const PathGuard &paths,
    const std::function<QString()> &latestProject)
{
    addQuery(table, u"documentation.history"_s, library, paths, latestProject, &Library::history);
    addQuery(table, u"documentation.activity"_s, library, paths, latestProject, &Library::activity);
    addQuery(table, u"documentation.samples"_s, library, paths, latestProject, &Library::samples);
    addQuery(table, u"documentation.documents"_s, library, paths, latestProject, &Library::documents);
    addQuery(table, u"documentation.document"_s, library, paths, latestProject, &Library::document);
    addQuery(table, u"documentation.problems"_s, library, paths, latestProject, &Library::problems);
    addQuery(table, u"documentation.search"_s, library, paths, latestProject, &Library::search);
}

} // namespace tars
