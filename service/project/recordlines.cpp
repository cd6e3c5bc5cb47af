#include "service/project/recordlines.h"

#include "common/wire/codec.h"
#include "service/project/jsonline.h"

#include <algorithm>
#include <array>
#include <QJsonArray>
#include <QJsonDocument>
#include <cstring>

namespace tars
{

using namespace Qt::StringLiterals;

// Found by the codec through argument-dependent look-up.
static Result<void> decode(const QJsonValue &json, FileRole &out, const QString &name)
{
    out = fileRoleFromString(json.toString());
    if (!json.isString() || toString(out) != json.toString())
        return wire::badMember(name, u"one of its defined names"_s);
    return {};
}

namespace wire
{

template <>
struct Fields<ScannedFile> {
    static constexpr auto list
        = std::tuple(required("path", &ScannedFile::path), optional("size", &ScannedFile::size));
};

template <>
struct Fields<FileRecord> {
    static constexpr auto list = std::tuple(required("path", &FileRecord::path),
        optional("size", &FileRecord::size), omitEmpty("language", &FileRecord::language),
        optional("role", &FileRecord::role), omitEmpty("vendored", &FileRecord::vendored),
        omitEmpty("generated", &FileRecord::generated), omitEmpty("binary", &FileRecord::binary),
        omitEmpty("resultsOnly", &FileRecord::resultsOnly),
        omitEmpty("lines", &FileRecord::lines), omitEmpty("codeLines", &FileRecord::codeLines),
        omitEmpty("commentLines", &FileRecord::commentLines), omitEmpty("comment", &FileRecord::comment),
        omitEmpty("commentStyle", &FileRecord::commentStyle));
};

template <>
struct Fields<SymbolRecord> {
    static constexpr auto list = std::tuple(required("name", &SymbolRecord::name),
        omitEmpty("scope", &SymbolRecord::scope), optional("separator", &SymbolRecord::separator),
        omitEmpty("scopeKind", &SymbolRecord::scopeKind), required("kind", &SymbolRecord::kind),
        omitEmpty("signature", &SymbolRecord::signature), omitEmpty("valueType", &SymbolRecord::type),
        omitEmpty("templateParameters", &SymbolRecord::templateParameters),
        omitEmpty("access", &SymbolRecord::access), omitEmpty("properties", &SymbolRecord::properties),
        omitEmpty("bases", &SymbolRecord::bases), omitEmpty("value", &SymbolRecord::value),
        omitEmpty("deprecated", &SymbolRecord::deprecated), optional("exported", &SymbolRecord::exported),
        optional("definition", &SymbolRecord::definition), optional("line", &SymbolRecord::line),
        omitEmpty("endLine", &SymbolRecord::endLine), omitEmpty("comment", &SymbolRecord::comment),
        omitEmpty("commentStyle", &SymbolRecord::commentStyle),
        omitEmpty("commentLine", &SymbolRecord::commentLine));
};

template <>
struct Fields<ImportRecord> {
    static constexpr auto list = std::tuple(required("target", &ImportRecord::target),
        omitEmpty("system", &ImportRecord::system), optional("line", &ImportRecord::line));
};

template <>
struct Fields<FactRecord> {
    static constexpr auto list = std::tuple(required("kind", &FactRecord::kind),
        required("value", &FactRecord::value), optional("line", &FactRecord::line));
};

template <>
struct Fields<RecordProblem> {
    static constexpr auto list
        = std::tuple(optional("severity", &RecordProblem::severity), omitEmpty("file", &RecordProblem::file),
            omitEmpty("line", &RecordProblem::line), required("code", &RecordProblem::code),
            omitEmpty("text", &RecordProblem::text), omitEmpty("args", &RecordProblem::args));
};

template <>
struct Fields<Error> {
    static constexpr auto list = std::tuple(
        required("code", &Error::code), omitEmpty("text", &Error::text), omitEmpty("args", &Error::args));
};

} // namespace wire

namespace
{

using Type = RecordLine::Type;

constexpr std::array<const char *, 11> typeNames{ "scanned", "file", "content", "symbol", "import",
    "references", "fact", "problem", "alive", "error", "end" };
static_assert(typeNames.size() == size_t(Type::End) + 1);

constexpr char hashName[] = "contentHash", mtimeName[] = "mtimeNs";
const QString hashKey = QLatin1String(hashName);
const QString mtimeKey
    = QLatin1String(mtimeName); // decimal text: nanoseconds of today exceed what a JSON number keeps exactly
const QString bytesKey = u"bytes"_s;
const QString namesKey = u"names"_s;
const QString filesKey = u"files"_s;
constexpr qsizetype digestBytes = 20;
constexpr qsizetype referencesPerLine = 1024; ///< of at most 200 characters and 20 numbers each: well below maxLineBytes
// A file's bytes are most of what is said of it: their line is put together and taken apart without a JSON document.
constexpr QByteArrayView contentHead = R"({"bytes":")";
constexpr QByteArrayView contentTail = R"(","type":"content"})";

