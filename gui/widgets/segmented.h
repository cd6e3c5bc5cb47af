// A segmented switch: one of a few choices, as tabs in a sunken strip.
#pragma once

#include <QStringList>
#include <QWidget>

namespace tars::gui
{

class Segmented : public QWidget
{
    Q_OBJECT
public:
    explicit Segmented(const QStringList &choices, QWidget *parent = nullptr);
    int current() const { return m_current; }
    QString currentLabel() const { return m_choices.value(m_current); }
    void setCurrent(int index);
    void setName(const QString &name); ///< what is asked, for screen readers; without one the choice speaks for itself
    void setLabels(const QStringList &labels); ///< as many as before; the choice stays
    void setIcons(const QStringList &icons); ///< names, one a label
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void currentChanged(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QRect segment(int index) const;
    int widthOf(int index) const;

    QString m_name;
    QStringList m_choices;
    QStringList m_icons;
    int m_current = 0;
};

} // namespace tars::gui
