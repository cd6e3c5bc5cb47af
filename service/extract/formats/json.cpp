#include "service/extract/formats/datatree.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int maxJsonDepth = 1024; ///< as in Qt's own parser

/// Qt's document says whether the text is JSON, but knows neither lines nor order nor how a number was
/// written: the tree is built from the tokens of a text that is known to be well-formed.
class JsonBuilder
{
public:
    explicit JsonBuilder(const QByteArray &text)
        : m_source(lex(text, u"JSON"_s))
    {
    }

    DataValue value(int depth = 0)
    {
        auto node = std::make_shared<DataNode>();
        node->line = atEnd() ? 0 : m_source.tokens[m_at].line;
        if (depth < maxJsonDepth && at('{')) {
            node->kind = DataNode::Kind::Map;
            object(*node, depth + 1);
        } else if (depth < maxJsonDepth && at('[')) {
            node->kind = DataNode::Kind::List;
            for (++m_at; !atEnd() && !at(']'); skipComma())
                node->members.append({ {}, value(depth + 1) });
            ++m_at;
        } else if (!atEnd() && m_source.tokens[m_at].kind == TokenKind::String) {
            node->kind = DataNode::Kind::String;
            node->text = string();
        } else {
            scalar(*node);
        }
        return DataValue(node);
    }

private:
    bool at(char c) const { return m_source.is(m_at, QByteArrayView(&c, 1)); }
    bool atEnd() const { return m_at >= m_source.tokens.size(); }
    void skipComma()
    {
        if (at(','))
            ++m_at;
    }

    QString string()
    {
        const QByteArrayView raw = atEnd() ? QByteArrayView() : m_source.textOf(m_at);
        ++m_at;
        if (raw.contains('\\')) // escapes are for the library
            return QJsonDocument::fromJson('[' + raw.toByteArray() + ']').array().at(0).toString();
        return raw.size() < 2 ? QString() : QString::fromUtf8(raw.sliced(1).chopped(1));
    }

    void scalar(DataNode &node) // -1.5e3 is several tokens
    {
        const size_t begin = m_at;
        while (!atEnd() && !at(',') && !at('}') && !at(']'))
            ++m_at;
        if (m_at == begin) {
            ++m_at;
            return;
        }
        const Token &first = m_source.tokens[begin];
        const Token &last = m_source.tokens[m_at - 1];
        node.text = QString::fromUtf8(
            QByteArrayView(m_source.text).sliced(first.offset, last.offset + last.length - first.offset));
        node.kind = DataNode::Kind::Scalar;
        if (node.text == "null"_L1) {
            node.kind = DataNode::Kind::Null;
            node.text.clear();
        }
    }

    void object(DataNode &node, int depth)
    {
        QHash<QString, qsizetype> places; // of a repeated key the last value counts
        for (++m_at; !atEnd() && !at('}'); skipComma()) {
            const QString key = string();
            if (at(':'))
                ++m_at;
            const DataValue member = value(depth);
            if (const auto known = places.constFind(key); known != places.cend()) {
                node.members[*known].second = member;
            } else {
                places.insert(key, node.members.size());
                node.members.append({ key, member });
            }
        }
        ++m_at;
    }

    const LexedSource m_source;
    size_t m_at = 0;
};

} // namespace

ParsedData parseJson(const QByteArray &text)
{
    ParsedData parsed;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError) {
        const QByteArrayView before
            = QByteArrayView(text).first(std::clamp<qsizetype>(error.offset, 0, text.size()));
        const int line = int(before.count('\n')) + 1;
        parsed.problem = RecordProblem{ u"warning"_s, {}, line, u"jsonInvalid"_s,
            u"The JSON cannot be read: "_s + error.errorString(), { { u"reason"_s, error.errorString() } } };
        return parsed;
    }
    parsed.documents.append(JsonBuilder(text).value());
    return parsed;
}

} // namespace tars
