#include "gui/pages/documentpane.h"

#include "gui/models/format.h"
#include "gui/models/names.h"
#include "gui/preview/previewview.h"
#include "gui/widgets/button.h"
#include "gui/widgets/paint.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QStackedLayout>

namespace tars::gui
{

using namespace theme;
using namespace Qt::StringLiterals;

namespace
{
/// The department's mark beside the title.
class DocumentMark : public QWidget
{
public:
    explicit DocumentMark(QWidget *parent) : QWidget(parent) { setFixedSize(32, 32); }
    std::optional<Department> department;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Tokens &t = tokens(palette());
        if (department)
            paint::departmentMark(painter, *department, QRectF(1, 1, 30, 30), t, true);
        else
            paint::icon(painter, u"file"_s, QRectF(5, 5, 22, 22), QColor(t.text2));
    }
};

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}
} // namespace

DocumentPane::DocumentPane(RunController &controller, DocumentFeed &feed, QWidget *parent)
    : Card({}, parent)
    , m_controller(controller)
    , m_feed(feed)
    , m_top(new QWidget(this))
    , m_foot(new QWidget(this))
    , m_title(new Text(Type::Card, Text::Ink::Strong, this))
    , m_place(new Text(Type::Secondary, Text::Ink::Normal, this))
    , m_facts(new Text(Type::Secondary, Text::Ink::Normal, this))
    , m_back(new Button(Button::Look::Icon, {}, QGuiApplication::isRightToLeft() ? u"chevron-right"_s : u"chevron-left"_s, this))
    , m_copy(new Button(Button::Look::Secondary, tr("Copy link"), u"link"_s, this))
    , m_folder(new Button(Button::Look::Secondary, tr("Show in folder"), u"folder"_s, this))
    , m_open(new Button(Button::Look::Secondary, tr("Open"), u"external"_s, this))
    , m_changes(new Button(Button::Look::Link, tr("Show changes"), {}, this))
    , m_mark(new DocumentMark(this))
    , m_stack(new QStackedLayout)
    , m_preview(new PreviewView(this))
    , m_message(new Text(Type::Body, Text::Ink::Quiet, this))
    , m_insist(new Button(Button::Look::Secondary, tr("Show it all the same"), u"eye"_s, this))
    , m_openInstead(new Button(Button::Look::Primary, tr("Open in its own program"), u"external"_s, this))
{
    m_back->setAccessibleName(tr("Back to the list"));
    m_back->setToolTip(tr("Back to the list"));
    for (Text *text : {m_title, m_place, m_facts})
        text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto *names = new QVBoxLayout;
    names->setSpacing(1);
    names->addStretch(1);
    names->addWidget(m_title);
    names->addWidget(m_place);
    names->addStretch(1);
    auto *top = new QHBoxLayout(m_top);
    top->setContentsMargins(24, 0, 13, 0);
    top->setSpacing(2);
    top->addWidget(m_back);
    top->addWidget(m_mark);
    top->addSpacing(10);
    top->addLayout(names, 1);
    top->addWidget(m_copy);
    top->addWidget(m_folder);
    top->addWidget(m_open);
    m_top->setFixedHeight(scaled(65));
    auto *foot = new QHBoxLayout(m_foot);
    foot->setContentsMargins(24, 0, cardPadding + 1, 0);
    foot->addWidget(m_facts, 1);
    addFlush(*foot, m_changes, Button::trailingRoom());
    m_foot->setFixedHeight(scaled(37));

    auto *instead = new QWidget(this);
    auto *said = new QVBoxLayout(instead);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWrapping(true);
    said->addStretch(1);
    said->addWidget(m_message);
    said->addSpacing(8);
    said->addWidget(m_insist, 0, Qt::AlignHCenter);
    said->addWidget(m_openInstead, 0, Qt::AlignHCenter);
    said->addStretch(1);
    m_stack->addWidget(m_preview);
    m_stack->addWidget(instead);
    body()->setContentsMargins(1, 1, 1, 1);
    body()->setSpacing(0);
    body()->addWidget(m_top);
    body()->addLayout(m_stack, 1);
    body()->addWidget(m_foot);

    connect(m_back, &Button::clicked, this, &DocumentPane::back);
    connect(m_copy, &Button::clicked, this, [this] {
        const QString path = absolutePath();
        QGuiApplication::clipboard()->setText(path.isEmpty() ? m_path : QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded));
    });
    connect(m_folder, &Button::clicked, this, [this] { Q_EMIT showInFolder(absolutePath()); });
    connect(m_open, &Button::clicked, this, [this] { Q_EMIT openFile(absolutePath()); });
    connect(m_openInstead, &Button::clicked, this, [this] { Q_EMIT openFile(absolutePath()); });
    connect(m_insist, &Button::clicked, this, [this] { load(true); });
    connect(m_changes, &Button::clicked, this, &DocumentPane::toggleDiff);
    connect(m_preview, &PreviewView::documentLink, this, &DocumentPane::documentLink);
    connect(m_preview, &PreviewView::outsideLink, this, &DocumentPane::onOutsideLink);
    connect(m_preview, &PreviewView::pictureNeeded, this, [this](const QString &path) {
        m_feed.fetch(path, false, [this](const FetchedDocument &picture) { m_preview->setPicture(picture.path, picture.content); });
    });
    connect(m_preview, &PreviewView::shown, this, [this](bool can) {
        m_kind = m_preview->kind();
        if (can)
            m_stack->setCurrentIndex(0);
        else
            say(absolutePath().isEmpty() ? tr("This document cannot be shown here.")
                                         : tr("This document cannot be shown here. Open it in its own program."));
        describe();
    });
    setCompact(false);
    clear();
}

