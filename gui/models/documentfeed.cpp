#include "gui/models/documentfeed.h"

#include "common/base/errorcodes.h"
#include "common/wire/messages.h"
#include "gui/models/errortext.h"
#include "gui/models/names.h"

#include <QJsonArray>

namespace tars::gui
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
constexpr qint64 documentsAtOnce = 500;
constexpr qint64 pieceSize = 256 * 1024;
constexpr qint64 mostHits = 50;
constexpr auto calmInterval = 2s;
constexpr auto largeInterval = 20s; ///< a set of many documents is not listed anew every other second
constexpr qsizetype largeSet = 4000;
} // namespace

void HitModel::setHits(const QList<SearchHit> &hits)
{
    if (hits == m_hits)
        return;
    beginResetModel();
    m_hits = hits;
    endResetModel();
}

int HitModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_hits.size()); }

QVariant HitModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SearchHit &hit = m_hits.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return hit.title;
    case Qt::ToolTipRole:
    case PathRole: return hit.path;
    case DepartmentRole: return hit.department ? QVariant(int(*hit.department)) : QVariant();
    case ExcerptRole: return hit.excerpt;
    case Qt::AccessibleTextRole: {
        QStringList parts{hit.title};
        if (hit.department)
            parts << departmentName(*hit.department);
        parts << hit.excerpt << tr("%1 of %2", "position in a list").arg(index.row() + 1).arg(m_hits.size());
        return parts.join(u", "_s);
    }
    default: return {};
    }
}

DocumentFeed::DocumentFeed(RunController &controller, QObject *parent)
    : QObject(parent)
    , m_controller(controller)
    , m_tree(this)
    , m_hits(this)
{
    m_pace.setSingleShot(true);
    m_tell.setSingleShot(true);
    m_tell.setInterval(500ms);
    connect(&m_pace, &QTimer::timeout, this, [this] {
        if (m_dirty)
            reload();
    });
    connect(&m_tell, &QTimer::timeout, this, &DocumentFeed::treeChanged);
    const auto dirty = [this] {
        m_dirty = true;
        if (m_watched && !m_pace.isActive())
            reload();
    };
    connect(&controller.client(), &ServiceClient::documentsWritten, this, dirty);
    connect(&controller, &RunController::runFinished, this, dirty);
    connect(&controller, &RunController::regained, this, dirty);
    connect(&controller, &RunController::projectChanged, this, &DocumentFeed::onProjectChanged);
    connect(&controller, &RunController::linkChanged, this, [this, dirty] {
        m_loading = m_loading && m_controller.link().connected();
        if (m_dirty)
            dirty();
    });
    onProjectChanged();
}

void DocumentFeed::onProjectChanged()
{
    const QString project = m_controller.project();
    if (project == m_project)
        return;
    m_project = project;
    m_tree.clear();
    m_hits.setHits({});
    m_problem.clear();
    m_loading = false;
    m_dirty = true;
    if (m_watched)
        reload();
    tell();
}

void DocumentFeed::setWatched(bool watched)
{
    m_watched = watched;
    if (watched && m_dirty)
        reload();
}

void DocumentFeed::reload()
{
    if (m_loading || !m_watched || m_project.isEmpty() || !m_controller.link().connected())
        return;
    m_dirty = false;
    m_loading = true;
    m_seen.clear();
    m_pace.start(m_tree.size() > largeSet ? largeInterval : calmInterval);
    loadPage({});
}

