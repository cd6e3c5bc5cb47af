// Folders of the machine on which the service runs, one level at a time, as project.browse tells them. Deletes itself.
#pragma once

#include "gui/models/runcontroller.h"

#include <QDialog>

class QListWidget;

namespace tars::gui
{

class Button;
class Text;

class FoldersDialog : public QDialog
{
    Q_OBJECT
public:
    FoldersDialog(RunController &controller, QWidget *parent);

Q_SIGNALS:
    void chosen(const QString &path);

private:
    void browse(const QString &path);

    RunController &m_controller;
    Text *m_where;
    QListWidget *m_list;
    Button *m_up;
    Button *m_choose;
    QString m_path;
    QStringList m_above; ///< paths gone through
};

} // namespace tars::gui
