// The window's layout: rail, header, page, status bar. Knows nothing of the service.
#pragma once

#include <QWidget>

class QStackedWidget;

namespace tars::gui
{

class Header;
class Rail;
class StatusLine;

class MainWindow : public QWidget
{
    Q_OBJECT
public:
    MainWindow(Rail *rail, Header *header, StatusLine *status);
    int addPage(QWidget *page, const QString &name, const QString &icon, const QString &shortcut);
    void showPage(int index);
    int currentPage() const;
    bool isCompact() const { return m_compact; }

Q_SIGNALS:
    void compactChanged(bool compact);
    void pageChanged(int index);
    void closeRequested(); ///< the close button or Ctrl+W; the window stays until somebody hides it
    void folderDropped(const QString &path);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    Rail *m_rail;
    Header *m_header;
    StatusLine *m_status;
    QStackedWidget *m_pages;
    bool m_compact = false;
};

} // namespace tars::gui
