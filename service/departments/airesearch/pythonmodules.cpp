#include "service/departments/airesearch/pythonmodules.h"

#include "service/departments/structure/importresolver.h"

#include <algorithm>
#include <optional>
#include <QRegularExpression>
#include <QSet>

namespace tars::airesearch
{
using namespace Qt::StringLiterals;

namespace
{
/// The file that `import name` means beside that one: its program's own, which no installation brings.
std::optional<FileInfo> neighbour(const QString &path, const QString &name, const ModelView &view)
{
    const QString folder = structure::folderOf(path);
    const QString prefix = folder.isEmpty() ? folder : QString(folder + u'/');
    for (const QString &below : { prefix, QString(prefix + u"src/"_s) })
        for (const QString &candidate : { QString(below + name + u".py"_s), QString(below + name + u"/__init__.py"_s) })
            if (const auto file = view.file(candidate); file && file->role != FileRole::Source)
                return file;
    return {};
}
} // namespace

QString pythonModule(const QString &path, const ModelView &view)
{
    if (!path.endsWith(".py"_L1))
        return {};
    QStringList parts = path.chopped(3).split(u'/');
    if (parts.last() == "__init__"_L1)
        parts.removeLast();
    QString module = parts.isEmpty() ? QString() : parts.takeLast();
    // A folder without the file within a package is a package as well (flask/sansio).
    qsizetype packages = parts.size();
    while (packages > 0 && !view.file(parts.mid(0, packages).join(u'/') + u"/__init__.py"_s))
        --packages;
    if (packages > 0)
        while (parts.size() > packages)
            module = parts.takeLast() + u'.' + module;
    while (!parts.isEmpty() && view.file(parts.join(u'/') + u"/__init__.py"_s))
        module = parts.takeLast() + u'.' + module;
    static const QRegularExpression valid(u"^[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)*$"_s);
    return valid.match(module).hasMatch() ? module : QString();
}

bool isInstalled(const QString &path, const ModelView &view)
{
    if (path.endsWith("/__init__.py"_L1) || pythonModule(path, view).contains(u'.'))
        return true;
    QString folder = structure::folderOf(path);
    if (folder == "src"_L1 || folder == "lib"_L1 || folder.endsWith("/src"_L1) || folder.endsWith("/lib"_L1))
        folder = structure::folderOf(folder);
    const QString prefix = folder.isEmpty() ? folder : QString(folder + u'/');
    return folder.isEmpty() || view.file(prefix + u"pyproject.toml"_s) || view.file(prefix + u"setup.py"_s)
        || view.file(prefix + u"setup.cfg"_s);
}

bool isStandardModule(const QString &dotted)
{
    static const QSet<QString> modules = [] {
        const QStringList names = QString::fromLatin1(
            "abc aifc argparse array ast asynchat asyncio asyncore atexit audioop base64 bdb binascii bisect builtins bz2 "
            "cProfile calendar cgi cgitb chunk cmath cmd code codecs codeop collections colorsys compileall concurrent "
            "configparser contextlib contextvars copy copyreg crypt csv ctypes curses dataclasses datetime dbm decimal "
            "difflib dis distutils doctest email encodings ensurepip enum errno faulthandler fcntl filecmp fileinput fnmatch "
            "fractions ftplib functools gc genericpath getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac html "
            "http idlelib imaplib imghdr imp importlib inspect io ipaddress itertools json keyword lib2to3 linecache locale "
            "logging lzma mailbox mailcap marshal math mimetypes mmap modulefinder msilib msvcrt multiprocessing netrc nis "
            "nntplib nt ntpath nturl2path numbers opcode operator optparse os ossaudiodev pathlib pdb pickle pickletools "
            "pipes pkgutil platform plistlib poplib posix posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc "
            "pydoc_data pyexpat queue quopri random re readline reprlib resource rlcompleter runpy sched secrets select "
            "selectors shelve shlex shutil signal site smtpd smtplib sndhdr socket socketserver spwd sqlite3 sre_compile "
            "sre_constants sre_parse ssl stat statistics string stringprep struct subprocess sunau symtable sys sysconfig "
            "syslog tabnanny tarfile telnetlib tempfile termios textwrap threading time timeit tkinter token tokenize tomllib "
            "trace traceback tracemalloc tty turtle turtledemo types typing unicodedata unittest urllib uu uuid venv warnings "
            "wave weakref webbrowser winreg winsound wsgiref xdrlib xml xmlrpc zipapp zipfile zipimport zlib zoneinfo "
            "__future__").split(u' ', Qt::SkipEmptyParts);
        return QSet<QString>(names.cbegin(), names.cend());
    }();
    return modules.contains(dotted.section(u'.', 0, 0));
}

bool standsAlone(const QString &path, const ModelView &view)
{
    const QList<ImportRecord> imports = view.imports(path);
    return std::none_of(imports.begin(), imports.end(), [&](const ImportRecord &import) {
        return import.target.startsWith(u'.') || neighbour(path, import.target.section(u'.', 0, 0), view);
    });
}

QStringList foreignModules(const QString &path, const ModelView &view)
{
    QSet<QString> own;
    for (const FileInfo &file : view.files())
        if (file.language == "Python"_L1 && file.role == FileRole::Source)
            own.insert(pythonModule(file.path, view).section(u'.', 0, 0));
    QStringList modules;
    for (const ImportRecord &import : view.imports(path))
        if (const QString name = import.target.section(u'.', 0, 0);
            !name.isEmpty() && !own.contains(name) && !isStandardModule(name) && !modules.contains(name))
            modules.append(name);
    return modules;
}

} // namespace tars::airesearch
