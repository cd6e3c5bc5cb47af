// Shows one document: rendered off the window's thread, links followed inside the set, pictures of the set fetched.
#pragma once

#include "gui/preview/documenthtml.h"

#include <QTextBrowser>

namespace tars::gui
{

class PreviewView : public QTextBrowser
{
    Q_OBJECT
public:
    explicit PreviewView(QWidget *parent = nullptr);

    void showDocument(const QString &path, const QString &mediaType, const QByteArray &content, const QString &anchor);
    void showDiff(const QString &path, const QString &diff);
    void clearDocument();
    /// A picture that pictureNeeded() asked for.
    void setPicture(const QString &path, const QByteArray &content);
    QString kind() const { return m_kind; }

Q_SIGNALS:
    void shown(bool canBeShown);
    void documentLink(const QString &path, const QString &anchor); ///< relative to the output folder
    void outsideLink(const QUrl &url); ///< a web address, or a relative path that leaves the output folder
    void pictureNeeded(const QString &path);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    QVariant loadResource(int type, const QUrl &name) override;
    void doSetSource(const QUrl &, QTextDocument::ResourceType) override {} // nothing is loaded by itself

private:
    void render();
    QImage fitting(QImage picture) const; ///< no wider than the page
    void follow(const QUrl &link);
    PreviewStyle previewStyle() const;
    QString resolved(const QString &relative) const;

    QString m_path, m_mediaType, m_anchor, m_diff, m_kind;
    QByteArray m_content;
    QHash<QString, QImage> m_pictures;
    QSet<QString> m_asked;
    int m_fittedTo = 0; ///< the width that the pictures were made for
    int m_generation = 0; ///< of the rendering that is wanted; older ones are dropped
};

} // namespace tars::gui
