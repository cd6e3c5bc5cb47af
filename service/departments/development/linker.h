// From names to links: first what the page itself shows, then what the model knows. A name that could mean
// several things is left alone: no link is better than a wrong one.
#pragma once

#include "service/departments/comments/comment.h"
#include "service/markup/page.h"
#include "service/project/modelview.h"

#include <optional>
#include <QSet>

namespace tars::development
{

class Linker
{
public:
    Linker(const ModelView &view, const FileInfo &file, const QString &pagePath);

    void addLocal(const Symbol &symbol, const QString &anchor); ///< stands on this page
    QString anchorOf(const QString &qualifiedName) const; ///< on this page; empty if there is none

    /// Where names in the next comment are looked for first, and which of them are its own parameters.
    void enter(const QString &scope, const QStringList &parameters);

    std::optional<markup::Target> target(const QString &name, bool explicitly) const;
    /// Where the name stands for a type: "Route *Route" of Go means the type rather than the field.
    std::optional<markup::Target> typeTarget(const QString &name, bool explicitly) const;
    comments::LinkResolver resolver() const;
    /// The entry of a symbol that the file defines, in C and C++ perhaps in the header that declares it.
    std::optional<markup::Target> userIn(const QString &qualifiedName, const QString &file) const;

private:
    enum class Meaning { Any, Type };
    std::optional<markup::Target> target(const QString &name, bool explicitly, Meaning meaning) const;
    std::optional<markup::Target> local(const QString &name, Meaning meaning) const;
    std::optional<markup::Target> remote(const QString &name, bool explicitly, bool called, Meaning meaning) const;
    std::optional<markup::Target> exactly(const QString &qualifiedName) const; ///< its entry in whatever file
    std::optional<markup::Target> ofModule(const QString &name) const; ///< what no type holds, first
    std::optional<QString> moduleFile(const QString &name) const;

    const ModelView &m_view;
    const FileInfo m_file;
    const QString m_pagePath;
    QString m_separator;
    QHash<QString, QString> m_anchors; ///< by qualified name
    QHash<QString, QSet<QString>> m_simple; ///< anchors by simple name
    QSet<QString> m_types; ///< anchors of those that are types
    QString m_scope;
    QSet<QString> m_parameters;
    mutable QHash<QString, std::optional<markup::Target>> m_known;
};

} // namespace tars::development
