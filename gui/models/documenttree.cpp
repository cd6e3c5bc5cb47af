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

/// The departments' own folders have names in the reader's language; deeper ones are those of the project.
QString sectionName(Department department, const QString &folder)
{
    struct Section {
        Department department;
        QLatin1StringView folder;
        const char *name;
    };
    static constexpr Section sections[] = {
        {Department::TechnicalWriting, "changelog"_L1, QT_TRANSLATE_NOOP("tars::gui::DocumentTree", "Changelog")},
        {Department::TechnicalWriting, "command-line"_L1, QT_TRANSLATE_NOOP("tars::gui::DocumentTree", "Command line")},
        {Department::TechnicalWriting, "guide"_L1, QT_TRANSLATE_NOOP("tars::gui::DocumentTree", "User guide")},
        {Department::TechnicalWriting, "messages"_L1, QT_TRANSLATE_NOOP("tars::gui::DocumentTree", "Messages")},
        {Department::Development, "api"_L1, QT_TRANSLATE_NOOP("tars::gui::DocumentTree", "API reference")},
        {Department::Development, "architecture"_L1, QT_TRANSLATE_NOOP("tars::gui::DocumentTree", "Architecture")},
        {Department::Development, "classes"_L1, QT_TRANSLATE_NOOP("tars::gui::DocumentTree", "Classes")},
        {Department::Development, "folders"_L1, QT_TRANSLATE_NOOP("tars::gui::DocumentTree", "Folders")},
        {Department::Development, "namespaces"_L1, QT_TRANSLATE_NOOP("tars::gui::DocumentTree", "Namespaces")},
        {Department::Development, "packages"_L1, QT_TRANSLATE_NOOP("tars::gui::DocumentTree", "Packages")},
        {Department::Development, "symbols"_L1, QT_TRANSLATE_NOOP("tars::gui::DocumentTree", "Symbol index")},
        {Department::AiResearch, "docstrings"_L1, QT_TRANSLATE_NOOP("tars::gui::DocumentTree", "Examples in comments")},
        {Department::AiResearch, "examples"_L1, QT_TRANSLATE_NOOP("tars::gui::DocumentTree", "Examples")},
        {Department::AiResearch, "tutorials"_L1, QT_TRANSLATE_NOOP("tars::gui::DocumentTree", "Tutorials")},
        {Department::QualityAssurance, "coverage"_L1, QT_TRANSLATE_NOOP("tars::gui::DocumentTree", "Documentation coverage")},
        {Department::QualityAssurance, "health"_L1, QT_TRANSLATE_NOOP("tars::gui::DocumentTree", "Code health")},
        {Department::QualityAssurance, "tests"_L1, QT_TRANSLATE_NOOP("tars::gui::DocumentTree", "Tests")},
        {Department::QualityAssurance, "traceability"_L1, QT_TRANSLATE_NOOP("tars::gui::DocumentTree", "Traceability")},
        {Department::DevOps, "ci"_L1, QT_TRANSLATE_NOOP("tars::gui::DocumentTree", "Continuous integration")},
        {Department::DevOps, "dependencies"_L1, QT_TRANSLATE_NOOP("tars::gui::DocumentTree", "Dependencies")},
    };
    for (const Section &section : sections)
        if (section.department == department && section.folder == folder)
            return DocumentTree::tr(section.name);
    return folder.endsWith(".pictures"_L1) ? DocumentTree::tr("Pictures") : folder;
}

/// "src/net/retry.cpp" within src/net, "net::Retry" within net: the folders above say the rest already.
QString below(QStringList folders, const QString &title, const QString &file)
{
    for (; !folders.isEmpty(); folders.removeFirst()) {
        for (const auto &separator : {"/"_L1, "::"_L1, "."_L1}) {
            const QString prefix = folders.join(separator) + separator;
            const QString rest = title.mid(prefix.size());
            // A dot also stands before a suffix: conf.py is no py of conf.
            if (title.startsWith(prefix) && !rest.isEmpty() && (separator != "."_L1 || file.startsWith(rest)))
                return rest;
        }
    }
    return title;
}

/// What is read as a page, as against pictures and data beside one.
bool isPage(const QString &file) { return file.endsWith(".md"_L1) || file.endsWith(".ipynb"_L1); }

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
    QHash<QString, int> titles; ///< of the pages right below
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
        countTitle(known, -1);
        known->document = document;
        countTitle(known, 1);
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
    countTitle(leaf, 1);
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
        countTitle(node, -1);
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

QString DocumentTree::nameOf(const Node *node) const
{
    if (node->kind == DepartmentKind)
        return node->department ? departmentName(*node->department) : tr("Whole set", "documents of no single department");
    if (node->kind == FolderKind)
        return node->department && node->parent->kind == DepartmentKind ? sectionName(*node->department, node->key) : node->key;
    QString title = node->document.title;
    if (title.isEmpty())
        return node->key;
    QStringList above;
    for (const Node *at = node->parent; at->kind == FolderKind; at = at->parent)
        above.prepend(at->key);
    title = below(above, title, node->key);
    const bool twice = isPage(node->key) ? node->parent->titles.value(node->document.title) > 1 : title != node->key;
    if (twice)
        title = tr("%1 · %2", "title of a document, name of its file").arg(title, format::isolated(node->key));
    return title;
}

void DocumentTree::countTitle(Node *leaf, int by)
{
    if (!isPage(leaf->key))
        return;
    Node *parent = leaf->parent;
    int &count = parent->titles[leaf->document.title];
    const int before = count;
    count += by;
    if (count == 0)
        parent->titles.remove(leaf->document.title);
    if ((before > 1) != (before + by > 1) && !parent->children.empty()) {
        const QModelIndex above = indexOf(parent);
        Q_EMIT dataChanged(index(0, 0, above), index(int(parent->children.size()) - 1, 0, above));
    }
}

QVariant DocumentTree::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node *node = nodeOf(index);
    const QString name = nameOf(node);
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
