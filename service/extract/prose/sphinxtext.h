// reStructuredText as Sphinx extends it, made into what any reader of reStructuredText understands: roles and
// directives of its own become plain constructs, references become links whose addresses say what they mean.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace tars
{

struct SphinxText {
    struct Label {
        QString name; ///< in lower case
        QString title; ///< of the section that follows; empty if none does
    };
    struct Term {
        QString term;
        QString text; ///< reStructuredText, folded to one paragraph
        int line = 0;
    };

    QByteArray text;
    QStringList contents; ///< of its toctrees, as written, in order
    QList<Label> labels;
    QList<Term> terms; ///< of its glossaries
};

SphinxText plainSphinx(const QByteArray &text);

/// Whether a text file is written in reStructuredText, whatever its name.
bool looksLikeReStructuredText(const QByteArray &text);

} // namespace tars