Result<void> decodeReferences(const QJsonValue &json, QList<ReferenceRecord> &out)
{
    const auto bad = [] { return wire::badMember(namesKey, u"names, each with its lines, one in a line"_s); };
    if (!json.isString())
        return bad();
    const QString text = json.toString();
    for (const QStringView row : QStringView(text).split(u'\n', Qt::SkipEmptyParts)) {
        const qsizetype tab = row.indexOf(u'\t');
        ReferenceRecord reference;
        reference.name = row.first(tab < 0 ? row.size() : tab).toString();
        if (reference.name.isEmpty())
            return bad();
        if (tab >= 0)
            for (const QStringView number : row.sliced(tab + 1).split(u' ')) {
                bool ok = false;
                reference.lines.append(number.toInt(&ok));
                if (!ok)
                    return bad();
            }
        out.append(std::move(reference));
    }
    return {};
}

void appendJson(JsonLine &out, FileRole value) { appendJson(out, toString(value)); }

/// The members as Fields<T> names them, without a JSON document around them: most lines are symbols, imports and facts.
template <typename T>
QByteArray encodeFlat(const T &value, const char *type, std::initializer_list<std::pair<const char *, QByteArray>> more = {})
{
    thread_local JsonLine out;
    out.begin();
    out += R"({"type":")";
    out += type;
    out += '"';
    std::apply(
        [&](const auto &...field) {
            const auto append = [&](const auto &one) {
                if (one.omitsEmpty && wire::detail::isEmpty(value.*(one.member)))
                    return;
                out += ",\"";
                out += one.name;
                out += "\":";
                appendJson(out, value.*(one.member));
            };
            (append(field), ...);
        },
        wire::Fields<T>::list);
    for (const auto &[name, text] : more) { // as it is: digits
        out += ",\"";
        out += name;
        out += "\":\"";
        out += text;
        out += '"';
    }
    out += "}\n";
    return out.taken();
}

QJsonObject encodeBody(const RecordLine &line)
{
    switch (line.type) {
    case Type::Scanned: {
        QJsonObject object = wire::encode(line.scanned);
        object.insert(mtimeKey, QString::number(line.scanned.mtimeNs));
        return object;
    }
    case Type::File: // see encodeLine()
    case Type::Content:
    case Type::Symbol:
    case Type::Import:
    case Type::Fact:
    case Type::References:
    case Type::Problem:
    case Type::Alive:
        return {};
    case Type::Error:
        return wire::encode(line.error);
    case Type::End:
        return line.files > 0 ? QJsonObject{ { filesKey, line.files } } : QJsonObject();
    }
    return {};
}

Result<void> decodeTime(const QJsonValue &json, qint64 &out)
{
    bool ok = false;
    out = json.toString().toLongLong(&ok);
    if (!ok)
        return wire::badMember(mtimeKey, u"a decimal number as text"_s);
    return {};
}

