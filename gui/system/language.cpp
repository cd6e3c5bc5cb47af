#include "gui/system/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QGuiApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace tars::gui
{

using namespace Qt::StringLiterals;

namespace
{
const auto catalogueFolder = u":/i18n"_s;

QString fileOf(const QString &code) { return u"tars_%1.qm"_s.arg(code); }

QString best(const QStringList &wanted, const QStringList &there)
{
    for (const QString &name : wanted) {
        const QString code = QString(name).replace(u'-', u'_');
        if (there.contains(code))
            return code;
        const QString language = code.section(u'_', 0, 0);
        for (const QString &candidate : there)
            if (candidate == language || candidate.startsWith(language + u'_'))
                return candidate;
    }
    return u"en"_s;
}
} // namespace

Language::Language(QObject *parent) : QObject(parent) {}

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qt);
}

QStringList Language::available()
{
    QStringList codes;
    const QStringList files = QDir(catalogueFolder).entryList({u"tars_*.qm"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files)
        codes << file.mid(5, file.size() - 8);
    codes.removeAll(u"en"_s);
    codes.prepend(u"en"_s);
    return codes;
}

QString Language::nameOf(const QString &code)
{
    const QLocale locale(code);
    QString name = locale.nativeLanguageName();
    if (code == "zh_CN"_L1)
        name = u"简体中文"_s;
    else if (code == "pt_BR"_L1)
        name = u"Português (Brasil)"_s;
    else if (code == "es"_L1)
        name = u"Español"_s; // not of one country
    else if (code == "en"_L1)
        name = u"English"_s;
    if (!name.isEmpty())
        name[0] = name.at(0).toUpper();
    return name;
}

void Language::apply(const QString &wanted)
{
    const QLocale system = QLocale::system();
    const QString code = wanted.isEmpty() ? best(system.uiLanguages(), available()) : wanted;
    // Whoever reads in the desktop's language also counts and tells the time as it does.
    const bool asDesktop = QLocale(code).language() == system.language();
    const QLocale locale = asDesktop || code == "en"_L1 ? system : QLocale(code);
    QLocale::setDefault(locale);
    m_current = code;
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qt);
    if (m_qt.load(u"qtbase_"_s + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    QGuiApplication::setLayoutDirection(QLocale(code).textDirection());
    // English has a file too: its plurals.
    if (m_ours.load(fileOf(code), catalogueFolder))
        QCoreApplication::installTranslator(&m_ours);
}

} // namespace tars::gui
