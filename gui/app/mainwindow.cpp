#include "gui/app/mainwindow.h"

#include "gui/pages/header.h"
#include "gui/pages/rail.h"
#include "gui/pages/statusline.h"
#include "gui/widgets/paint.h"

#include <QCloseEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QScreen>
#include <QStackedWidget>

namespace tars::gui
{

using namespace Qt::StringLiterals;

MainWindow::MainWindow()
{
    setObjectName(u"tars-window"_s);
    setMinimumSize(sizeFor({760, 520}));
    setAcceptDrops(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
}

QSize MainWindow::sizeFor(const QSize &size) const
{
    return QSize(theme::scaled(size.width()), theme::scaled(size.height())).boundedTo(screen()->availableSize()).expandedTo(size);
}

void MainWindow::setParts(Rail *rail, Header *header, StatusLine *status)
{
    // Whoever is still answering a click there lives until that is done.
    if (m_content) {
        m_content->hide();
        layout()->removeWidget(m_content);
        m_content->deleteLater();
    }
    setWindowTitle(tr("TARS Documentation Centre"));
    m_content = new QWidget(this);
    m_rail = rail;
    m_header = header;
    m_status = status;
    m_pages = new QStackedWidget(m_content);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_header);
    right->addWidget(m_pages, 1);
    right->addWidget(m_status);
    auto *both = new QHBoxLayout(m_content);
    both->setContentsMargins(0, 0, 0, 0);
    both->setSpacing(0);
    both->addWidget(m_rail);
    both->addLayout(right, 1);
    layout()->addWidget(m_content);
    connect(m_rail, &Rail::pageChosen, this, &MainWindow::showPage);
}

int MainWindow::addPage(QWidget *page, const QString &name, const QString &icon, const QString &shortcut, bool atFoot)
{
    m_pages->addWidget(page);
    const int index = m_rail->addPage(name, icon, shortcut, atFoot);
    if (index == 0)
        m_rail->setCurrent(0);
    return index;
}

void MainWindow::showPage(int index)
{
    if (index < 0 || index >= m_pages->count())
        return;
    m_pages->setCurrentIndex(index);
    m_rail->setCurrent(index);
    Q_EMIT pageChanged(index);
}

int MainWindow::currentPage() const { return m_pages->currentIndex(); }

QWidget *MainWindow::page(int index) const { return m_pages->widget(index); }

void MainWindow::orderFocus()
{
    QList<QWidget *> regions{m_header, m_rail};
    for (int i = 0; i < m_pages->count(); ++i)
        regions.append(m_pages->widget(i));
    regions.append(m_status);
    QList<QList<QWidget *>> stops(regions.size());
    for (QWidget *at = nextInFocusChain(); at != this; at = at->nextInFocusChain())
        for (int i = 0; i < regions.size(); ++i)
            if (regions.at(i)->isAncestorOf(at) && (at->focusPolicy() & Qt::TabFocus))
                stops[i].append(at);
    QWidget *before = nullptr;
    for (const QList<QWidget *> &region : std::as_const(stops))
        for (QWidget *at : region) {
            if (before)
                setTabOrder(before, at);
            before = at;
        }
}

void MainWindow::focusNextRegion(bool backwards)
{
    const QList<QWidget *> regions{m_header, m_rail, m_pages, m_status};
    int now = -1;
    for (int i = 0; i < regions.size(); ++i)
        if (focusWidget() && regions.at(i)->isAncestorOf(focusWidget()))
            now = i;
    // A region without anything to focus is passed over.
    for (int step = 1; step <= regions.size(); ++step) {
        const int next = (now + (backwards ? -step : step) + 2 * int(regions.size())) % int(regions.size());
        QWidget *region = regions.at(next) == m_pages ? m_pages->currentWidget() : regions.at(next);
        QList<QWidget *> candidates = region->findChildren<QWidget *>();
        for (QWidget *candidate : std::as_const(candidates)) {
            if ((candidate->focusPolicy() & Qt::TabFocus) && candidate->isVisible() && candidate->isEnabled()) {
                candidate->setFocus(Qt::TabFocusReason);
                return;
            }
        }
    }
}

void MainWindow::applyCompact(bool always)
{
    if (!m_rail)
        return;
    const bool narrow = width() < theme::scaled(theme::compactBelowWidth);
    const bool compact = narrow || height() < theme::scaled(theme::compactBelowHeight);
    m_rail->setCompact(narrow);
    if (compact == m_compact && !always)
        return;
    m_compact = compact;
    m_header->setCompact(compact);
    m_status->setCompact(compact);
    Q_EMIT compactChanged(compact);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    applyCompact(false);
}

void MainWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        Q_EMIT languageChanged();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    event->ignore();
    Q_EMIT closeRequested();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const auto urls = event->mimeData()->urls();
    if (urls.size() == 1 && QFileInfo(urls.first().toLocalFile()).isDir())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const auto urls = event->mimeData()->urls();
    if (urls.size() == 1)
        Q_EMIT folderDropped(urls.first().toLocalFile());
}

} // namespace tars::gui
