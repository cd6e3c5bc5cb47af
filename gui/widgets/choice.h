// One of several values: shows the chosen one with an arrow, opens a menu of all.
#pragma once

#include <QAbstractButton>
#include <QVariant>

namespace tars::gui
{

class Choice : public QAbstractButton
{
    Q_OBJECT
public:
    explicit Choice(const QString &name, QWidget *parent = nullptr);

    void addItem(const QString &text, const QVariant &value, const QString &icon = {});
    void clear();
    int count() const { return int(m_items.size()); }
    void setValue(const QVariant &value); ///< no signal; an unknown value shows nothing
    QVariant value() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {90, sizeHint().height()}; }

Q_SIGNALS:
    void chosen(const QVariant &value); ///< by a person

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    struct Item {
        QString text;
        QVariant value;
        QString icon;
    };
    void open();
    void choose(int index);
    void show(int index);

    QList<Item> m_items;
    QString m_name;
    int m_current = -1;
};

} // namespace tars::gui