void DocumentPane::setCompact(bool compact)
{
    m_compact = compact;
    m_back->setVisible(compact);
    const QString path = absolutePath();
    m_folder->setVisible(!compact && !path.isEmpty());
    m_copy->setVisible(!compact && !m_path.isEmpty());
    m_top->layout()->setContentsMargins(compact ? 4 : 24, 0, 13, 0);
    fitActions();
}

QString DocumentPane::absolutePath() const
{
    // Files can be opened and shown where the service writes them on this machine.
    const QString output = m_controller.outputOf(m_feed.project());
    return m_path.isEmpty() || output.isEmpty() || !m_controller.link().local ? QString() : QString(output + u'/' + m_path);
}

void DocumentPane::fitActions()
{
    // The title is read whole, or nearly: before it is cut, the actions give up their words.
    const int words = QFontMetrics(theme::font(Type::Card)).horizontalAdvance(m_title->text());
    const std::pair<Button *, QString> actions[] = {{m_copy, tr("Copy link")}, {m_folder, tr("Show in folder")}, {m_open, tr("Open")}};
    int room = width() - 102 - qMin(words, scaled(360));
    for (const auto &[button, label] : actions) {
        button->setLabel(label);
        room -= button->isVisibleTo(m_top) ? button->sizeHint().width() + 2 : 0;
    }
    for (const auto &[button, label] : actions) {
        const bool whole = room >= 0 || !button->isVisibleTo(m_top);
        if (!whole) {
            const int before = button->sizeHint().width();
            button->setLabel({});
            room += before - button->sizeHint().width();
        }
        button->setAccessibleName(label);
        button->setToolTip(whole ? QString() : label);
    }
}

void DocumentPane::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    fitActions();
    fitPath();
}

void DocumentPane::clear()
{
    m_path.clear();
    m_preview->clearDocument();
    m_top->hide();
    m_foot->hide();
    say(tr("Choose a document to read it here."));
}

void DocumentPane::say(const QString &message, bool insist)
{
    m_message->setText(message);
    m_insist->setVisible(insist);
    m_openInstead->setVisible(!absolutePath().isEmpty());
    m_stack->setCurrentIndex(1);
}

void DocumentPane::showDocument(const QString &path, const QString &anchor)
{
    const bool same = path == m_path && !m_diff;
    m_path = path;
    m_anchor = anchor;
    m_diff = false;
    m_info = m_feed.tree().document(path);
    if (!same)
        m_kind.clear();
    describe();
    load(false);
}

