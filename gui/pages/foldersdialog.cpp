#include "gui/pages/foldersdialog.h"

#include "gui/models/errortext.h"
#include "gui/widgets/button.h"
#include "gui/widgets/card.h"
#include "gui/widgets/paint.h"

#include <QJsonArray>
#include <QListWidget>

namespace tars::gui
{

using namespace theme;
using namespace Qt::StringLiterals;

FoldersDialog::FoldersDialog(RunController &controller, QWidget *parent)
    : QDialog(parent)
    , m_controller(controller)
    , m_where(new Text(Type::Body, Text::Ink::Normal, this))
    , m_list(new QListWidget(this))
    , m_up(new Button(Button::Look::Secondary, tr("Up"), u"chevron-left"_s, this))
    , m_choose(new Button(Button::Look::Primary, tr("Choose this folder"), u"folder"_s, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Choose a folder of the service's machine"));
    m_where->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_list->setAccessibleName(tr("Folders"));
    m_list->setFrameShape(QFrame::StyledPanel);
    auto *cancel = new Button(Button::Look::Secondary, tr("Cancel"), {}, this);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_up);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_choose);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 17, 14);
    layout->setSpacing(10);
    layout->addWidget(m_where);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    resize(520, 440);
    m_up->setEnabled(false);
    m_choose->setEnabled(false);
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_list, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        m_above.append(m_path);
        browse(item->data(Qt::UserRole).toString());
    });
    connect(m_up, &Button::clicked, this, [this] {
        if (!m_above.isEmpty())
            browse(m_above.takeLast());
    });
    connect(m_choose, &Button::clicked, this, [this] {
        const QListWidgetItem *item = m_list->currentItem();
        Q_EMIT chosen(item && item->isSelected() ? item->data(Qt::UserRole).toString() : m_path);
        accept();
    });
    connect(m_list, &QListWidget::itemSelectionChanged, this, [this] { m_choose->setEnabled(!m_path.isEmpty() || !m_list->selectedItems().isEmpty()); });
    browse({});
}

void FoldersDialog::browse(const QString &path)
{
    const QJsonObject wanted = path.isEmpty() ? QJsonObject() : QJsonObject{{u"path"_s, path}};
    m_controller.client().ask(u"project.browse"_s, wanted, this, [this, path](const Result<QJsonObject> &answer) {
        if (!answer) {
            if (!m_above.isEmpty())
                m_above.removeLast();
            return m_where->setText(errorText(answer.error()));
        }
        m_path = path;
        m_where->setText(path.isEmpty() ? tr("Folders that the service may read") : path);
        m_list->clear();
        const QIcon icon = paint::iconOf(u"folder"_s, QColor(tokens(palette()).text2));
        for (const QJsonValue &value : answer->value(u"folders"_s).toArray()) {
            const QJsonObject folder = value.toObject();
            auto *item = new QListWidgetItem(icon, folder.value(u"name"_s).toString(), m_list);
            item->setData(Qt::UserRole, folder.value(u"path"_s).toString());
        }
        m_up->setEnabled(!m_above.isEmpty());
        m_choose->setEnabled(!path.isEmpty());
    });
}

} // namespace tars::gui
