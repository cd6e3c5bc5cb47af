#include "gui/app/mainwindow.h"

#include "gui/pages/header.h"
#include "gui/pages/rail.h"
#include "gui/pages/statusline.h"
#include "gui/widgets/paint.h"

#include <QCloseEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QStackedWidget>

namespace tars::gui
{

using namespace Qt::StringLiterals;

MainWindow::MainWindow(Rail *rail, Header *header, StatusLine *status)
    : m_rail(rail)
    , m_header(header)
    , m_status(status)
    , m_pages(new QStackedWidget(this))
{
    setWindowTitle(tr("TARS Documentation Centre"));
    setObjectName(u"tars-window"_s);
    setMinimumSize(760, 520);
    setAcceptDrops(true);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_header);
    right->addWidget(m_pages, 1);
    right->addWidget(m_status);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_rail);
    layout->addLayout(right, 1);
    // Focus walks from the header to the rail, then through the page.
    setTabOrder(m_header, m_rail);
    setTabOrder(m_rail, m_pages);
    setTabOrder(m_pages, m_status);
    connect(m_rail, &Rail::pageChosen, this, &MainWindow::showPage);
}

int MainWindow::addPage(QWidget *page, const QString &name, const QString &icon, const QString &shortcut)
{
    m_pages->addWidget(page);
    const int index = m_rail->addPage(name, icon, shortcut);
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

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool compact = width() < theme::compactBelowWidth || height() < theme::compactBelowHeight;
    m_rail->setCompact(width() < theme::compactBelowWidth);
    if (compact == m_compact)
        return;
    m_compact = compact;
    m_header->setCompact(compact);
    m_status->setCompact(compact);
    Q_EMIT compactChanged(compact);
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
