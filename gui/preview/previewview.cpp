#include "gui/preview/previewview.h"

#include "gui/preview/markdownhtml.h"
#include "gui/widgets/theme.h"

#include <QDir>
#include <QPointer>
#include <QResizeEvent>
#include <QScrollBar>
#include <QSvgRenderer>
#include <QThreadPool>

namespace tars::gui
{

using namespace theme;
using namespace Qt::StringLiterals;

PreviewView::PreviewView(QWidget *parent) : QTextBrowser(parent)
{
    setAccessibleName(tr("Preview"));
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setLayoutDirection(Qt::LeftToRight);
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    document()->setDocumentMargin(24);
    viewport()->setAutoFillBackground(false);
    connect(this, &QTextBrowser::anchorClicked, this, &PreviewView::follow);
}

PreviewStyle PreviewView::previewStyle() const
{
    const Tokens &t = tokens(palette());
    const QFont body = theme::font(Type::Body), code = theme::font(Type::Code);
    PreviewStyle style;
    style.family = body.family();
    style.codeFamily = code.family();
    style.pixels = body.pixelSize() + 1;
    style.text = QColor(t.text);
    style.text2 = QColor(t.text2);
    style.text3 = QColor(t.text3);
    style.sunken = QColor(t.sunken);
    style.border = QColor(t.border);
    style.link = QColor(t.accent);
    style.colours = {QColor(t.text), QColor(t.text3), QColor(t.department(Department::QualityAssurance)),
        QColor(t.department(Department::AiResearch)), QColor(t.success), QColor(t.successTint), QColor(t.danger),
        QColor(t.dangerTint), QColor(t.accent)};
    return style;
}

void PreviewView::showDocument(const QString &path, const QString &mediaType, const QByteArray &content, const QString &anchor)
{
    const bool same = path == m_path && m_diff.isEmpty();
    m_diff.clear();
    m_anchor = anchor;
    if (same && content == m_content) {
        if (!anchor.isEmpty())
            scrollToAnchor(anchor);
        return;
    }
    if (path != m_path) {
        m_pictures.clear();
        m_asked.clear();
    }
    m_path = path;
    m_mediaType = mediaType;
    m_content = content;
    render();
}

void PreviewView::showDiff(const QString &path, const QString &diff)
{
    m_path = path;
    m_diff = diff;
    m_content.clear();
    render();
}

void PreviewView::clearDocument()
{
    ++m_generation;
    m_path.clear();
    m_content.clear();
    m_diff.clear();
    clear();
}

void PreviewView::render()
{
    const int generation = ++m_generation;
    m_fittedTo = width();
    const PreviewStyle style = previewStyle();
    const auto path = m_path, mediaType = m_mediaType, diff = m_diff;
    const QByteArray content = m_content;
    QThreadPool::globalInstance()->start([=, self = QPointer<PreviewView>(this)] {
        DocumentHtml result;
        if (diff.isEmpty())
            result = documentHtml(path, mediaType, content, style);
        else
            result.html = codeBlockHtml(colouredDiff(diff, style.colours));
        QMetaObject::invokeMethod(qApp, [self, generation, result, style] {
            if (!self || self->m_generation != generation)
                return;
            const int scrolled = self->m_anchor.isEmpty() ? self->verticalScrollBar()->value() : 0;
            const bool again = !self->document()->isEmpty();
            if (!result.kind.isEmpty())
                self->m_kind = result.kind;
            for (auto it = result.images.cbegin(); it != result.images.cend(); ++it)
                self->m_pictures.insert(it.key(), it.value());
            self->document()->setDefaultStyleSheet(previewSheet(style));
            self->setHtml(u"<body>"_s + result.html + u"</body>"_s);
            if (!self->m_anchor.isEmpty())
                self->scrollToAnchor(std::exchange(self->m_anchor, {}));
            else if (again)
                self->verticalScrollBar()->setValue(qMin(scrolled, self->verticalScrollBar()->maximum()));
            Q_EMIT self->shown(!result.html.isEmpty());
        });
    });
}

void PreviewView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && (!m_content.isEmpty() || !m_diff.isEmpty()))
        render();
}

QString PreviewView::resolved(const QString &relative) const
{
    const qsizetype slash = m_path.lastIndexOf(u'/');
    return QDir::cleanPath(slash < 0 ? relative : QString(m_path.left(slash + 1) + relative));
}

QImage PreviewView::fitting(QImage picture) const
{
    // A picture may bring the scroll bar that then takes some of its room.
    const double room = width() - verticalScrollBar()->sizeHint().width() - 2 * document()->documentMargin() - 4;
    if (room > 0 && picture.deviceIndependentSize().width() > room)
        picture.setDevicePixelRatio(picture.width() / room);
    return picture;
}

void PreviewView::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    if (width() != m_fittedTo && !m_pictures.isEmpty())
        render();
}

QVariant PreviewView::loadResource(int type, const QUrl &name)
{
    if (type != QTextDocument::ImageResource)
        return {};
    const QString address = name.toString();
    if (const auto known = m_pictures.constFind(address); known != m_pictures.cend())
        return fitting(*known);
    if (address.startsWith("data:image/png;base64,"_L1))
        return fitting(QImage::fromData(QByteArray::fromBase64(address.mid(22).toLatin1())));
    if (!name.isRelative())
        return QImage(1, 1, QImage::Format_ARGB32); // nothing is fetched from elsewhere
    const QString path = resolved(name.path());
    if (const auto known = m_pictures.constFind(path); known != m_pictures.cend())
        return fitting(*known);
    if (!path.startsWith("../"_L1) && !m_asked.contains(path)) {
        m_asked.insert(path);
        QMetaObject::invokeMethod(this, [this, path] { Q_EMIT pictureNeeded(path); }, Qt::QueuedConnection);
    }
    return QImage(1, 1, QImage::Format_ARGB32);
}

void PreviewView::setPicture(const QString &path, const QByteArray &content)
{
    const DocumentHtml made = documentHtml(path, u"image/"_s, content, previewStyle());
    if (made.images.isEmpty() || !m_asked.contains(path))
        return;
    m_pictures.insert(path, *made.images.cbegin());
    render();
}

void PreviewView::follow(const QUrl &link)
{
    if (!link.isRelative())
        return Q_EMIT outsideLink(link);
    const QString anchor = link.fragment(QUrl::FullyDecoded);
    if (link.path().isEmpty())
        return scrollToAnchor(anchor);
    const QString path = resolved(link.path(QUrl::FullyDecoded));
    if (path.startsWith("../"_L1) || path.startsWith(u'/'))
        return Q_EMIT outsideLink(QUrl(path + (anchor.isEmpty() ? QString() : QString(u'#' + anchor))));
    Q_EMIT documentLink(path, anchor);
}

} // namespace tars::gui
