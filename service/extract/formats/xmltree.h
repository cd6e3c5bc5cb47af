// An XML document as a tree of elements with lines, for the readers of project files.
#pragma once

#include "service/project/records.h"

#include <optional>
#include <vector>

namespace tars
{

struct XmlElement {
    QString name; ///< without prefix
    QList<std::pair<QString, QString>> attributes; ///< names without prefix
    QString text; ///< its own, trimmed
    int line = 0;
    std::vector<XmlElement> children;

    QString attribute(QStringView wanted) const; ///< case does not count, as MSBuild has it
    const XmlElement *child(QStringView wanted) const; ///< the first; null if none
    QString childText(QStringView wanted) const;
    QList<const XmlElement *> all(QStringView wanted) const; ///< direct children
    QList<const XmlElement *> below(QStringView wanted) const; ///< at any depth, in document order
};

struct ParsedXml {
    XmlElement root;
    std::optional<RecordProblem> problem; ///< with its line; file is empty; root holds what came before
};

ParsedXml parseXml(const QByteArray &text);

} // namespace tars
