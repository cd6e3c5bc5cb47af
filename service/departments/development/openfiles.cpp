#include "service/departments/development/openfiles.h"

#include "service/departments/development/follower.h"
#include "service/departments/development/modulepath.h"
#include "service/departments/structure/measured.h"

#include <optional>
#include <QHash>
#include <QSet>

namespace tars::development
{
using namespace Qt::StringLiterals;

namespace
{
using structure::below;
using structure::folderOf;

/// From the file of the crate on into what is public in it, and into what it passes on.
class OpenFiles
{
public:
    OpenFiles(const QString &crate, const ModelView &view)
        : m_view(view)
        , m_follower(crate, view)
    {
        open(below(crate, u"src/lib.rs"_s));
        for (const Fact &fact : view.facts(u"code.macro"_s, crate.isEmpty() ? QString() : QString(crate + u'/')))
            m_found.insert(fact.file); // an exported macro belongs to the crate, wherever it is written
        while (!m_unread.isEmpty())
            read(m_unread.takeLast());
        declare(below(crate, u"src/lib.rs"_s));
    }

    /// What no declaration leads to may be a module that some macro declares, so that nobody knows whether it is public.
    QSet<QString> kept() const { return m_declared - m_found; }

private:
    /// A module that users can name, with all that it has below.
    void open(const QString &file)
    {
        if (!m_modules.contains(file)) {
            m_modules.insert(file);
            m_found.insert(file);
            m_unread.append(file);
        }
    }

    void read(const QString &file)
    {
        const int position = m_follower.positionOf(file);
        if (position < 0)
            return;
        for (const OfferedName &offered : m_follower.all(position, 0))
            m_found.insert(offered.file);
        for (const Fact &fact : m_view.facts(u"code.reexport"_s, file)) {
            if (fact.file != file)
                continue;
            if (const auto within = m_follower.passedOnModule(position, fact.value))
                m_found.insert(within->file);
            const QString name = fact.value.value("name"_L1).toString(), from = fact.value.value("from"_L1).toString();
            const QString original = fact.value.value("original"_L1).toString(name);
            const int source = m_follower.resolve(position, from.isEmpty() ? u"self::"_s + name : original == "*"_L1 ? from : QString(from + u"::"_s + original));
            if (source < 0 || source == position)
                continue;
            const QString &path = m_follower.at(source).path;
            const QString module = path.endsWith("/mod.rs"_L1) ? folderOf(path).section(u'/', -1) : path.section(u'/', -1).chopped(3);
            if (from.isEmpty() || original == "*"_L1 || module == original) // "pub mod a;", "pub use a::*;", "pub use a::b;" of a file b.rs
                open(path);
        }
    }

    /// "mod a;" and "pub mod a;" of the file, and of those that they name.
    void declare(const QString &entry)
    {
        QStringList unread{ entry };
        while (!unread.isEmpty()) {
            const QString file = unread.takeLast();
            const int position = m_declared.contains(file) ? -1 : m_follower.positionOf(file);
            m_declared.insert(file);
            for (const Symbol &symbol : position < 0 ? QList<Symbol>() : m_view.symbols(file))
                if (symbol.kind == "module"_L1 && symbol.scope.isEmpty())
                    if (const int module = m_follower.resolve(position, u"self::"_s + symbol.name); module >= 0 && module != position)
                        unread.append(m_follower.at(module).path);
        }
    }

    const ModelView &m_view;
    const Follower m_follower;
    QSet<QString> m_found, m_modules, m_declared;
    QStringList m_unread;
};
QSet<QString> keptBy(const QString &crate, const ModelView &view)
{
    return *view.derived<QSet<QString>>(u"files that the crate keeps to itself: "_s + crate, [&] { return OpenFiles(crate, view).kept(); });
}
} // namespace

bool isKeptToCrate(const FileInfo &file, const ModelView &view)
{
    const auto crate = file.language == "Rust"_L1 ? libraryAbove(folderOf(file.path), view) : std::nullopt;
    return crate && isOfLibrary(file.path, *crate) && keptBy(*crate, view).contains(file.path);
}

QList<FileCounts> openCounts(const ModelView &view, const QString &folder)
{
    QHash<QString, std::optional<QString>> crates; // by folder
    QHash<QString, QSet<QString>> kept; // by crate
    QList<FileCounts> counts = view.counts(folder);
    counts.removeIf([&](const FileCounts &file) {
        if (file.language != "Rust"_L1 || file.role != FileRole::Source || file.publicSymbols == 0)
            return false;
        const QString around = folderOf(file.path);
        if (!crates.contains(around))
            crates.insert(around, libraryAbove(around, view));
        const std::optional<QString> crate = crates.value(around);
        if (!crate || !isOfLibrary(file.path, *crate))
            return false;
        if (!kept.contains(*crate))
            kept.insert(*crate, keptBy(*crate, view));
        return kept.value(*crate).contains(file.path);
    });
    return counts;
}

QList<FileCounts> measuredCounts(const ModelView &view) { return structure::measured(openCounts(view)); }

} // namespace tars::development
