#include "gui/models/documenttree.h"

#include "gui/models/format.h"
#include "gui/models/names.h"

#include <algorithm>

namespace tars::gui
{

using namespace Qt::StringLiterals;

namespace
{
constexpr int states = int(DocumentState::Edited) + 1;
constexpr int wholeSet = 99; ///< sorts behind the departments

QString badgeOf(DocumentState state)
{
    switch (state) {
    case DocumentState::New: return DocumentTree::tr("New");
    case DocumentState::Updated: return DocumentTree::tr("Updated");
    case DocumentState::Failed: return DocumentTree::tr("Failed");
    case DocumentState::Edited: return DocumentTree::tr("Edited", "by a person, after it was written");
    case DocumentState::Unchanged: break;
    }
    return {};
}

bool inState(DocumentFilter::Shown shown, DocumentState state)
{
    switch (shown) {
    case DocumentFilter::Shown::All: return true;
    case DocumentFilter::Shown::New: return state == DocumentState::New;
    case DocumentFilter::Shown::Updated: return state == DocumentState::Updated;
    case DocumentFilter::Shown::Failed: return state == DocumentState::Failed;
    }
    Q_UNREACHABLE();
}
} // namespace

struct DocumentTree::Node {
    Node *parent = nullptr;
    Kind kind = FolderKind;
    QString key; ///< folder's or file's name
    std::optional<Department> department;
    DocumentInfo document;
    std::array<int, states> counts{};
    std::vector<std::unique_ptr<Node>> children;

    int rank() const { return department ? int(*department) : wholeSet; }
    bool operator<(const Node &other) const
    {
        if (kind == DepartmentKind)
            return rank() < other.rank();
        return kind != other.kind ? kind < other.kind : key.compare(other.key, Qt::CaseInsensitive) != 0
                ? key.compare(other.key, Qt::CaseInsensitive) < 0
                : key < other.key;
    }
    int row() const
    {
        const auto at = std::find_if(parent->children.cbegin(), parent->children.cend(), [this](const auto &c) { return c.get() == this; });
        return int(at - parent->children.cbegin());
    }
};

DocumentTree::DocumentTree(QObject *parent) : QAbstractItemModel(parent), m_root(std::make_unique<Node>()) {}

DocumentTree::~DocumentTree() = default;

DocumentTree::Node *DocumentTree::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex DocumentTree::indexOf(const Node *node) const
{
    return node == m_root.get() ? QModelIndex() : createIndex(node->row(), 0, const_cast<Node *>(node));
}

QModelIndex DocumentTree::indexOf(const QString &path) const
{
    const Node *node = m_documents.value(path);
    return node ? indexOf(node) : QModelIndex();
}

std::optional<DocumentInfo> DocumentTree::document(const QString &path) const
{
    const Node *node = m_documents.value(path);
    return node ? std::optional(node->document) : std::nullopt;
}

int DocumentTree::changed() const
{
    return m_root->counts[size_t(DocumentState::New)] + m_root->counts[size_t(DocumentState::Updated)];
}

DocumentTree::Node *DocumentTree::child(Node *parent, Kind kind, const QString &key, std::optional<Department> department)
{
    auto made = std::make_unique<Node>();
    made->parent = parent;
    made->kind = kind;
    made->key = key;
    made->department = department;
    const auto at = std::lower_bound(parent->children.begin(), parent->children.end(), made,
        [](const auto &a, const auto &b) { return *a < *b; });
    if (at != parent->children.end() && !(*made < **at))
        return at->get();
    const int row = int(at - parent->children.begin());
    beginInsertRows(indexOf(parent), row, row);
    Node *node = parent->children.insert(at, std::move(made))->get();
    endInsertRows();
    return node;
}

void DocumentTree::count(Node *node, DocumentState state, int by)
{
    for (Node *at = node; at; at = at->parent) {
        at->counts[size_t(state)] += by;
        if (at != m_root.get()) {
            const QModelIndex index = indexOf(at);
            Q_EMIT dataChanged(index, index);
        }
    }
}

void DocumentTree::insert(const DocumentInfo &document)
{
    if (Node *known = m_documents.value(document.path)) {
        if (known->document == document)
            return;
        const DocumentState before = known->document.state;
        known->document = document;
        count(known, before, -1);
        count(known, document.state, 1);
        return;
    }
    QStringList parts = document.path.split(u'/', Qt::SkipEmptyParts);
    if (parts.isEmpty())
        return;
    const QString file = parts.takeLast();
    // The department's own folder says nothing below the department.
    if (document.department && !parts.isEmpty() && parts.first() == slug(*document.department))
        parts.removeFirst();
    Node *at = child(m_root.get(), DepartmentKind, {}, document.department);
    for (const QString &part : std::as_const(parts))
        at = child(at, FolderKind, part, document.department);
    Node *leaf = child(at, DocumentKind, file, document.department);
    leaf->document = document;
    m_documents.insert(document.path, leaf);
    count(leaf, document.state, 1);
}

void DocumentTree::upsert(const QList<DocumentInfo> &documents)
{
    for (const DocumentInfo &document : documents)
        insert(document);
}

void DocumentTree::remove(Node *node)
{
    Node *parent = node->parent;
    const int row = node->row();
    beginRemoveRows(indexOf(parent), row, row);
    parent->children.erase(parent->children.begin() + row);
    endRemoveRows();
    if (parent != m_root.get() && parent->children.empty())
        remove(parent);
}

void DocumentTree::keepOnly(const QSet<QString> &paths)
{
    const QStringList known = m_documents.keys();
    for (const QString &path : known) {
        if (paths.contains(path))
            continue;
        Node *node = m_documents.take(path);
        count(node, node->document.state, -1);
        remove(node);
    }
}

void DocumentTree::clear()
{
    beginResetModel();
    m_documents.clear();
    m_root = std::make_unique<Node>();
    endResetModel();
}

QModelIndex DocumentTree::index(int row, int column, const QModelIndex &parent) const
{
    const Node *node = nodeOf(parent);
    if (column != 0 || row < 0 || row >= int(node->children.size()))
        return {};
    return createIndex(row, 0, node->children[size_t(row)].get());
}

QModelIndex DocumentTree::parent(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    return indexOf(nodeOf(index)->parent);
}

int DocumentTree::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(nodeOf(parent)->children.size());
}