void DocumentFeed::loadPage(const QString &after)
{
    wire::DocumentsRequest request;
    request.project = m_project;
    request.limit = documentsAtOnce;
    request.after = after;
    m_controller.client().ask(u"documentation.documents"_s, wire::encode(request), this, [this, project = m_project](const Result<QJsonObject> &answer) {
            if (project != m_project)
                return;
            if (!answer) {
                m_loading = false;
                // A project that was never documented has no documents: that is not an error.
                m_dirty = answer.error().code != errc::notFound;
                m_problem = m_dirty ? errorText(answer.error()) : QString();
                return tell();
            }
            m_problem.clear();
            QList<DocumentInfo> documents;
            for (const QJsonValue &value : answer->value(u"documents"_s).toArray())
                if (const auto document = wire::decodeAs<DocumentInfo>(value.toObject()))
                    documents.append(*document);
            const bool first = m_tree.size() == 0;
            m_tree.upsert(documents);
            for (const DocumentInfo &document : std::as_const(documents))
                m_seen.insert(document.path);
            tell();
            if (documents.size() == documentsAtOnce)
                return loadPage(documents.last().path);
            m_loading = false;
            m_tree.keepOnly(m_seen);
            // Nobody looks at an empty list that is full already.
            if (first)
                Q_EMIT treeChanged();
            tell();
        });
}

void DocumentFeed::tell()
{
    if (!m_tell.isActive())
        m_tell.start();
}

void DocumentFeed::search(const QString &words)
{
    m_words = words.simplified();
    m_searching = !m_words.isEmpty();
    if (m_words.isEmpty()) {
        m_hits.setHits({});
        return Q_EMIT searched();
    }
    wire::SearchRequest request;
    request.project = m_project;
    request.query = m_words;
    request.limit = mostHits;
    m_controller.client().ask(u"documentation.search"_s, wire::encode(request), this, [this, asked = m_words](const Result<QJsonObject> &answer) {
        if (asked != m_words)
            return;
        m_searching = false;
        m_problem = answer ? QString() : errorText(answer.error());
        QList<SearchHit> hits;
        if (answer) {
            for (const QJsonValue &value : answer->value(u"hits"_s).toArray()) {
                const QJsonObject hit = value.toObject();
                const QString excerpt = hit.value(u"excerpt"_s).toString().simplified();
                hits.append({hit.value(u"path"_s).toString(), hit.value(u"title"_s).toString(), excerpt,
                    departmentFromSlug(hit.value(u"department"_s).toString())});
            }
        }
        m_hits.setHits(hits);
        Q_EMIT searched();
    });
}

void DocumentFeed::fetch(const QString &path, bool insist, Reply reply)
{
    auto document = std::make_shared<FetchedDocument>();
    document->path = path;
    fetchPiece(document, insist, std::move(reply));
}

void DocumentFeed::fetchPiece(std::shared_ptr<FetchedDocument> document, bool insist, Reply reply)
{
    wire::DocumentRequest request;
    request.project = m_project;
    request.path = document->path;
    request.offset = document->content.size();
    request.limit = pieceSize;
    m_controller.client().ask(u"documentation.document"_s, wire::encode(request), this, [this, document, insist, reply = std::move(reply)](const Result<QJsonObject> &answer) mutable {
            if (!answer) {
                document->problem = errorText(answer.error());
                return reply(*document);
            }
            document->mediaType = answer->value(u"mediaType"_s).toString();
            document->size = answer->value(u"size"_s).toInteger();
            const QByteArray piece = answer->contains(u"base64"_s)
                ? QByteArray::fromBase64(answer->value(u"base64"_s).toString().toLatin1())
                : answer->value(u"text"_s).toString().toUtf8();
            if (document->size > askAbove && !insist) {
                document->content.clear();
                return reply(*document);
            }
            document->content += piece;
            if (piece.isEmpty() || document->content.size() >= document->size)
                return reply(*document);
            fetchPiece(document, insist, std::move(reply));
        });
}

void DocumentFeed::fetchDiff(const QString &path, Reply reply)
{
    wire::DocumentRequest request;
    request.project = m_project;
    request.path = path;
    request.diff = true;
    m_controller.client().ask(u"documentation.document"_s, wire::encode(request), this, [path, reply = std::move(reply)](const Result<QJsonObject> &answer) {
            FetchedDocument document;
            document.path = path;
            if (answer) {
                const QJsonValue diff = answer->value(u"diff"_s);
                document.content = (diff.isString() ? diff : answer->value(u"text"_s)).toString().toUtf8();
                document.size = document.content.size();
            } else {
                document.problem = errorText(answer.error());
            }
            reply(document);
        });
}

} // namespace tars::gui
