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
    if constexpr (requires { request.points; })
        if (request.points < 2)
            return wire::badMember(u"points"_s, u"2 or more"_s);
    return {};
}

template <typename T>
void capLimits(T &request)
{
    if constexpr (std::is_same_v<T, wire::DocumentRequest>)
        request.limit = qMin<qint64>(request.limit, 256 * 1024);
    else if constexpr (requires { request.limit; })
        request.limit = qMin(request.limit, maxListLength);
    if constexpr (requires { request.points; })
        request.points = qMin<qint64>(request.points, 5000);
}

template <typename T>
void addQuery(CommandTable &table, const QString &name, Library &library, const PathGuard &paths,
    void (Library::*ask)(const T &, Library::Reply))
{
    table.add<T>(name, CommandTable::Kind::Query,
        [&library, &paths, ask](T query, const CommandRequest &request, const Responder &respond) {
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
                }
            }
            (library.*ask)(query, [respond](const Result<QJsonObject> &answer) { respond.answer(answer); });
        });
}
} // namespace

void addLibraryCommands(CommandTable &table, Library &library, const PathGuard &paths)
{
    addQuery(table, u"documentation.history"_s, library, paths, &Library::history);
    addQuery(table, u"documentation.activity"_s, library, paths, &Library::activity);
    addQuery(table, u"documentation.samples"_s, library, paths, &Library::samples);
    addQuery(table, u"documentation.documents"_s, library, paths, &Library::documents);
    addQuery(table, u"documentation.document"_s, library, paths, &Library::document);
    addQuery(table, u"documentation.problems"_s, library, paths, &Library::problems);
    addQuery(table, u"documentation.search"_s, library, paths, &Library::search);
}

} // namespace tars
