#include "gui/models/preferences.h"

#include <QHash>

namespace tars::gui
{

using namespace Qt::StringLiterals;

namespace
{
struct Entry {
    Preferences::Key key;
    QString name;
    QVariant standard;
};

const QList<Entry> &entries()
{
    static const QList<Entry> list{{Preferences::Theme, u"appearance/theme"_s, u"system"_s},
        {Preferences::Language, u"appearance/language"_s, QString()}, {Preferences::ShowTray, u"tray/show"_s, true},
        {Preferences::CloseToTray, u"tray/close"_s, true}, {Preferences::TrayColour, u"tray/colour"_s, u"auto"_s},
        {Preferences::ReduceMotion, u"appearance/reduceMotion"_s, false}, {Preferences::NotifyFinished, u"notify/finished"_s, true},
        {Preferences::NotifyTrouble, u"notify/trouble"_s, true}, {Preferences::NotifyOthers, u"notify/others"_s, true},
        {Preferences::NotifyFailedDocuments, u"notify/failedDocuments"_s, false}, {Preferences::Address, u"service/address"_s, QString()},
        {Preferences::Editor, u"editor"_s, u"default"_s}, {Preferences::ToldAboutTray, u"tray/told"_s, false}};
    return list;
}

const Entry &entryOf(Preferences::Key key)
{
    for (const Entry &entry : entries())
        if (entry.key == key)
            return entry;
    Q_UNREACHABLE();
}
} // namespace

Preferences::Preferences(bool remember, QObject *parent)
    : QObject(parent)
    , m_settings(remember ? std::make_unique<QSettings>() : nullptr)
{
}

Preferences::~Preferences() = default;

QVariant Preferences::value(Key key) const
{
    const Entry &entry = entryOf(key);
    const QVariant kept = state(entry.name);
    return kept.isValid() && kept.canConvert(entry.standard.metaType()) ? kept : entry.standard;
}

void Preferences::set(Key key, const QVariant &wanted)
{
    if (value(key) == wanted)
        return;
    setState(entryOf(key).name, wanted);
    Q_EMIT changed(key);
}

void Preferences::restoreDefaults()
{
    for (const Entry &entry : entries())
        if (entry.key != ToldAboutTray)
            set(entry.key, entry.standard);
}

QString Preferences::pin(const QString &host) const { return state(u"certificates/"_s + QString(host).replace(u'/', u'_')).toString(); }

void Preferences::setPin(const QString &host, const QString &fingerprint)
{
    setState(u"certificates/"_s + QString(host).replace(u'/', u'_'), fingerprint);
}

QVariant Preferences::state(const QString &name) const
{
    return m_settings ? m_settings->value(name) : m_memory.value(name);
}

void Preferences::setState(const QString &name, const QVariant &value)
{
    if (m_settings)
        m_settings->setValue(name, value);
    else
        m_memory.insert(name, value);
}

} // namespace tars::gui
