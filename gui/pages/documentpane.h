// One document: its head with what can be done with it, the preview, and where it comes from.
#pragma once

#include "gui/models/documentfeed.h"
#include "gui/widgets/card.h"

class QStackedLayout;

namespace tars::gui
{

class Button;
class PreviewView;

class DocumentPane : public Card
{
    Q_OBJECT
public:
    DocumentPane(RunController &controller, DocumentFeed &feed, QWidget *parent = nullptr);
    void setCompact(bool compact);
    void showDocument(const QString &path, const QString &anchor);
    void clear();
    void refresh(); ///< the document may have been written again
    QString path() const { return m_path; }
    PreviewView &preview() { return *m_preview; }

Q_SIGNALS:
    void back();
    void documentLink(const QString &path, const QString &anchor);
    void openFile(const QString &path);
    void showInFolder(const QString &path);
    void openSource(const QString &file, int line);
    void openUrl(const QUrl &url);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void load(bool insist);
    void toggleDiff();
    void say(const QString &message, bool insist = false); ///< in place of the preview
    void onOutsideLink(const QUrl &url);
    void describe();
    void fitActions();
    void fitPath();
    QString absolutePath() const;

    RunController &m_controller;
    DocumentFeed &m_feed;
    QString m_path, m_anchor, m_kind;
    QString m_before; ///< what stands before the path at the foot
    std::optional<DocumentInfo> m_info;
    qint64 m_size = 0;
    bool m_diff = false;
    bool m_compact = false;
    QWidget *m_top;
    QWidget *m_foot;
    Text *m_title;
    Text *m_place;
    Text *m_facts;
    Button *m_back;
    Button *m_copy;
    Button *m_folder;
    Button *m_open;
    Button *m_changes;
    QWidget *m_mark;
    QStackedLayout *m_stack;
    PreviewView *m_preview;
    Text *m_message;
    Button *m_insist;
    Button *m_openInstead;
};

} // namespace tars::gui
