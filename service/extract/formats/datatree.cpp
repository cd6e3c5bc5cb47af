#include "service/extract/formats/datatree.h"

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
constexpr int deepestMerge = 8; ///< merge keys of merged maps
}

bool DataValue::isScalar() const
{
    return m_node && (m_node->kind == DataNode::Kind::Scalar || m_node->kind == DataNode::Kind::String);
}

bool DataValue::isString() const { return m_node && m_node->kind == DataNode::Kind::String; }

bool DataValue::isList() const { return m_node && m_node->kind == DataNode::Kind::List; }

bool DataValue::isMap() const { return m_node && m_node->kind == DataNode::Kind::Map; }

int DataValue::line() const { return m_node ? m_node->line : 0; }

QString DataValue::text() const { return m_node ? m_node->text : QString(); }

QString DataValue::tag() const { return m_node ? m_node->tag : QString(); }

QList<std::pair<QString, DataValue>> DataValue::members() const
{
    if (!isMap())
        return {};
    const auto merged = [](const DataValue &value, int depth, const auto &self) {
        QList<std::pair<QString, DataValue>> all;
        if (!value.isMap())
            return all;
        for (const auto &[key, member] : value.m_node->members) {
            if (key != "<<"_L1) {
                all.append({ key, member });
                continue;
            }
            if (depth >= deepestMerge)
                continue;
            for (const DataValue &base : member.items())
                for (const auto &inherited : self(base, depth + 1, self)) {
                    const auto own = [&](const auto &known) { return known.first == inherited.first; };
                    if (std::none_of(value.m_node->members.cbegin(), value.m_node->members.cend(), own)
                        && std::none_of(all.cbegin(), all.cend(), own))
                        all.append(inherited);
                }
        }
        return all;
    };
    return merged(*this, 0, merged);
}

DataValue DataValue::operator[](QStringView key) const
{
    if (!isMap())
        return {};
    bool merges = false;
    for (const auto &[name, member] : m_node->members) {
        if (name == key)
            return member;
        merges = merges || name == "<<"_L1;
    }
    if (merges)
        for (const auto &[name, member] : members())
            if (name == key)
                return member;
    return {};
}

QList<DataValue> DataValue::items() const
{
    if (!m_node || m_node->kind == DataNode::Kind::Null)
        return {};
    if (m_node->kind != DataNode::Kind::List)
        return { *this };
    QList<DataValue> all;
    all.reserve(m_node->members.size());
    for (const auto &member : m_node->members)
        all.append(member.second);
    return all;
}

QStringList DataValue::texts() const
{
    QStringList all;
    for (const DataValue &item : items())
        if (item.isScalar() && !item.text().isEmpty())
            all.append(item.text());
    return all;
}

} // namespace tars
