// Follows the names that a module passes on to where they are defined.
#pragma once

#include "service/departments/development/offeredname.h"
#include "service/departments/structure/importresolver.h"

namespace tars::development
{

class Follower
{
public:
    static constexpr int longestChain = 6; ///< of modules that pass a name on
    static constexpr qsizetype mostOffered = 2'000;

    Follower(const QString &root, const ModelView &view);

    int positionOf(const QString &file) const;
    const FileInfo &at(int position) const { return m_files[position]; }
    int resolve(int from, const QString &target) const;
    /// "pub use crate::sink::sinks" of a module that lies within another file of Rust: that file, and what the module is called there.
    std::optional<BelowModule> passedOnModule(int position, const QJsonObject &fact) const;
    /// Everything that the file offers: what it defines, and what it passes on.
    QList<OfferedName> all(int position, int depth) const;

private:
    QList<OfferedName> passedOn(int position, const QJsonObject &fact, int depth) const;
    /// What lies in a module within a file of Rust, its own or one that a macro makes there; nothing where the module is the file.
    QList<OfferedName> inModule(int source, const QString &module) const;
    /// "pub use prelude::Thing" of a module that the file of Rust itself holds.
    QList<OfferedName> ownModules(int position, const QString &name, QString from, const QString &original) const;
    /// "export {default as clearLine} from": what bears the name there, or else the only thing that there is.
    QList<OfferedName> defaultOf(int source, const QString &name, int depth) const;
    /// The modules of Rust end where the names begin.
    QString moduleOf(int position, const QString &from, const QString &original) const;
    QList<OfferedName> named(int position, const QString &name, int depth) const;

    const ModelView &m_view;
    const QList<FileInfo> m_files;
    const structure::ImportResolver m_resolver;
};

/// A module of Rust that the file itself holds, "pub mod prelude { … }", if there is anything public in it.
std::optional<Symbol> moduleWithin(const QString &name, const QString &file, const ModelView &view);
bool isOffered(const Symbol &symbol); ///< stands in the module itself

} // namespace tars::development
