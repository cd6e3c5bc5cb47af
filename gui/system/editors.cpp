#include "gui/system/editors.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDesktopServices>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QUrl>

namespace tars::gui
{

using namespace Qt::StringLiterals;

namespace
{
struct EditorText {
    Q_DECLARE_TR_FUNCTIONS(tars::gui::Editors)
};

const QList<Editor> &knownEditors()
{
    static const QList<Editor> list{{u"code"_s, u"Visual Studio Code"_s, u"code --goto %f:%l"_s},
        {u"codium"_s, u"VSCodium"_s, u"codium --goto %f:%l"_s}, {u"qtcreator"_s, u"Qt Creator"_s, u"qtcreator -client %f:%l"_s},
        {u"kate"_s, u"Kate"_s, u"kate --line %l %f"_s}, {u"gedit"_s, u"gedit"_s, u"gedit +%l %f"_s},
        {u"gnome-text-editor"_s, u"GNOME Text Editor"_s, u"gnome-text-editor %f"_s}, {u"gvim"_s, u"GVim"_s, u"gvim +%l %f"_s},
        {u"emacs"_s, u"Emacs"_s, u"emacs +%l %f"_s}, {u"subl"_s, u"Sublime Text"_s, u"subl %f:%l"_s},
        {u"clion"_s, u"CLion"_s, u"clion --line %l %f"_s}, {u"idea"_s, u"IntelliJ IDEA"_s, u"idea --line %l %f"_s},
        {u"pycharm"_s, u"PyCharm"_s, u"pycharm --line %l %f"_s}};
    return list;
}
} // namespace

QList<Editor> installedEditors()
{
    QList<Editor> found{{u"default"_s, EditorText::tr("The desktop's own"), {}}};
    for (const Editor &editor : knownEditors())
        if (!QStandardPaths::findExecutable(editor.id).isEmpty())
            found.append(editor);
    return found;
}

QStringList editorCommand(const QString &chosen, const QString &file, int line)
{
    if (chosen == "default"_L1 || chosen.isEmpty())
        return {};
    QString command = chosen;
    for (const Editor &editor : knownEditors())
        if (editor.id == chosen)
            command = editor.command;
    // Split first, filled in then: a file's name may hold anything.
    QStringList parts = QProcess::splitCommand(command);
    const bool named = command.contains("%f"_L1);
    for (QString &part : parts)
        part.replace(u"%l"_s, QString::number(qMax(1, line))).replace(u"%f"_s, file);
    if (!named)
        parts << file;
    return parts;
}

bool openInEditor(const QString &chosen, const QString &file, int line)
{
    QStringList command = editorCommand(chosen, file, line);
    if (command.isEmpty())
        return QDesktopServices::openUrl(QUrl::fromLocalFile(file));
    const QString program = command.takeFirst();
    return QProcess::startDetached(program, command);
}

bool showInFolder(const QString &path)
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    const auto fileManager = u"org.freedesktop.FileManager1"_s;
    if (bus.isConnected()) {
        const QStringList names = bus.interface()->registeredServiceNames().value() + bus.interface()->activatableServiceNames().value();
        QDBusMessage call = QDBusMessage::createMethodCall(fileManager, u"/org/freedesktop/FileManager1"_s, fileManager, u"ShowItems"_s);
        call << QStringList{QUrl::fromLocalFile(path).toString()} << QString();
        if (names.contains(fileManager) && bus.send(call))
            return true;
    }
    return QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath()));
}

} // namespace tars::gui
