// The documents of the set: tree with filter and search at the left, the chosen document at the right.
#pragma once

#include "gui/models/documentfeed.h"

#include <QWidget>

class QListView;
class QSplitter;
class QStackedWidget;

namespace tars::gui
{

class Card;
class DocumentPane;
class DocumentTreeView;
class SearchField;
class Segmented;
class EmptyNote;
class Text;

class DocumentsPage : public QWidget
{
    Q_OBJECT
public:
    explicit DocumentsPage(RunController &controller, QWidget *parent = nullptr);
    void setCompact(bool compact);
    void focusSearch();
    void openDocument(const QString &path, const QString &anchor = {});
    QString currentDocument() const { return m_current; }
    bool goBack(); ///< to the document before, or from the document to the tree; false: there is nothing to go back to
    DocumentFeed &feed() { return m_feed; }
    DocumentPane &pane() { return *m_pane; }
    DocumentTreeView &treeView() { return *m_tree; }
    QByteArray splitterState() const;
    void restoreSplitter(const QByteArray &state);

Q_SIGNALS:
    void openFile(const QString &path); ///< absolute
    void showInFolder(const QString &path); ///< absolute
    void openSource(const QString &file, int line); ///< relative to the project
    void openUrl(const QUrl &url);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void refresh();
    void choose(const QString &path, const QString &anchor, bool remember);
    void arrange();

    RunController &m_controller;
    DocumentFeed m_feed;
    DocumentFilter m_filter;
    QSplitter *m_splitter;
    Card *m_left;
    SearchField *m_words;
    Segmented *m_shown;
    QStackedWidget *m_lists;
    DocumentTreeView *m_tree;
    QListView *m_found;
    EmptyNote *m_empty;
    Text *m_count;
    DocumentPane *m_pane;
    QTimer m_typing;
    QStringList m_past; ///< documents gone through
    QString m_current;
    bool m_opened = false; ///< the departments, once
    bool m_compact = false;
};

} // namespace tars::gui
