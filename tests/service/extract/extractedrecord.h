// What the extractor makes of a file, alone or among others, and how a symbol reads in a line.
#pragma once

#include "service/extract/extractor.h"

#include <QTemporaryDir>

namespace tars::test
{

using Files = QList<std::pair<QString, QByteArray>>; ///< names, which may stand in folders, and bytes

/// Of that one among these files; empty if it could not be read.
inline FileRecord record(const Files &files, const QString &name, const char *ctags = "/usr/bin/ctags")
{
    const QTemporaryDir folder;
    for (const auto &[path, bytes] : files) {
        QDir(folder.path()).mkpath(QFileInfo(path).path());
        QFile file(folder.filePath(path));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return {};
    }
    const auto root = SourceFolder::open(folder.path());
    CtagsChild child(ctags);
    auto extracted = FileExtractor(*root, &child).extract(name);
    return extracted ? extracted->record : FileRecord{};
}

/// Of a file that is alone.
inline FileRecord record(const QString &name, const QByteArray &bytes, const char *ctags = "/usr/bin/ctags")
{
    return record(Files{ { name, bytes } }, name, ctags);
}

/// "kind access? type name<template>(signature) properties : bases = value // comment", as much of it as
/// there is.
inline QString shown(const SymbolRecord &s)
{
    QString text = s.kind + QLatin1Char(' ') + (s.access.isEmpty() ? QString() : s.access + QLatin1Char(' '));
    text += s.exported ? QString() : QStringLiteral("hidden ");
    text += s.deprecated ? QStringLiteral("deprecated ") : QString();
    text += s.type.isEmpty() ? QString() : s.type + QLatin1Char(' ');
    text += s.templateParameters + s.signature;
    text += s.properties.isEmpty() ? QString() : QStringLiteral(" [") + s.properties.join(QLatin1Char(',')) + QLatin1Char(']');
    text += s.bases.isEmpty() ? QString() : QStringLiteral(" : ") + s.bases.join(QStringLiteral(", "));
    text += s.value.isEmpty() ? QString() : QStringLiteral(" = ") + s.value;
    text += s.comment.isEmpty() ? QString() : QStringLiteral(" //") + s.commentStyle + QLatin1Char(' ') + s.comment;
    return text.simplified();
}

/// Nothing where a symbol of that name reads as expected, or none is there where nothing is; else what is there.
inline QString symbolMismatch(const FileRecord &found, const QString &name, const QString &expected)
{
    QStringList matches, names;
    for (const SymbolRecord &symbol : found.symbols) {
        names.append(symbol.qualifiedName());
        if (symbol.qualifiedName() == name)
            matches.append(shown(symbol));
    }
    if (expected.isEmpty() ? matches.isEmpty() : matches.contains(expected))
        return {};
    return name + QStringLiteral(" is ") + matches.join(QStringLiteral(" and ")) + QStringLiteral(" of ") + names.join(QStringLiteral(", "));
}

} // namespace tars::test
