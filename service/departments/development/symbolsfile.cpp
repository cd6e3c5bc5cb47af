#include "service/departments/development/symbolsfile.h"

#include "service/departments/development/modulepath.h"
#include "service/departments/development/signature.h"
#include "service/departments/development/symbollinks.h"

namespace tars::development
{
using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype pieceBytes = 256 * 1024;

void appendString(QByteArray &out, const QString &text)
{
    out += '"';
    for (const char c : text.toUtf8()) {
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            if (uchar(c) < 0x20 || c == 0x7f)
                out += "\\u00" + QByteArray::number(uchar(c), 16).rightJustified(2, '0');
            else
                out += c;
        }
    }
    out += '"';
}

void appendMember(QByteArray &out, const char *key, const QString &value)
{
    if (value.isEmpty())
        return;
    out += ",\"";
    out += key;
    out += "\":";
    appendString(out, value);
}

QByteArray symbolLine(const Symbol &symbol, const Position &position, const FileInfo &file, const QString &module)
{
    QByteArray out = "{\"name\":";
    appendString(out, symbol.qualifiedName());
    appendMember(out, "kind", symbol.kind);
    appendMember(out, "module", module);
    appendMember(out, "file", file.path);
    if (position.line > 0)
        out += ",\"line\":" + QByteArray::number(position.line);
    if (position.endLine >= position.line && position.endLine > 0)
        out += ",\"end\":" + QByteArray::number(position.endLine);
    appendMember(out, "signature", signatureText(symbol, file.language).simplified());
    appendMember(out, "access", symbol.access);
    appendMember(out, "language", file.language);
    out += symbol.documented ? ",\"documented\":true" : ",\"documented\":false";
    if (symbol.isApi) {
        const markup::Target target = entryTarget(file.path, symbol.qualifiedName());
        appendMember(out, "page", QString(target.path + u'#' + target.anchor));
    }
    return out + "}\n";
}
} // namespace

ByteSource symbolsSource(const ModelView &view)
{
    return { [&view](const ByteSource::Write &write, const std::stop_token &) -> Result<void> {
        Result<void> outcome;
        QByteArray piece;
        const QHash<QString, QString> modules = modulePaths(view.files({}), view);
        const auto passed = view.forEachFile({}, Aspect::Symbols | Aspect::Positions, [&](const FileSlice &file) {
            if (file.info.vendored)
                return true;
            for (const Symbol &symbol : file.symbols)
                piece += symbolLine(symbol, file.positions.value(symbol.index), file.info, modules.value(file.info.path));
            if (piece.size() < pieceBytes)
                return true;
            outcome = write(piece);
            piece.clear();
            return bool(outcome);
        });
        if (!passed)
            return passed;
        return outcome && !piece.isEmpty() ? write(piece) : outcome;
    } };
}

} // namespace tars::development
