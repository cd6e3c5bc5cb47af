#include "service/extract/formats/datatree.h"

#include <toml++/toml.h>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

QString text(std::string_view view) { return QString::fromUtf8(view.data(), qsizetype(view.size())); }

template <typename T>
QString printed(const T &value)
{
    std::ostringstream stream;
    stream << value;
    return QString::fromStdString(stream.str());
}

DataValue converted(const toml::node &node)
{
    auto made = std::make_shared<DataNode>();
    made->line = int(node.source().begin.line);
    if (const toml::table *table = node.as_table()) {
        made->kind = DataNode::Kind::Map;
        struct Member {
            toml::source_position at;
            QString key;
            DataValue value;
        };
        std::vector<Member> members; // the library sorts by name: put them back where they were
        for (const auto &[key, value] : *table)
            members.push_back({ key.source().begin, text(key.str()), converted(value) });
        std::stable_sort(members.begin(), members.end(), [](const Member &a, const Member &b) {
            return std::pair(a.at.line, a.at.column) < std::pair(b.at.line, b.at.column);
        });
        for (const Member &member : members)
            made->members.append({ member.key, member.value });
    } else if (const toml::array *array = node.as_array()) {
        made->kind = DataNode::Kind::List;
        for (const toml::node &item : *array)
            made->members.append({ {}, converted(item) });
    } else if (const auto *string = node.as_string()) {
        made->kind = DataNode::Kind::String;
        made->text = text(string->get());
    } else {
        made->kind = DataNode::Kind::Scalar;
        if (const auto *integer = node.as_integer())
            made->text = QString::number(integer->get());
        else if (const auto *boolean = node.as_boolean())
            made->text = boolean->get() ? u"true"_s : u"false"_s;
        else if (const auto *real = node.as_floating_point())
            made->text = QString::number(real->get());
        else if (const auto *date = node.as_date())
            made->text = printed(date->get());
        else if (const auto *time = node.as_time())
            made->text = printed(time->get());
        else if (const auto *both = node.as_date_time())
            made->text = printed(both->get());
    }
    return DataValue(made);
}

} // namespace

ParsedData parseToml(const QByteArray &bytes)
{
    ParsedData parsed;
    try {
        const toml::table table = toml::parse(std::string_view(bytes.constData(), size_t(bytes.size())));
        parsed.documents.append(converted(table));
    } catch (const toml::parse_error &error) {
        const QString what = text(error.description());
        parsed.problem = RecordProblem{ u"warning"_s, {}, int(error.source().begin.line), u"tomlInvalid"_s,
            u"The TOML cannot be read: "_s + what, { { u"reason"_s, what } } };
    }
    return parsed;
}

} // namespace tars