Result<void> decodeDigest(const QJsonValue &json, Digest &out)
{
    const QByteArray text = json.toString().toLatin1();
    out = QByteArray::fromHex(text);
    if (!json.isString() || out.toHex() != text || (!out.isEmpty() && out.size() != digestBytes))
        return wire::badMember(hashKey, u"40 lower-case hexadecimal digits, or empty"_s);
    return {};
}

Result<void> decodeBase64(const QByteArray &base64, QByteArray &out)
{
    auto decoded = QByteArray::fromBase64Encoding(
        base64, QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.size() > contentPieceBytes)
        return wire::badMember(bytesKey, u"base64 of at most 256 KiB"_s);
    out = std::move(decoded.decoded);
    return {};
}

Result<void> decodeBody(const QJsonObject &object, RecordLine &line)
{
    switch (line.type) {
    case Type::Scanned:
        if (auto result = wire::decode(object, line.scanned, {}); !result)
            return result;
        return decodeTime(object.value(mtimeKey), line.scanned.mtimeNs);
    case Type::File:
        if (auto result = wire::decode(object, line.file, {}); !result)
            return result;
        if (auto result = decodeTime(object.value(mtimeKey), line.file.mtimeNs); !result)
            return result;
        return decodeDigest(object.value(hashKey), line.file.contentHash);
    case Type::Content:
        if (!object.value(bytesKey).isString())
            return wire::badMember(bytesKey, u"base64 of at most 256 KiB"_s);
        return decodeBase64(object.value(bytesKey).toString().toLatin1(), line.content);
    case Type::Symbol:
        return wire::decode(object, line.symbol, {});
    case Type::Import:
        return wire::decode(object, line.import, {});
    case Type::References:
        return decodeReferences(object.value(namesKey), line.references);
    case Type::Fact:
        return wire::decode(object, line.fact, {});
    case Type::Problem:
        return wire::decode(object, line.problem, {});
    case Type::Alive:
        return {};
    case Type::Error:
        return wire::decode(object, line.error, {});
    case Type::End:
        if (object.contains(filesKey))
            return wire::decode(object.value(filesKey), line.files, filesKey);
        return {};
    }
    return {};
}

template <typename T>
void appendLines(QList<QByteArray> &lines, Type type, const QList<T> &items)
{
    for (const T &item : items)
        lines.append(encodeFlat(item, typeNames.at(size_t(type))));
}

QByteArray encodeFile(const FileRecord &file)
{
    return encodeFlat(file, typeNames.at(size_t(Type::File)),
        { { mtimeName, QByteArray::number(file.mtimeNs) }, { hashName, file.contentHash.toHex() } });
}

/// QByteArray's own goes six bits at a time, and a file's bytes are the most that a record holds.
QByteArray encodeContent(const QByteArray &content)
{
    static constexpr char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    static const auto pairs = [] {
        std::array<std::array<char, 2>, 4096> all;
        for (size_t i = 0; i < all.size(); ++i)
            all[i] = { digits[i >> 6], digits[i & 63] };
        return all;
    }();
    const qsizetype whole = content.size() / 3 * 3;
    QByteArray out(contentHead.size() + (content.size() + 2) / 3 * 4 + contentTail.size() + 1, Qt::Uninitialized);
    char *to = std::copy(contentHead.begin(), contentHead.end(), out.data());
    const auto *from = reinterpret_cast<const uchar *>(content.constData());
    for (const uchar *const end = from + whole; from < end; from += 3, to += 4) {
        std::memcpy(to, pairs[size_t(from[0]) << 4 | from[1] >> 4].data(), 2);
        std::memcpy(to + 2, pairs[size_t(from[1] & 15) << 8 | from[2]].data(), 2);
    }
    const QByteArray rest = content.sliced(whole).toBase64();
    to = std::copy(rest.begin(), rest.end(), to);
    to = std::copy(contentTail.begin(), contentTail.end(), to);
    *to = '\n';
    return out;
}