int DocumentTree::columnCount(const QModelIndex &) const { return 1; }

QVariant DocumentTree::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node *node = nodeOf(index);
    const QString name = node->kind == DepartmentKind
        ? (node->department ? departmentName(*node->department) : tr("Whole set", "documents of no single department"))
        : node->kind == FolderKind || node->document.title.isEmpty() ? node->key
                                                                      : node->document.title;
    const auto total = [node] {
        int sum = 0;
        for (const int count : node->counts)
            sum += count;
        return sum;
    };
    switch (role) {
    case Qt::DisplayRole: return name;
    case Qt::ToolTipRole: return node->kind == DocumentKind ? QVariant(node->document.path) : QVariant();
    case Qt::AccessibleTextRole: {
        QStringList parts{name};
        if (node->kind != DocumentKind)
            parts << tr("%Ln documents", nullptr, total());
        else if (const QString badge = badgeOf(node->document.state); !badge.isEmpty())
            parts << badge;
        parts << tr("%1 of %2", "position in a list").arg(index.row() + 1).arg(node->parent->children.size());
        return parts.join(u", "_s);
    }
    case KindRole: return int(node->kind);
    case PathRole: return node->kind == DocumentKind ? QVariant(node->document.path) : QVariant();
    case DepartmentRole: return node->department ? QVariant(int(*node->department)) : QVariant();
    case StateRole: return node->kind == DocumentKind ? QVariant(int(node->document.state)) : QVariant();
    case CountsRole: return QVariant::fromValue(QList<int>(node->counts.cbegin(), node->counts.cend()));
    case BadgeRole: return node->kind == DocumentKind ? badgeOf(node->document.state) : QString();
    default: return {};
    }
}

DocumentFilter::DocumentFilter(QObject *parent) : QSortFilterProxyModel(parent) { setRecursiveFilteringEnabled(true); }

void DocumentFilter::setShown(Shown shown)
{
    m_shown = shown;
    invalidateFilter();
}

int DocumentFilter::countOf(const QModelIndex &index) const
{
    const auto counts = index.data(DocumentTree::CountsRole).value<QList<int>>();
    int sum = 0;
    for (int state = 0; state < counts.size(); ++state)
        if (inState(m_shown, DocumentState(state)))
            sum += counts.at(state);
    return sum;
}

bool DocumentFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_shown == Shown::All)
        return true;
    const QVariant state = sourceModel()->index(row, 0, parent).data(DocumentTree::StateRole);
    return state.isValid() && inState(m_shown, DocumentState(state.toInt()));
}

} // namespace tars::gui
