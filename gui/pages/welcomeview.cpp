#include "gui/pages/welcomeview.h"

#include "gui/models/names.h"
#include "gui/widgets/button.h"
#include "gui/widgets/card.h"
#include "gui/widgets/paint.h"

namespace tars::gui
{

using namespace theme;
using namespace Qt::StringLiterals;

namespace
{
/// Five books on a shelf, one per department.
class Shelf : public QWidget
{
public:
    using QWidget::QWidget;
    QSize sizeHint() const override { return {412, 126}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = tokens(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        static constexpr struct {
            double x, width, height, line;
        } books[] = {{40, 60, 92, 50}, {106, 68, 118, 50}, {180, 56, 78, 50}, {242, 62, 106, 50}, {310, 60, 98, 50}};
        const double left = (width() - 412) / 2.0, floor = 118;
        for (const Department department : allDepartments) {
            const auto &book = books[int(department)];
            const QRectF r(left + book.x, floor - book.height, book.width, book.height);
            const QRgb colour = t.department(department);
            QPainterPath path;
            path.addRoundedRect(r.adjusted(0, 0, 0, 10), 7, 7);
            painter.setClipRect(r);
            painter.fillPath(path, mix(colour, t.bg, .22));
            for (const double y : {r.top() + book.line, floor - 18.0, floor - 12.0})
                painter.fillRect(QRectF(r.left(), y, r.width(), y == r.top() + book.line ? 2 : 3), mix(colour, t.bg, .5));
            painter.setClipping(false);
            paint::departmentMark(painter, department, {r.center().x() - 14, r.top() + 11, 28, 28}, t, true);
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(mix(t.controlBorder, t.bg, .35));
        painter.drawRoundedRect(QRectF(left, floor, 412, 7), 3.5, 3.5);
    }
};

/// One department's card: mark, name, purpose.
class DepartmentCard : public Card
{
public:
    DepartmentCard(Department department, QWidget *parent) : Card({}, parent), m_department(department)
    {
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        setAccessibleName(departmentName(department));
        auto *name = new Text(Type::Strong, Text::Ink::Strong, this);
        name->setText(departmentName(department));
        auto *purpose = new Text(Type::Secondary, Text::Ink::Normal, this);
        purpose->setText(departmentPurpose(department));
        purpose->setToolTip(departmentPurpose(department));
        body()->setContentsMargins(cardPadding + 1, 54, cardPadding, cardPadding - 1);
        body()->setSpacing(3);
        body()->addWidget(name);
        body()->addWidget(purpose);
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        Card::paintEvent(event);
        QPainter painter(this);
        const double x = layoutDirection() == Qt::RightToLeft ? width() - 45 : 17;
        paint::departmentMark(painter, m_department, {x, 17, 28, 28}, tokens(palette()), true);
    }

private:
    Department m_department;
};
} // namespace

WelcomeView::WelcomeView(QWidget *parent) : QWidget(parent)
{
    auto *question = new Text(Type::FirstRun, Text::Ink::Strong, this);
    question->setText(tr("Which project should we document?"));
    question->setAlignment(Qt::AlignCenter);
    auto *explanation = new Text(Type::Body, Text::Ink::Normal, this);
    explanation->setText(tr("Choose a source folder. Five departments read it and write its documentation.\n"
                            "Your source files are never changed."));
    explanation->setWrapping(true);
    explanation->setAlignment(Qt::AlignCenter);
    auto *choose = new Button(Button::Look::Primary, tr("Choose project folder…"), u"folder"_s, this);
    choose->setMinimumSize(230, 46);
    auto *hint = new Text(Type::Secondary, Text::Ink::Quiet, this);
    hint->setText(tr("or drop a folder anywhere in this window · Ctrl+O"));
    hint->setAlignment(Qt::AlignCenter);
    m_hint = hint;
    auto *cards = new QHBoxLayout;
    cards->setSpacing(gap);
    for (const Department department : allDepartments) {
        auto *card = new DepartmentCard(department, this);
        m_spare.append(card);
        cards->addWidget(card, 1);
    }
    auto *after = new Text(Type::Secondary, Text::Ink::Quiet, this);
    after->setText(tr("After choosing you can pick departments and see the plan before anything runs."));
    after->setAlignment(Qt::AlignCenter);
    m_spare.append(after);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 0, 8, 0);
    layout->setSpacing(0);
    layout->addStretch(3);
    auto *shelf = new Shelf(this);
    shelf->setFixedHeight(126);
    layout->addWidget(shelf);
    layout->addSpacing(34);
    layout->addWidget(question);
    layout->addSpacing(12);
    layout->addWidget(explanation);
    layout->addSpacing(14);
    layout->addWidget(choose, 0, Qt::AlignHCenter);
    layout->addSpacing(6);
    layout->addWidget(hint);
    layout->addSpacing(34);
    layout->addLayout(cards);
    layout->addSpacing(10);
    layout->addWidget(after);
    layout->addStretch(2);
    connect(choose, &Button::clicked, this, &WelcomeView::chooseProject);
}

void WelcomeView::setLocal(bool local)
{
    m_hint->setVisible(local);
}

void WelcomeView::setCompact(bool compact)
{
    for (QWidget *widget : std::as_const(m_spare))
        widget->setVisible(!compact);
}

} // namespace tars::gui
