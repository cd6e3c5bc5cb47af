// What all notebooks over the corpus share: their frame, their first cell, their bars.
#pragma once

#include "service/departments/airesearch/survey.h"
#include "service/markup/page.h"

#include <utility>

namespace tars::airesearch
{

inline const QString corpusPath = QStringLiteral("ai-research/corpus.jsonl");

markup::Page notebookPage(const QString &path, const QString &title, bool readsCorpus = true);
/// Says in the facts how many cells there are; to be called last.
void finishNotebook(markup::Page &page);

void heading(markup::Page &page, const QString &text, int level = 2);
void paragraph(markup::Page &page, const markup::Inlines &content);
void cell(markup::Page &page, const QString &id, const QString &source, const QStringList &output);
/// A cell whose output depends on more than this page asks.
void openCell(markup::Page &page, const QString &id, const QString &source);

/// Defines corpus() and `files`, and says how many there are.
void firstCell(markup::Page &page, const Survey &survey);
/// Defines bars(); once before the first of them.
void barsCell(markup::Page &page);
/// A cell that ends in bars(…): what they print or draw.
void drawBars(markup::Page &page, const QString &id, const QString &source, const QString &label,
    const QList<std::pair<QString, qint64>> &rows);

/// Where a reader finds a file: its API page, else its source.
markup::Target fileTarget(const FileInfo &file);
markup::Inline fileLink(const FileInfo &file);
markup::Inlines firstSentence(const Comment &comment, const QString &language);
/// The first sentence of what its author says of it; empty if he says nothing.
markup::Inlines purposeOf(const ModelView &view, const FileInfo &file);
/// What the files of a module say of all of it: the only one, one that languages keep for that, or one that bears its name.
markup::Inlines purposeOf(const ModelView &view, const QString &module, const QList<FileInfo> &files);

/// The first `most` of what was counted, largest first, then by name.
QList<std::pair<QString, qint64>> largest(const QHash<QString, qint64> &counts, qsizetype most);

} // namespace tars::airesearch
