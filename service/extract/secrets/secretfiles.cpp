#include "service/extract/secrets/secrets.h"

#include <QRegularExpression>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

using Bytes = QByteArrayView;

/// Calls `each` with the offset and the text of every line.
template <typename Each>
void eachLine(const QByteArray &text, Each each)
{
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = text.indexOf('\n', at);
        end = end < 0 ? text.size() : end;
        each(at, Bytes(text).sliced(at, end - at));
        at = end + 1;
    }
}

bool isSample(const QString &name)
{
    static const QRegularExpression pattern(
        u"(?:example|sample|template|dist|default|tmpl|tpl|schema|skel)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(name).hasMatch();
}

bool isDotEnv(const QString &name)
{
    static const QRegularExpression pattern(u"^\\.env(?:[._-].+)?$|^\\.?[\\w-]+\\.env$|^\\.flaskenv$"_s);
    return name.contains("env"_L1) && pattern.match(name).hasMatch() && !isSample(name) && !name.endsWith(".d.ts"_L1)
        && !name.endsWith(".md"_L1);
}

/// Names, line ends and comments stay: what a program needs is told, what it is given is not.
QList<SecretSpan> dotEnvValues(const QByteArray &text)
{
    QList<SecretSpan> spans;
    char open = 0; // a quoted value may go on over lines
    eachLine(text, [&](qsizetype offset, Bytes line) {
        if (open) {
            const qsizetype close = line.indexOf(open);
            const qsizetype length = close < 0 ? line.size() : close;
            if (length > 0)
                spans.append({ offset, length, u".env value"_s });
            open = close < 0 ? open : char(0);
            return;
        }
        const Bytes trimmed = line.trimmed();
        const qsizetype equals = line.indexOf('=');
        if (trimmed.isEmpty() || trimmed.startsWith('#') || equals <= 0)
            return;
        qsizetype from = equals + 1;
        while (from < line.size() && (line[from] == ' ' || line[from] == '\t'))
            ++from;
        qsizetype to = line.size();
        while (to > from && (line[to - 1] == ' ' || line[to - 1] == '\t' || line[to - 1] == '\r'))
            --to;
        if (from < to && (line[from] == '"' || line[from] == '\'')) {
            const char quote = line[from++];
            const qsizetype close = line.indexOf(quote, from);
            if (close < 0)
                open = quote;
            else
                to = close;
        } else if (const qsizetype comment = line.indexOf(" #", from); comment >= 0) {
            to = comment;
        }
        if (to > from)
            spans.append({ offset + from, to - from, u".env value"_s });
    });
    return spans;
}

/// What the pattern captures first, in each line.
QList<SecretSpan> captured(const QByteArray &text, const QRegularExpression &pattern, const QString &kind)
{
    QList<SecretSpan> spans;
    eachLine(text, [&](qsizetype offset, Bytes line) {
        auto matches = pattern.globalMatch(QString::fromLatin1(line)); // a byte is a character: offsets agree
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            if (match.capturedLength(1) > 0)
                spans.append({ offset + match.capturedStart(1), match.capturedLength(1), kind });
        }
    });
    return spans;
}

/// The values below data: and stringData: of a manifest of `kind: Secret`.
QList<SecretSpan> kubernetesSecret(const QByteArray &text)
{
    static const QRegularExpression entry(u"^\\s*[\"']?[\\w.-]+[\"']?\\s*:\\s*(\\S.*?)\\s*$"_s);
    QList<SecretSpan> spans;
    qsizetype documentStart = 0;
    while (documentStart < text.size()) {
        qsizetype documentEnd = text.indexOf("\n---", documentStart);
        documentEnd = documentEnd < 0 ? text.size() : documentEnd + 1;
        const QByteArray document = text.sliced(documentStart, documentEnd - documentStart);
        static const QRegularExpression secret(
            u"^kind:\\s*[\"']?Secret[\"']?\\s*$"_s, QRegularExpression::MultilineOption);
        if (document.contains("Secret") && secret.match(QString::fromLatin1(document)).hasMatch()) {
            qsizetype indent = -1; // of the data: that is open
            qsizetype blockIndent = -1; // of a key whose value is a block of lines
            eachLine(document, [&](qsizetype offset, Bytes line) {
                qsizetype depth = 0;
                while (depth < line.size() && line[depth] == ' ')
                    ++depth;
                const Bytes trimmed = line.trimmed();
                if (trimmed.isEmpty() || trimmed.startsWith('#'))
                    return;
                if (trimmed == "data:" || trimmed == "stringData:") {
                    indent = depth;
                    blockIndent = -1;
                    return;
                }
                if (indent < 0 || depth <= indent) {
                    indent = -1;
                    return;
                }
                const auto add = [&](qsizetype from, qsizetype length) {
                    spans.append({ documentStart + offset + from, length, u"Kubernetes secret"_s });
                };
                if (blockIndent >= 0 && depth > blockIndent)
                    return add(depth, line.size() - depth);
                blockIndent = -1;
                const auto match = entry.match(QString::fromLatin1(line));
                if (!match.hasMatch() || match.capturedView(1).startsWith("{{"_L1))
                    return;
                if (match.capturedView(1).startsWith(u'|') || match.capturedView(1).startsWith(u'>'))
                    blockIndent = depth;
                else
                    add(match.capturedStart(1), match.capturedLength(1));
            });
        }
        documentStart = documentEnd + 3;
    }
    return spans;
}

} // namespace

QList<SecretSpan> findSecretValues(const QByteArray &text, const QString &path)
{
    const QString name = path.section(u'/', -1).toLower();
    if (isDotEnv(name))
        return dotEnvValues(text);
    if (name == ".netrc"_L1 || name == "_netrc"_L1) {
        static const QRegularExpression pattern(u"\\b(?:password|account)\\s+(\\S+)"_s);
        return captured(text, pattern, u"netrc password"_s);
    }
    if (name == ".npmrc"_L1 || name == ".yarnrc"_L1 || name == ".yarnrc.yml"_L1) {
        static const QRegularExpression pattern(
            u"(?:_authToken|_auth|_password|npmAuthToken|npmAuthIdent)\\s*[=:]\\s*[\"']?(?!\\$)([^\\s\"']+)"_s);
        return captured(text, pattern, u"npm token"_s);
    }
    if (name == ".pypirc"_L1 || name == "pip.conf"_L1) {
        static const QRegularExpression pattern(u"^\\s*password\\s*[=:]\\s*(\\S.*)$"_s);
        return captured(text, pattern, u"PyPI password"_s);
    }
    if (name == ".htpasswd"_L1 || name == ".pgpass"_L1) {
        static const QRegularExpression pattern(u"^[^#\\s].*:([^:\\s]+)$"_s);
        return captured(text, pattern, u"password"_s);
    }
    if ((name == "config.json"_L1 || name == ".dockercfg"_L1 || name == ".dockerconfigjson"_L1)
        && text.contains("\"auth\"")) {
        static const QRegularExpression pattern(u"\"auth\"\\s*:\\s*\"([A-Za-z0-9+/=]{8,})\""_s);
        return captured(text, pattern, u"Docker registry password"_s);
    }
    if ((name.endsWith(".yaml"_L1) || name.endsWith(".yml"_L1)) && text.contains("Secret"))
        return kubernetesSecret(text);
    return {};
}

} // namespace tars
