#include "gui/pages/documentspage.h"

#include "gui/models/format.h"
#include "gui/pages/documentpane.h"
#include "gui/pages/documenttreeview.h"
#include "gui/pages/pagehead.h"

#include <QListView>
#include <QSplitter>
#include <QStackedWidget>

namespace tars::gui
{

using namespace theme;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
constexpr auto typingPause = 250ms;
constexpr int mostPast = 100;
enum Lists { Tree, Found, Empty };
} // namespace

DocumentsPage::DocumentsPage(RunController &controller, QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_feed(controller, this)
    , m_filter(this)
    , m_splitter(new QSplitter(this))
    , m_left(new Card({}, this))
    , m_words(new SearchField(tr("Search documents"), this))
    , m_shown(new Segmented({tr("All"), tr("New"), tr("Updated"), tr("Failed")}, this))
    , m_lists(new QStackedWidget(this))
    , m_found(new QListView(this))
    , m_empty(new EmptyNote(nullptr, this))
    , m_count(new Text(Type::Secondary, Text::Ink::Normal, this))
    , m_pane(new DocumentPane(controller, m_feed, this))
{
    setAccessibleName(tr("Documents"));
    m_filter.setSourceModel(&m_feed.tree());
    m_tree = new DocumentTreeView(m_filter, this);
    m_found->setModel(&m_feed.hits());
    m_found->setItemDelegate(new HitDelegate(m_found));
    m_found->setAccessibleName(tr("Found documents"));
    layOnCard(*m_found);
    m_found->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_found->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_lists->addWidget(m_tree);
    m_lists->addWidget(m_found);
    m_lists->addWidget(m_empty);
    m_left->body()->setContentsMargins(8, cardPadding, 8, 10);
    m_left->body()->setSpacing(10);
    auto *search = new QHBoxLayout;
    search->setContentsMargins(9, 0, 9, 0);
    search->addWidget(m_words);
    auto *segments = new QHBoxLayout;
    segments->setContentsMargins(7, 0, 7, 0);
    segments->addWidget(m_shown);
    segments->addStretch(1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(9, 0, 9, 0);
    foot->addWidget(m_count);
    m_left->body()->addLayout(search);
    m_left->body()->addLayout(segments);
    m_left->body()->addWidget(m_lists, 1);
    m_left->body()->addLayout(foot);
    m_left->setMinimumWidth(scaled(250));
    m_pane->setMinimumWidth(scaled(280));
    m_splitter->addWidget(m_left);
    m_splitter->addWidget(m_pane);
    m_splitter->setHandleWidth(gap);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({scaled(328), scaled(696)});
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_splitter);
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    setCompact(false);

    connect(m_words, &SearchField::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, [this] { m_feed.search(m_words->text()); });
    connect(m_words, &SearchField::returnPressed, this, [this] {
        m_typing.stop();
        m_feed.search(m_words->text());
    });
    connect(m_words, &SearchField::downPressed, this, [this] {
        if (auto *list = qobject_cast<QAbstractItemView *>(m_lists->currentWidget()))
            enterFromAbove(*list);
    });
    connect(m_empty, &EmptyNote::clearRequested, this, [this] {
        m_words->clear();
        m_typing.stop();
        m_feed.search({});
        m_words->setFocus(Qt::OtherFocusReason);
    });
    connect(&m_feed, &DocumentFeed::searched, this, &DocumentsPage::refresh);
    connect(&m_feed, &DocumentFeed::treeChanged, this, [this] {
        refresh();
        m_pane->refresh();
    });
    connect(&controller, &RunController::linkChanged, this, [this] {
        if (isVisible())
            refresh();
    });
    connect(m_shown, &Segmented::currentChanged, this, [this](int index) {
        m_filter.setShown(DocumentFilter::Shown(index));
        if (index > 0)
            m_tree->expandAll();
        refresh();
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (const QString path = index.data(DocumentTree::PathRole).toString(); !path.isEmpty() && path != m_current)
            choose(path, {}, true);
    });
    const auto open = [this](const QModelIndex &index) {
        if (const QString path = index.data(HitModel::PathRole).toString(); !path.isEmpty())
            choose(path, {}, true);
    };
    connect(m_found, &QListView::clicked, this, open);
    connect(m_found, &QListView::activated, this, open);
    connect(m_tree, &DocumentTreeView::activated, this, [this](const QModelIndex &index) {
        if (const QString path = index.data(DocumentTree::PathRole).toString(); !path.isEmpty())
            choose(path, {}, true);
    });
    connect(m_pane, &DocumentPane::documentLink, this, [this](const QString &path, const QString &anchor) { openDocument(path, anchor); });
    connect(m_pane, &DocumentPane::back, this, [this] {
        m_pane->clear();
        m_current.clear();
        arrange();
    });
    connect(m_pane, &DocumentPane::openFile, this, &DocumentsPage::openFile);
    connect(m_pane, &DocumentPane::showInFolder, this, &DocumentsPage::showInFolder);
    connect(m_pane, &DocumentPane::openSource, this, &DocumentsPage::openSource);
    connect(m_pane, &DocumentPane::openUrl, this, &DocumentsPage::openUrl);
    connect(&controller, &RunController::projectChanged, this, [this] {
        if (m_feed.project() == m_controller.project() && m_feed.tree().document(m_current))
            return;
        m_current.clear();
        m_past.clear();
        m_opened = false;
        m_pane->clear();
        arrange();
    });
}

void DocumentsPage::setCompact(bool compact)
{
    m_compact = compact;
    const int margin = compact ? compactMargin : pageMargin;
    layout()->setContentsMargins(margin, margin, margin, margin);
    m_pane->setCompact(compact);
    arrange();
}

void DocumentsPage::arrange()
{
    // Where there is little room: the tree, or the document.
    m_left->setVisible(!m_compact || m_current.isEmpty());
    m_pane->setVisible(!m_compact || !m_current.isEmpty());
}

void DocumentsPage::focusSearch()
{
    if (m_compact && !m_current.isEmpty()) {
        m_current.clear();
        arrange();
    }
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

void DocumentsPage::openDocument(const QString &path, const QString &anchor) { choose(path, anchor, true); }

void DocumentsPage::choose(const QString &path, const QString &anchor, bool remember)
{
    if (remember && !m_current.isEmpty() && m_current != path) {
        m_past.append(m_current);
        if (m_past.size() > mostPast)
            m_past.removeFirst();
    }
    m_current = path;
    m_pane->showDocument(path, anchor);
    const QModelIndex index = m_filter.mapFromSource(m_feed.tree().indexOf(path));
    if (index.isValid() && index != m_tree->currentIndex()) {
        m_tree->setCurrentIndex(index);
        m_tree->scrollTo(index);
    }
    arrange();
}

bool DocumentsPage::goBack()
{
    if (!m_past.isEmpty()) {
        choose(m_past.takeLast(), {}, false);
        return true;
    }
    if (!m_compact || m_current.isEmpty())
        return false;
    m_current.clear();
    arrange();
    return true;
}

void DocumentsPage::refresh()
{
    const DocumentTree &tree = m_feed.tree();
    const int all = int(tree.size());
    m_words->setPlaceholder(all > 0 ? tr("Search %Ln documents", nullptr, all) : tr("Search documents"));
    const QString words = m_words->text().simplified();
    m_shown->setEnabled(words.isEmpty());
    m_count->setText(all == 0 ? QString()
                              : tr("%1 · %2", "4 documents · 2 changed in this run")
                                    .arg(tr("%Ln documents", nullptr, all), tr("%Ln changed in this run", nullptr, tree.changed())));
    QWidget *list = m_tree;
    if (!words.isEmpty()) {
        list = m_feed.hits().rowCount() > 0 || m_feed.isSearching() ? static_cast<QWidget *>(m_found) : m_empty;
        m_feed.problem().isEmpty() ? m_empty->sayNothingFound(words) : m_empty->say(m_feed.problem());
    } else if (m_filter.rowCount() == 0) {
        list = m_empty;
        m_empty->say(all > 0 ? tr("No documents of this kind.")
                : m_feed.isLoading() ? tr("Listing the documents…")
                : !m_controller.link().connected() ? tr("The documents are listed as soon as the service answers.")
                : !m_feed.problem().isEmpty() ? m_feed.problem()
                                     : tr("No documents yet. They appear here as soon as the first one is written."));
    }
    m_lists->setCurrentWidget(list);
    // The first look shows the departments open; from then on they are as somebody left them.
    if (list == m_tree && all > 0 && !std::exchange(m_opened, true))
        m_tree->expandToDepth(0);
}

QByteArray DocumentsPage::splitterState() const { return m_splitter->saveState(); }

void DocumentsPage::restoreSplitter(const QByteArray &state)
{
    if (!state.isEmpty())
        m_splitter->restoreState(state);
}

void DocumentsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_feed.setWatched(true);
    refresh();
}

void DocumentsPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_feed.setWatched(false);
}

} // namespace tars::gui
