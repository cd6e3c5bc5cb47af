#include "service/extract/ownmodules.h"

#include <QFile>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
constexpr qint64 mostModuleFileBytes = 64 * 1024;

QByteArray inFolder(const QByteArray &folder, const QByteArray &name) { return folder.isEmpty() ? name : folder + '/' + name; }
} // namespace

OwnModules::OwnModules(const SourceFolder &root)
    : m_root(root)
{
}

bool OwnModules::defines(const QString &language, const QString &path, const QByteArray &module)
{
    QList<QByteArray> below; // folders in which a tree of the library keeps it
    if (language == "Python"_L1)
        below = { "Lib", "lib", "src" };
    else if (language == "Go"_L1)
        below = { "src" };
    else if (language == "Rust"_L1)
        below = { "library" };
    else if (language == "C++"_L1)
        below = { "include", "stl/inc", "libcxx/include", "libstdc++-v3/include/std" };
    else if (language == "Java"_L1)
        below = { "src/java.base/share/classes" };
    else
        below = { "libraries/stdlib/src" };
    const auto isIn = [&](const QByteArray &folder) {
        if (language == "Python"_L1)
            return has(inFolder(folder, module + ".py")) || has(inFolder(folder, module + "/__init__.py"));
        if (language == "Go"_L1)
            return isGoLibrary(folder);
        if (language == "Rust"_L1)
            return has(inFolder(folder, "std/src/lib.rs")) || has(inFolder(folder, "core/src/lib.rs"));
        if (language == "C++"_L1)
            return has(inFolder(folder, "vector")) && has(inFolder(folder, "type_traits"));
        return has(inFolder(folder, module + "/lang")) || has(inFolder(folder, module + "/collections"));
    };
    QByteArray folder = QFile::encodeName(path);
    for (;;) {
        folder.truncate(std::max<qsizetype>(folder.lastIndexOf('/'), 0));
        // What lies in a package is no module of its own: json/__init__.py beside app.py is "flask.json".
        const bool package = language == "Python"_L1 && has(inFolder(folder, "__init__.py"));
        if (!package && isIn(folder))
            return true;
        if (folder.isEmpty())
            break;
    }
    for (const QByteArray &known : std::as_const(below))
        if (isIn(known))
            return true;
    return false;
}

QStringList OwnModules::looksFor(const QByteArray &pythonModule)
{
    const QString name = QString::fromUtf8(pythonModule);
    return { name + u".py"_s, name + u"/__init__.py"_s };
}

bool OwnModules::has(const QByteArray &path)
{
    const auto seen = m_seen.constFind(path);
    return seen != m_seen.cend() ? *seen : *m_seen.insert(path, m_root.hasEntry(path));
}

/// Its modules call themselves "std" and "cmd".
bool OwnModules::isGoLibrary(const QByteArray &folder)
{
    const QByteArray key = inFolder(folder, "go.mod:");
    if (const auto seen = m_seen.constFind(key); seen != m_seen.cend())
        return *seen;
    bool own = false;
    if (has(inFolder(folder, "go.mod")))
        if (const auto file = m_root.read(QFile::decodeName(inFolder(folder, "go.mod")), mostModuleFileBytes))
            own = file->bytes.startsWith("module std\n") || file->bytes.startsWith("module cmd\n");
    return *m_seen.insert(key, own);
}

} // namespace tars
