#include "service/extract/prose/manfonts.h"

#include <algorithm>
#include <QList>
#include <QRegularExpression>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

/// Words of a macro's line; a quoted one may hold blanks, and "" in it stands for a quote.
QList<QByteArray> argumentsOf(const QByteArray &line)
{
    QList<QByteArray> all;
    qsizetype i = 0;
    while (i < line.size()) {
        while (i < line.size() && line[i] == ' ')
            ++i;
        if (i >= line.size())
            break;
        QByteArray word;
        if (line[i] == '"') {
            for (++i; i < line.size() && !(line[i] == '"' && !(i + 1 < line.size() && line[i + 1] == '"')); ++i) {
                if (line[i] == '"')
                    ++i;
                word += line[i];
            }
            ++i;
        } else {
            for (; i < line.size() && line[i] != ' '; ++i) {
                if (line[i] == '\\' && i + 1 < line.size())
                    word += line[i++];
                word += line[i];
            }
        }
        all.append(word);
    }
    return all;
}

bool isBetweenWords(const QByteArray &word)
{
    return std::all_of(word.begin(), word.end(), [](char c) { return QByteArrayView(" ,;:.|/=()[]<>").contains(c); });
}

/// Blanks at the ends of the word in no font.
QByteArray inFont(char font, const QByteArray &word)
{
    qsizetype first = 0, last = word.size();
    while (first < last && word[first] == ' ')
        ++first;
    while (last > first && word[last - 1] == ' ')
        --last;
    return word.first(first) + "\\f" + font + word.sliced(first, last - first) + "\\fR" + word.sliced(last);
}

/// .B "--file: troff closes the quote at the end of the line.
void closeQuote(QByteArray &line)
{
    if (line.size() > 4 && line[0] == '.' && QByteArrayView("BIR").contains(line[1]) && line.indexOf(' ') < 4 && line.count('"') == 1
        && line.contains(" \"") && !line.contains("\\\""))
        line += '"';
}

/// Troff begins a line where the text's own begins with a blank: what is laid out so is shown as it is.
QList<QByteArray> withLayout(const QList<QByteArray> &lines)
{
    QList<QByteArray> out;
    bool isPlain = false; // within .nf, .EX or a table
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QByteArray &line = lines[i];
        if (line.startsWith(".nf") || line.startsWith(".EX") || line.startsWith(".TS"))
            isPlain = true;
        else if (line.startsWith(".fi") || line.startsWith(".EE") || line.startsWith(".TE"))
            isPlain = false;
        qsizetype end = i;
        while (!isPlain && end < lines.size() && lines[end].startsWith(' ') && !lines[end].trimmed().isEmpty())
            ++end;
        if (end - i < 2) {
            out.append(line);
            continue;
        }
        out.append(".nf");
        out += lines.sliced(i, end - i);
        out.append(".fi");
        i = end - 1;
    }
    return out;
}

/// \fB--file=\fIFILE: Markdown ends no font between a sign and a letter, so what stands between two fonts is in neither.
QByteArray betweenFonts(const QByteArray &line)
{
    if (line.count("\\f") < 2)
        return line;
    static const QRegularExpression ends(u"(?<=[\\w\\]>)}%]|\\\\f[BI])([=:,;./|(\\[<{+~!?]+)(?:\\\\f[RP])?(\\\\f[BI])(?=[\\w\\\\<\\[{$])"_s);
    static const QRegularExpression begins(u"(?<=\\w)(?:\\\\f[RP])?(\\\\f[BI])([=:,;./|)\\]>}(\\[<{+]+)(?=[\\w\\\\<\\[{$])"_s);
    // As Latin-1, every byte stays what it is.
    return QString::fromLatin1(line).replace(ends, u"\\fR\\1\\2"_s).replace(begins, u"\\fR\\2\\1"_s).toLatin1();
}

/// A font lasts to where it is ended, be it on a line further down: each line has its own.
void endFontsInLines(QList<QByteArray> &lines)
{
    char open = 'R';
    for (QByteArray &line : lines) {
        if (line.isEmpty() || line[0] == '.' || line[0] == '\'') {
            open = 'R';
            continue;
        }
        const char begin = open;
        for (qsizetype at = line.indexOf("\\f"); at >= 0 && at + 2 < line.size(); at = line.indexOf("\\f", at + 3))
            open = line[at + 2] == 'B' || line[at + 2] == 'I' ? line[at + 2] : 'R';
        if (begin != 'R')
            line.prepend(QByteArray("\\f") + begin);
        if (open != 'R')
            line += "\\fR";
    }
}

} // namespace

QByteArray withClosedAddresses(const QByteArray &markdown)
{
    static const QRegularExpression address(u"(?<![<\\w(])https?://[^\\s<>()]*\\\\[^\\s<>()]*(?<![.,;:!?*_])"_s), escape(u"\\\\(?=[^\\w\\s])"_s);
    const QString text = QString::fromUtf8(markdown);
    QString out;
    qsizetype from = 0;
    for (auto it = address.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        out += text.mid(from, match.capturedStart() - from) + u'<' + match.captured().remove(escape) + u'>';
        from = match.capturedEnd();
    }
    return (out + text.mid(from)).toUtf8();
}

QByteArray withPlainFonts(const QByteArray &man)
{
    QList<QByteArray> lines = withLayout(man.split('\n'));
    for (QByteArray &line : lines)
        closeQuote(line);
    for (QByteArray &line : lines) {
        if (line.size() < 4 || line[0] != '.' || line[3] != ' ' || line[1] == line[2]
            || !QByteArrayView("BIR").contains(line[1]) || !QByteArrayView("BIR").contains(line[2]))
            continue;
        QByteArray out;
        bool second = false;
        for (const QByteArray &word : argumentsOf(line.sliced(4))) {
            const char font = second ? line[2] : line[1];
            second = !second;
            if (isBetweenWords(word) || font == 'R' || word.contains("\\f"))
                out += word;
            else
                out += inFont(font, word);
        }
        if (out.startsWith('.') || out.startsWith('\''))
            out.prepend("\\&");
        if (!out.isEmpty())
            line = out;
    }
    endFontsInLines(lines);
    for (QByteArray &line : lines)
        line = betweenFonts(line);
    return lines.join('\n');
}

QByteArray withoutIgnored(const QByteArray &man)
{
    QByteArray out, end; // the line that ends what is ignored; empty where nothing is
    QByteArray pending; // for a page that is never told to go on
    for (qsizetype at = 0; at < man.size();) {
        const qsizetype newline = man.indexOf('\n', at);
        const qsizetype next = newline < 0 ? man.size() : newline + 1;
        const QByteArray line = man.sliced(at, next - at);
        const QByteArray words = line.trimmed();
        at = next;
        if (!end.isEmpty()) {
            pending += line;
            if (words == end) {
                pending.clear();
                end.clear();
            }
        } else if (words == ".ig" || words.startsWith(".ig ")) {
            const QByteArray name = words.sliced(3).trimmed();
            end = '.' + (name.isEmpty() ? QByteArray(".") : name);
            pending = line;
        } else {
            out += line;
        }
    }
    return out + pending;
}

} // namespace tars
