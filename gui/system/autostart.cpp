#include "gui/system/autostart.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>

namespace tars::gui
{

using namespace Qt::StringLiterals;

namespace
{
QString autostartFolder() { return QStandardPaths::writableLocation(QStandardPaths::ConfigLocation) + u"/autostart"_s; }

QString fileOf(AutostartEntry entry)
{
    return autostartFolder() + (entry == AutostartEntry::Window ? u"/tars-desktop.desktop"_s : u"/tars-service.desktop"_s);
}

/// As the Desktop Entry Specification quotes arguments of Exec.
QString quoted(QString argument)
{
    argument.replace(u'\\', u"\\\\\\\\"_s).replace(u'"', u"\\\\\""_s).replace(u'`', u"\\\\`"_s).replace(u'$', u"\\\\$"_s).replace(u'%', u"%%"_s);
    return u'"' + argument + u'"';
}
} // namespace

bool startsAtLogin(AutostartEntry entry)
{
    QFile file(fileOf(entry));
    return file.open(QIODevice::ReadOnly) && !file.readAll().contains("Hidden=true");
}

bool setStartsAtLogin(AutostartEntry entry, bool on, const QString &program, const QString &dataDir)
{
    if (!on)
        return !QFile::exists(fileOf(entry)) || QFile::remove(fileOf(entry));
    if (!QDir().mkpath(autostartFolder()))
        return false;
    const bool window = entry == AutostartEntry::Window;
    QString exec = quoted(program);
    if (!dataDir.isEmpty())
        exec += u" --data-dir "_s + quoted(dataDir);
    if (window)
        exec += u" --hidden"_s;
    const QString text = u"[Desktop Entry]\nType=Application\nName=%1\nExec=%2\nIcon=tars\nTerminal=false\nX-GNOME-Autostart-enabled=true\n"_s
                             .arg(window ? u"TARS"_s : u"TARS service"_s, exec);
    QSaveFile file(fileOf(entry));
    return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) > 0 && file.commit();
}

} // namespace tars::gui
