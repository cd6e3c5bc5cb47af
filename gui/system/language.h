// The window's language: translations, numbers and clock, direction. Changes while the window stands.
#pragma once

#include <QObject>
#include <QTranslator>

namespace tars::gui
{

class Language : public QObject
{
    Q_OBJECT
public:
    explicit Language(QObject *parent = nullptr);
    ~Language() override;

    static QStringList available(); ///< codes, English first: "en", "de", "pt_BR", …
    static QString nameOf(const QString &code); ///< in that language itself
    /// Empty: the desktop's language, or English. Whoever is shown gets a LanguageChange.
    void apply(const QString &code);
    QString current() const { return m_current; }

private:
    QTranslator m_ours;
    QTranslator m_qt;
    QString m_current;
};

} // namespace tars::gui
