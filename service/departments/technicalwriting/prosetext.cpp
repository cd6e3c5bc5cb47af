#include "service/departments/technicalwriting/prosetext.h"

#include <algorithm>
#include <QRegularExpression>

namespace tars::technicalwriting
{
using namespace Qt::StringLiterals;

QStringList proseOf(const QString &file, const ModelView &view)
{
    QStringList parts;
    for (const Fact &fact : view.facts(u"prose.text"_s, file))
        parts.append(fact.value.value("markdown"_L1).toString());
    return parts;
}

bool isOnlyInclusion(const QString &file, const ModelView &view)
{
    static const QRegularExpression link(u"^\\[[^\\]]*\\]\\([^)]*\\)$"_s);
    const QStringList parts = proseOf(file, view);
    return parts.size() == 1 && link.match(parts.first().trimmed()).hasMatch();
}

QString inclusionOf(const QString &file, const ModelView &view)
{
    const QList<Fact> links = isOnlyInclusion(file, view) ? view.facts(u"prose.link"_s, file) : QList<Fact>();
    if (links.size() != 1)
        return {};
    static const QString inclusion = u"tars-include:"_s;
    const QString path = links.first().value.value("address"_L1).toString();
    return QString::fromUtf8(QByteArray::fromPercentEncoding(path.mid(path.startsWith(inclusion) ? inclusion.size() : 0).section(u'?', 0, 0).toUtf8()));
}

bool isHarmlessDrawing(const QByteArray &svg)
{
    static const QRegularExpression active(
        u"<\\s*(?:\\w+:)?(?:script|foreignObject|iframe|embed|object)\\b|\\son\\w+\\s*=|javascript:|<!ENTITY|"
        "(?:href|src)\\s*=\\s*[\"']\\s*(?:https?:|//|file:|data:text)|@import"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString text = QString::fromUtf8(svg);
    return text.contains("<svg"_L1) && !active.match(text).hasMatch();
}

std::optional<FileInfo> beginningOfFolder(const QString &folder, const QList<FileInfo> &within)
{
    static const QRegularExpression begins(u"^(?:src/)?(?:index\\.[cm]?[jt]sx?|main\\.\\w+|app\\.\\w+|program\\.cs|__main__\\.py|lib\\.rs|mod\\.rs|__init__\\.py)$"_s, QRegularExpression::CaseInsensitiveOption);
    QList<FileInfo> found = within;
    if (found.size() > 1)
        found.removeIf([&](const FileInfo &file) { return !begins.match(file.path.sliced(folder.size() + 1)).hasMatch(); });
    return found.size() == 1 && !found.first().binary ? std::optional(found.first()) : std::nullopt;
}

bool isPicture(const QString &path)
{
    static const QRegularExpression ending(
        u"\\.(?:png|jpe?g|gif|webp|svg)$"_s, QRegularExpression::CaseInsensitiveOption);
    return ending.match(path).hasMatch();
}

QStringList sectionsOf(const QString &file, const ModelView &view)
{
    static const QRegularExpression fence(u"^ {0,3}(```+|~~~+)"_s);
    QStringList sections;
    QString open;
    for (const QString &line : proseOf(file, view).join(u"\n\n"_s).split(u'\n')) {
        if (const auto match = fence.match(line); match.hasMatch())
            open = open.isEmpty() ? match.captured(1) : line.trimmed() == open ? QString() : open;
        static const QRegularExpression heading(u"^#{1,6} +\\S"_s);
        if (open.isEmpty() && heading.match(line).hasMatch())
            sections.append(line + u'\n');
        else if (!sections.isEmpty())
            sections.last() += line + u'\n';
    }
    return sections;
}

QString includedText(const FileInfo &file, const QString &query, const ModelView &view)
{
    constexpr qsizetype mostLines = 400;
    constexpr qsizetype largest = 64 * 1024;
    if (file.binary)
        return {};
    const QByteArray bytes = view.content(file.path);
    if (bytes.size() > largest)
        return {};
    const QStringList all = QString::fromUtf8(bytes).split(u'\n');
    QString language = file.language == "Text"_L1 || file.role == FileRole::Prose ? QString() : file.language.toLower();
    qsizetype first = 0, end = all.size();
    QStringList kept;
    for (const QString &option : query.split(u'&', Qt::SkipEmptyParts)) {
        const QString name = option.section(u'=', 0, 0), value = QString::fromUtf8(QByteArray::fromPercentEncoding(option.section(u'=', 1).toUtf8()));
        const auto lineWith = [&](qsizetype from) {
            while (from < all.size() && !all[from].contains(value))
                ++from;
            return from;
        };
        if (name == "language"_L1) {
            language = value;
        } else if (name == "start-after"_L1 || name == "start-at"_L1) {
            first = lineWith(0) + (name == "start-after"_L1 ? 1 : 0);
        } else if (name == "end-before"_L1 || name == "end-at"_L1) {
            end = lineWith(first) + (name == "end-at"_L1 ? 1 : 0);
        } else if (name == "lines"_L1) {
            for (const QString &part : value.split(u',')) {
                const int from = part.section(u'-', 0, 0).trimmed().toInt();
                const QString to = part.contains(u'-') ? part.section(u'-', 1, 1).trimmed() : part.trimmed();
                if (from < 1)
                    return {};
                for (qsizetype line = from; line <= (to.isEmpty() ? all.size() : to.toInt()) && line <= all.size(); ++line)
                    kept.append(all[line - 1]);
            }
        } else {
            return {};
        }
    }
    if (kept.isEmpty())
        kept = all.mid(first, std::max<qsizetype>(0, end - first));
    while (!kept.isEmpty() && kept.last().trimmed().isEmpty())
        kept.removeLast();
    while (!kept.isEmpty() && kept.first().trimmed().isEmpty())
        kept.removeFirst();
    if (kept.isEmpty() || kept.size() > mostLines)
        return {};
    QString fence = u"```"_s;
    while (std::any_of(kept.cbegin(), kept.cend(), [&](const QString &line) { return line.contains(fence); }))
        fence += u'`';
    return fence + language + u'\n' + kept.join(u'\n') + u'\n' + fence;
}

} // namespace tars::technicalwriting
