#include "service/extract/facts/factreaders.h"

#include <cstring>
#include <QRegularExpression>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype longestTodoText = 300;
constexpr qsizetype mostNotes = 2000;

struct Note {
    QString kind;
    QString author;
    QString text;
};

/// A line of a comment without the marks around it.
QString bare(QByteArrayView line)
{
    static const QRegularExpression before(u"^[\\s/*#!;%<>|-]+"_s);
    static const QRegularExpression after(u"(?:\\s|\\*+/|-->|\\*\\)|-\\})+$"_s);
    const QByteArrayView text = line.trimmed();
    if (text.isEmpty())
        return {};
    static constexpr QByteArrayView opening = "/*#!;%<>|-", closing = "/>)}";
    QString bare = QString::fromUtf8(text);
    if (opening.contains(text.front()))
        bare.remove(before);
    if (closing.contains(text.back()))
        bare.remove(after);
    return bare;
}

/// A word as people mark what is left to do: at the line's begin, or before a colon or somebody's name.
std::optional<Note> noteIn(const QString &line)
{
    static const QRegularExpression first(
        u"^(?:(?:[@\\\\]todo|TODO|FIXME|XXX|HACK)(?![\\w/.=<-])|(?i:todo|fixme|hack)(?=\\s*:|\\s*\\([^)]*\\)\\s*:)|BUG(?=\\s*:))"_s);
    static const QRegularExpression later(u"\\b(?:TODO|FIXME|HACK)(?=:\\s|\\([\\w .@#-]+\\):?\\s)"_s);
    QRegularExpressionMatch match = first.match(line);
    if (!match.hasMatch())
        match = later.match(line);
    if (!match.hasMatch())
        return {};
    Note note;
    note.kind = match.captured().toUpper().remove(u'@').remove(u'\\');
    QString rest = line.mid(match.capturedEnd()).trimmed();
    static const QRegularExpression name(u"^[(\\[]([^)\\]]{1,60})[)\\]]\\s*:?\\s*"_s);
    if (const auto who = name.match(rest); who.hasMatch()) {
        static const QRegularExpression person(u"^@?[\\p{L}][\\p{L}\\p{N} ._@-]*$"_s);
        static const QRegularExpression ticket(u"^[A-Za-z]+[-_ ]?#?\\d+$"_s);
        const QString inside = who.captured(1).trimmed();
        if (person.match(inside).hasMatch() && !ticket.match(inside).hasMatch()) {
            note.author = inside.section(u'@', 0, 0).isEmpty() ? inside.mid(1) : inside.section(u'@', 0, 0);
            rest = rest.mid(who.capturedEnd());
        }
    }
    static const QRegularExpression separator(u"^(?:[:.,!\\s-]|–|—)+"_s);
    note.text = rest.remove(separator);
    return note;
}

/// Where the paragraph ends that a note began.
bool endsNote(const QString &line)
{
    static const QRegularExpression other(u"^(?:[@\\\\]\\w|[-*•]\\s|\\d+[.)]\\s|[A-Z]+:\\s)"_s);
    return line.isEmpty() || other.match(line).hasMatch() || noteIn(line).has_value();
}

/// One pass for all the words: every comment of a tree is asked.
bool mayHoldNote(QByteArrayView text)
{
    const char *const end = text.data() + text.size();
    for (const char *at = text.data(); at < end; ++at) {
        const auto begins = [&](const char *word, size_t size) {
            return size_t(end - at) >= size && std::memcmp(at, word, size) == 0;
        };
        bool found = false;
        switch (*at) {
        case 'T': found = begins("TODO", 4) || begins("Todo", 4); break;
        case 't': found = begins("todo", 4); break;
        case 'F': found = begins("FIXME", 5); break;
        case 'f': found = begins("fixme", 5); break;
        case 'X': found = begins("XXX", 3); break;
        case 'H': found = begins("HACK", 4); break;
        case 'h': found = begins("hack", 4); break;
        case 'B': found = begins("BUG", 3); break;
        default: break;
        }
        if (found)
            return true;
    }
    return false;
}

} // namespace

FactOutput readTodos(const FactSource &source)
{
    FactOutput out;
    const LexedSource &lexed = source.source;
    if (source.role == FileRole::Prose || source.role == FileRole::Data)
        return out;
    for (const CommentSpan &comment : lexed.comments) {
        const QByteArrayView whole
            = QByteArrayView(lexed.text).sliced(comment.offset, comment.end - comment.offset);
        if (!mayHoldNote(whole))
            continue;
        const QList<QByteArray> lines = whole.toByteArray().split('\n');
        for (qsizetype i = 0; i < lines.size() && out.facts.size() < mostNotes; ++i) {
            std::optional<Note> note = noteIn(bare(lines[i]));
            if (!note)
                continue;
            const int line = comment.line + int(i);
            while (i + 1 < lines.size() && note->text.size() < longestTodoText && !endsNote(bare(lines[i + 1])))
                note->text += u' ' + bare(lines[++i]);
            const bool goesOn = i + 1 < lines.size() && !endsNote(bare(lines[i + 1]));
            note->text = note->text.simplified();
            if (goesOn && note->text.size() <= longestTodoText)
                note->text += u" …"_s;
            else if (note->text.size() > longestTodoText)
                note->text
                    = note->text.left(note->text.lastIndexOf(u' ', longestTodoText)).left(longestTodoText) + u" …"_s;
            QJsonObject value{ { u"kind"_s, note->kind }, { u"text"_s, note->text } };
            if (!note->author.isEmpty())
                value.insert(u"author"_s, note->author);
            out.facts.append({ u"code.todo"_s, value, line });
        }
    }
    return out;
}

} // namespace tars
