// YAML, TOML and JSON as one tree of values with lines, so that a reader of facts does not care which of them
// a tool chose. Hostile input (bombs of aliases, depth, size) ends as a problem with a line.
#pragma once

#include "service/extract/lexer.h"
#include "service/project/records.h"

#include <memory>
#include <optional>

namespace tars
{

struct DataNode;

/// A handle on one value; a missing one answers every question with nothing.
class DataValue
{
public:
    DataValue() = default;
    explicit DataValue(std::shared_ptr<const DataNode> node)
        : m_node(std::move(node))
    {
    }

    explicit operator bool() const { return m_node != nullptr; }
    bool isScalar() const;
    bool isString() const; ///< a scalar that is text by its quotes or format, not a number or a truth value
    bool isList() const;
    bool isMap() const;
    int line() const; ///< from 1; 0 if unknown
    QString text() const; ///< a scalar as written ("true", "1.20"); empty for all else
    DataValue operator[](QStringView key) const; ///< of a map; YAML's merge keys are followed
    QList<DataValue> items() const; ///< of a list; a scalar or a map is a list of itself
    QString tag() const; ///< of a list of YAML, as written ("!reference"); empty without one
    QStringList texts() const; ///< the scalars of items(), empty ones left out
    QList<std::pair<QString, DataValue>> members() const; ///< of a map, in source order
    bool isTrue() const { return text().compare(QLatin1StringView("true"), Qt::CaseInsensitive) == 0; }

private:
    std::shared_ptr<const DataNode> m_node;
};

struct DataNode {
    enum class Kind { Null, Scalar, String, List, Map };
    Kind kind = Kind::Null;
    int line = 0;
    QString text;
    QString tag; ///< of a list of YAML
    QList<std::pair<QString, DataValue>> members; ///< of a list: with empty keys
};

struct ParsedData {
    QList<DataValue> documents; ///< YAML may hold several; those before an error are there
    std::optional<RecordProblem> problem; ///< with its line; file is empty

    DataValue root() const { return documents.isEmpty() ? DataValue() : documents.first(); }
};

ParsedData parseYaml(const QByteArray &text);
ParsedData parseToml(const QByteArray &text);
ParsedData parseJson(const QByteArray &text);

} // namespace tars