void DocumentPane::describe()
{
    const QString file = m_path.mid(m_path.lastIndexOf(u'/') + 1);
    m_top->setVisible(!m_path.isEmpty());
    m_foot->setVisible(!m_path.isEmpty());
    m_title->setText(m_info && !m_info->title.isEmpty() ? m_info->title : file);
    m_title->setToolTip(m_title->text());
    setAccessibleName(m_title->text());
    static_cast<DocumentMark *>(m_mark)->department = m_info ? m_info->department : std::nullopt;
    m_mark->update();
    QStringList folders = m_path.split(u'/', Qt::SkipEmptyParts);
    folders.removeLast();
    if (m_info && m_info->department && !folders.isEmpty())
        folders.first() = departmentName(*m_info->department);
    m_place->setText(folders.join(u" › "_s));
    QStringList facts;
    if (m_info && m_info->changedAt.isValid())
        facts << (m_info->state == DocumentState::New ? tr("New %1", "with time").arg(format::dayAndClock(m_info->changedAt))
                : m_info->state == DocumentState::Updated ? tr("Updated %1", "with time").arg(format::dayAndClock(m_info->changedAt))
                                                          : tr("Written %1", "with time").arg(format::dayAndClock(m_info->changedAt)));
    const qint64 bytes = m_size > 0 ? m_size : m_info ? m_info->bytes : 0;
    facts << (m_kind.isEmpty() ? sizeText(bytes) : tr("%1, %2", "kind of document, size").arg(m_kind, sizeText(bytes)));
    m_before = facts.join(u"  ·  "_s) + u"  ·  "_s;
    m_facts->setToolTip(m_path);
    const bool changed = m_info && (m_info->state == DocumentState::Updated || m_info->state == DocumentState::New);
    m_changes->setVisible(changed || m_diff);
    m_changes->setLabel(m_diff ? tr("Show document") : tr("Show changes"));
    const QString path = absolutePath();
    m_open->setVisible(!path.isEmpty());
    setCompact(m_compact);
    fitPath();
}

void DocumentPane::fitPath()
{
    if (m_path.isEmpty())
        return;
    layout()->activate();
    m_foot->layout()->activate();
    // Paths are cut in their middle: their last part says most.
    const QFontMetrics metrics(theme::font(Type::Secondary));
    const QString path = metrics.elidedText(m_path, Qt::ElideMiddle, m_facts->width() - metrics.horizontalAdvance(m_before) - 2);
    m_facts->setText(m_before + u"\u2068"_s + path + u"\u2069"_s);
}

void DocumentPane::load(bool insist)
{
    m_feed.fetch(m_path, insist, [this, insist, path = m_path](const FetchedDocument &document) {
        if (path != m_path || m_diff)
            return;
        m_size = document.size;
        if (!document.problem.isEmpty())
            return say(document.problem);
        if (document.size > DocumentFeed::askAbove && !insist) {
            say(tr("This document is large (%1). Showing it may take a moment.").arg(sizeText(document.size)), true);
            return describe();
        }
        m_preview->showDocument(document.path, document.mediaType, document.content, std::exchange(m_anchor, {}));
    });
}

void DocumentPane::refresh()
{
    if (m_path.isEmpty())
        return;
    const auto now = m_feed.tree().document(m_path);
    if (!now || now == m_info)
        return;
    const bool rewritten = m_info && (now->changedAt != m_info->changedAt || now->bytes != m_info->bytes);
    m_info = now;
    describe();
    if (rewritten && !m_diff && m_size <= DocumentFeed::askAbove)
        load(false);
}

void DocumentPane::toggleDiff()
{
    if (m_diff) {
        m_diff = false;
        describe();
        m_preview->clearDocument();
        return load(false);
    }
    m_diff = true;
    describe();
    m_feed.fetchDiff(m_path, [this, path = m_path](const FetchedDocument &document) {
        if (path != m_path || !m_diff)
            return;
        if (!document.problem.isEmpty())
            return say(document.problem);
        if (document.content.isEmpty())
            return say(tr("The last run changed nothing in this document."));
        m_preview->showDiff(path, QString::fromUtf8(document.content));
    });
}

void DocumentPane::onOutsideLink(const QUrl &url)
{
    if (!url.isRelative())
        return Q_EMIT openUrl(url);
    // A relative link that leaves the set leads to a file of the project.
    const QString output = m_controller.outputOf(m_feed.project());
    if (output.isEmpty() || !m_controller.link().local)
        return;
    const QString file = QDir::cleanPath(output + u'/' + url.path(QUrl::FullyDecoded));
    const QString relative = QDir(m_feed.project()).relativeFilePath(file);
    static const QRegularExpression line(u"^L(\\d+)"_s);
    const auto match = line.match(url.fragment());
    if (!relative.startsWith("../"_L1))
        Q_EMIT openSource(relative, match.hasMatch() ? match.captured(1).toInt() : 0);
}

void DocumentPane::paintEvent(QPaintEvent *event)
{
    Card::paintEvent(event);
    if (!m_top->isVisible())
        return;
    QPainter painter(this);
    const QColor line(tokens(palette()).border);
    painter.fillRect(QRect(1, m_top->geometry().bottom(), width() - 2, 1), line);
    painter.fillRect(QRect(1, m_foot->geometry().top(), width() - 2, 1), line);
}

} // namespace tars::gui
