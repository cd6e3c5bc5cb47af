#include "service/extract/formats/datatree.h"

#include <sstream>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype maxBytes = 4 * 1024 * 1024;
constexpr qint64 maxNodes = 400'000; ///< with everything that aliases repeat
constexpr int maxYamlDepth = 64;
constexpr qsizetype maxDocuments = 20'000; ///< in one text: the library finds ever more of them behind some brackets that nothing opened

struct TooMuch {
    int line;
};

RecordProblem yamlProblem(int line, const QString &what)
{
    return { u"warning"_s, {}, line, u"yamlInvalid"_s, u"The YAML cannot be read: "_s + what,
        { { u"reason"_s, what } } };
}

/// Builds the tree out of the parser's events. What an alias repeats is shared and counted as if it were
/// copied, so that a bomb ends here and not in whoever walks the tree.
class YamlBuilder final : public YAML::EventHandler
{
public:
    QList<DataValue> documents;

    void OnDocumentStart(const YAML::Mark &) override
    {
        m_stack.clear();
        m_anchors.clear();
    }
    void OnDocumentEnd() override { }
    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        const auto node = made(mark, DataNode::Kind::Null);
        add(node, anchor, 1, mark);
    }
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        const auto known = m_anchors.constFind(anchor);
        if (known == m_anchors.cend()) // of a map or list that is still open: it would hold itself
            add(made(mark, DataNode::Kind::Null), 0, 1, mark);
        else
            add(known->node, 0, known->size, mark);
    }
    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
        const std::string &value) override
    {
        // The tag "!" is how the library marks quoted scalars.
        const auto node = made(mark, tag == "!" ? DataNode::Kind::String : DataNode::Kind::Scalar);
        node->text = QString::fromUtf8(value.data(), qsizetype(value.size()));
        add(node, anchor, 1, mark);
    }
    void OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
        YAML::EmitterStyle::value) override
    {
        push(mark, DataNode::Kind::List, anchor);
        if (tag.size() > 1) // "?" where none is written
            m_stack.back().node->tag = QString::fromUtf8(tag.data(), qsizetype(tag.size()));
    }
    void OnSequenceEnd() override { pop(); }
    void OnMapStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
        YAML::EmitterStyle::value) override
    {
        push(mark, DataNode::Kind::Map, anchor);
    }
    void OnMapEnd() override { pop(); }

private:
    struct Open {
        std::shared_ptr<DataNode> node;
        YAML::anchor_t anchor = 0;
        qint64 size = 1;
        std::optional<QString> key; ///< a map's key that waits for its value
        int keyLine = 0;
        YAML::Mark mark;
    };
    struct Anchored {
        std::shared_ptr<const DataNode> node;
        qint64 size = 1;
    };

    static std::shared_ptr<DataNode> made(const YAML::Mark &mark, DataNode::Kind kind)
    {
        auto node = std::make_shared<DataNode>();
        node->kind = kind;
        node->line = mark.line + 1;
        return node;
    }

    void push(const YAML::Mark &mark, DataNode::Kind kind, YAML::anchor_t anchor)
    {
        if (m_stack.size() >= maxYamlDepth)
            throw TooMuch{ mark.line + 1 };
        m_stack.push_back({ made(mark, kind), anchor, 1, {}, 0, mark });
    }

    void pop()
    {
        const Open open = std::move(m_stack.back());
        m_stack.pop_back();
        add(open.node, open.anchor, open.size, open.mark);
    }

    void add(const std::shared_ptr<const DataNode> &node, YAML::anchor_t anchor, qint64 size,
        const YAML::Mark &mark)
    {
        if (anchor != 0)
            m_anchors.insert(anchor, { node, size });
        if (m_stack.empty()) {
            if (documents.size() >= maxDocuments)
                throw TooMuch{ mark.line + 1 };
            documents.append(DataValue(node));
            return;
        }
        Open &parent = m_stack.back();
        parent.size += size;
        if (parent.size > maxNodes)
            throw TooMuch{ mark.line + 1 };
        if (parent.node->kind == DataNode::Kind::List) {
            parent.node->members.append({ {}, DataValue(node) });
        } else if (!parent.key) {
            parent.key = node->text;
            parent.keyLine = node->line;
        } else {
            // A value is where its key stands, also when it begins on the next line.
            std::shared_ptr<const DataNode> placed = node;
            if (node->line != parent.keyLine) {
                auto copy = std::make_shared<DataNode>(*node);
                copy->line = parent.keyLine;
                placed = copy;
            }
            parent.node->members.append({ *parent.key, DataValue(placed) });
            parent.key.reset();
        }
    }

    std::vector<Open> m_stack;
    QHash<YAML::anchor_t, Anchored> m_anchors;
};

} // namespace

ParsedData parseYaml(const QByteArray &text)
{
    ParsedData parsed;
    if (text.size() > maxBytes) {
        parsed.problem = yamlProblem(1, u"it is larger than 4 MiB."_s);
        return parsed;
    }
    YamlBuilder builder;
    try {
        std::istringstream stream(text.toStdString());
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(builder)) { }
    } catch (const TooMuch &excess) {
        parsed.problem = yamlProblem(excess.line, u"it is nested or repeats itself beyond all measure."_s);
    } catch (const YAML::Exception &error) {
        parsed.problem = yamlProblem(error.mark.line + 1, QString::fromStdString(error.msg));
    }
    parsed.documents = builder.documents;
    return parsed;
}

} // namespace tars