/// "append\t3 4 9", one name a line.
QByteArray encodeReferences(QList<ReferenceRecord>::const_iterator from, QList<ReferenceRecord>::const_iterator to)
{
    thread_local JsonLine out;
    out.begin();
    out += R"({"names":")";
    for (; from != to; ++from) {
        appendEscaped(out, from->name);
        const char *before = "\\t";
        for (const int line : from->lines) {
            out += before;
            appendJson(out, line);
            before = " ";
        }
        out += "\\n";
    }
    out += "\",\"type\":\"references\"}\n";
    return out.taken();
}

} // namespace

QByteArray encodeLine(const RecordLine &line)
{
    if (line.type == Type::Content)
        return encodeContent(line.content);
    if (line.type == Type::File)
        return encodeFile(line.file);
    if (line.type == Type::Symbol)
        return encodeFlat(line.symbol, typeNames.at(size_t(line.type)));
    if (line.type == Type::Import)
        return encodeFlat(line.import, typeNames.at(size_t(line.type)));
    if (line.type == Type::Fact)
        return encodeFlat(line.fact, typeNames.at(size_t(line.type)));
    if (line.type == Type::Problem)
        return encodeFlat(line.problem, typeNames.at(size_t(line.type)));
    if (line.type == Type::References)
        return encodeReferences(line.references.cbegin(), line.references.cend());
    QJsonObject object = encodeBody(line);
    object.insert(u"type"_s, QLatin1String(typeNames.at(size_t(line.type))));
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

Result<RecordLine> decodeLine(QByteArrayView bytes)
{
    if (const QByteArrayView line = bytes.trimmed(); line.startsWith(contentHead) && line.endsWith(contentTail)
        && line.size() >= contentHead.size() + contentTail.size()) {
        RecordLine content;
        content.type = Type::Content;
        const QByteArrayView base64
            = line.sliced(contentHead.size(), line.size() - contentHead.size() - contentTail.size());
        if (auto result = decodeBase64(base64.toByteArray(), content.content); !result)
            return result.error();
        return content;
    }
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(bytes.trimmed().toByteArray(), &parseError);
    if (!document.isObject())
        return Error{ errc::badData, u"The line is not a JSON object: %1."_s.arg(parseError.errorString()),
            { { u"member"_s, QString() } } };
    const QJsonObject object = document.object();
    const QString type = object.value("type"_L1).toString();
    RecordLine line;
    for (size_t i = 0; i < typeNames.size(); ++i) {
        if (type != QLatin1String(typeNames.at(i)))
            continue;
        line.type = Type(i);
        if (auto result = decodeBody(object, line); !result)
            return result.error();
        return line;
    }
    return wire::badMember(u"type"_s, u"one of its defined names"_s);
}

QList<QByteArray> encodeRecord(const FileRecord &record, QByteArrayView content)
{
    QList<QByteArray> lines;
    lines.reserve(2 + record.symbols.size() + record.imports.size()
        + record.facts.size() + record.problems.size());
    lines.append(encodeFile(record));
    RecordLine line;
    line.type = Type::Content;
    for (qsizetype from = 0; from < content.size(); from += contentPieceBytes) {
        line.content = content.sliced(from, std::min(contentPieceBytes, content.size() - from)).toByteArray();
        lines.append(encodeLine(line));
    }
    appendLines(lines, Type::Symbol, record.symbols);
    appendLines(lines, Type::Import, record.imports);
    for (qsizetype from = 0; from < record.references.size(); from += referencesPerLine)
        lines.append(encodeReferences(
            record.references.cbegin() + from, record.references.cbegin() + std::min(from + referencesPerLine, record.references.size())));
    appendLines(lines, Type::Fact, record.facts);
    appendLines(lines, Type::Problem, record.problems);
    return lines;
}

} // namespace tars
