// Keeps the tree of documents current while somebody looks at it, searches, and fetches documents in pieces.
#pragma once

#include "gui/models/documenttree.h"
#include "gui/models/runcontroller.h"

#include <QAbstractListModel>

namespace tars::gui
{

struct SearchHit {
    QString path, title, excerpt;
    std::optional<Department> department;
    bool operator==(const SearchHit &) const = default;
};

class HitModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { PathRole = Qt::UserRole + 1, DepartmentRole, ExcerptRole };
    using QAbstractListModel::QAbstractListModel;
    void setHits(const QList<SearchHit> &hits);
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<SearchHit> m_hits;
};

struct FetchedDocument {
    QString path, mediaType;
    qint64 size = 0;
    QByteArray content; ///< empty where only the size was asked for
    QString problem; ///< why it could not be fetched, for people
};

class DocumentFeed : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 askAbove = 2 * 1024 * 1024; ///< larger ones are fetched only when somebody insists

    explicit DocumentFeed(RunController &controller, QObject *parent = nullptr);
    DocumentTree &tree() { return m_tree; }
    HitModel &hits() { return m_hits; }
    QString project() const { return m_project; }
    void setWatched(bool watched); ///< nothing is fetched while nobody looks
    void search(const QString &words); ///< empty: no hits
    bool isLoading() const { return m_loading; }
    bool isSearching() const { return m_searching; }
    QString problem() const { return m_problem; } ///< why the list or what was searched could not be had, for people; else empty

    using Reply = std::function<void(const FetchedDocument &)>;
    void fetch(const QString &path, bool insist, Reply reply);
    void fetchDiff(const QString &path, Reply reply); ///< content is a unified diff

Q_SIGNALS:
    void treeChanged(); ///< at most twice a second
    void searched();

private:
    void onProjectChanged();
    void reload();
    void loadPage(const QString &after);
    void fetchPiece(std::shared_ptr<FetchedDocument> document, bool insist, Reply reply);
    void tell();

    RunController &m_controller;
    DocumentTree m_tree;
    HitModel m_hits;
    QString m_project;
    QSet<QString> m_seen; ///< paths of the reload under way
    QTimer m_pace;
    QTimer m_tell;
    QString m_words;
    QString m_problem;
    bool m_watched = false;
    bool m_loading = false;
    bool m_dirty = true;
    bool m_searching = false;
};

} // namespace tars::gui
