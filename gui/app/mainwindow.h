// The window's layout: rail, header, page, status bar. Knows nothing of the service. Its parts can be made anew, as for
// another language, while the window stands.
#pragma once

#include <QPointer>
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
    MainWindow();
    /// As much larger as the text is, within the screen; never smaller than `size`.
    QSize sizeFor(const QSize &size) const;
    void setParts(Rail *rail, Header *header, StatusLine *status); ///< in place of those before, whose pages go too
    int addPage(QWidget *page, const QString &name, const QString &icon, const QString &shortcut, bool atFoot = false);
    void showPage(int index);
    int currentPage() const;
    bool isCompact() const { return m_compact; }
    void relayout() { applyCompact(true); } ///< tells new parts how much room there is
    void orderFocus(); ///< header, rail, pages, status; when the pages are there
    void focusNextRegion(bool backwards); ///< F6: header, rail, page, status bar
    Rail &rail() { return *m_rail; }
    QWidget *page(int index) const;

Q_SIGNALS:
    void compactChanged(bool compact);
    void pageChanged(int index);
    void closeRequested(); ///< the close button or Ctrl+W; the window stays until somebody hides it
    void folderDropped(const QString &path);
    void languageChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void applyCompact(bool always);

    QWidget *m_content = nullptr;
    Rail *m_rail = nullptr;
    Header *m_header = nullptr;
    StatusLine *m_status = nullptr;
    QStackedWidget *m_pages = nullptr;
    bool m_compact = false;
};

} // namespace tars::gui
