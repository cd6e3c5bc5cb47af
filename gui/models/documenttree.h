// The documents of the set as a tree: department, folders, documents. Grows document by document; nothing jumps.
#pragma once

#include "common/model/values.h"

#include <QAbstractItemModel>
#include <QSortFilterProxyModel>
#include <array>
#include <memory>

namespace tars::gui
{

class DocumentTree : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Kind { DepartmentKind, FolderKind, DocumentKind };
    enum Role {
        KindRole = Qt::UserRole + 1,
        PathRole, ///< of a document
        DepartmentRole, ///< int of Department; invalid for what belongs to all
        StateRole, ///< int of DocumentState, of a document
        CountsRole, ///< QList<int>, by DocumentState
        BadgeRole, ///< "Updated", or empty
    };

    explicit DocumentTree(QObject *parent = nullptr);
    ~DocumentTree() override;

    void upsert(const QList<DocumentInfo> &documents);
    void keepOnly(const QSet<QString> &paths); ///< what is no longer there goes
    void clear();
    qsizetype size() const { return m_documents.size(); }
    int changed() const; ///< new or updated
    std::optional<DocumentInfo> document(const QString &path) const;
    QModelIndex indexOf(const QString &path) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Node;
    Node *nodeOf(const QModelIndex &index) const;
    QModelIndex indexOf(const Node *node) const;
    Node *child(Node *parent, Kind kind, const QString &key, std::optional<Department> department);
    void insert(const DocumentInfo &document);
    void count(Node *node, DocumentState state, int by);
    void remove(Node *node);
    QString nameOf(const Node *node) const;
    void countTitle(Node *leaf, int by); ///< siblings of one title are told apart by their files

    std::unique_ptr<Node> m_root;
    QHash<QString, Node *> m_documents;
};

/// Documents of one state, with the folders above them.
class DocumentFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    enum class Shown { All, New, Updated, Failed };
    explicit DocumentFilter(QObject *parent = nullptr);
    void setShown(Shown shown);
    int countOf(const QModelIndex &index) const; ///< documents below that are shown

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    Shown m_shown = Shown::All;
};

} // namespace tars::gui
