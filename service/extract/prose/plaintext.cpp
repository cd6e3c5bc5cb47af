#include "service/extract/prose/plaintext.h"

#include <algorithm>
#include <QRegularExpression>
#include <QStringList>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype longestHeading = 80;
constexpr qsizetype narrow = 50; ///< an author who breaks all lines before this wants them broken: verses, addresses

using Block = QStringList;

qsizetype plainIndent(const QString &line)
{
    const auto first = std::find_if(line.cbegin(), line.cend(), [](QChar c) { return !c.isSpace(); });
    return std::distance(line.cbegin(), first);
}

QList<Block> blocksOf(const QByteArray &text)
{
    QList<Block> blocks;
    Block block;
    QString all = QString::fromUtf8(text);
    all.remove(u'\r').replace(u'\f', u'\n').replace(u'\t', u"    "_s);
    if (all.startsWith(QChar::ByteOrderMark))
        all.remove(0, 1);
    for (QString line : all.split(u'\n')) {
        while (!line.isEmpty() && line.back().isSpace())
            line.chop(1);
        if (!line.isEmpty()) {
            block.append(line);
        } else if (!block.isEmpty()) {
            blocks.append(block);
            block.clear();
        }
    }
    if (!block.isEmpty())
        blocks.append(block);
    return blocks;
}

/// Marks that Markdown would take for its own are told apart; addresses become links.
QString escapedLine(const QString &line)
{
    static const QRegularExpression address(u"https?://[^\\s<>\"]*[^\\s<>\".,;:!?)\\]']"_s);
    const auto plain = [](QStringView part) {
        QString out;
        for (const QChar c : part) {
            if (c.unicode() < 0x80 && (c.isPunct() || c.isSymbol()))
                out += u'\\';
            out += c;
        }
        return out;
    };
    QString out;
    qsizetype from = 0;
    for (auto it = address.globalMatch(line); it.hasNext();) {
        const auto match = it.next();
        out += plain(QStringView(line).mid(from, match.capturedStart() - from)) + u'<' + match.captured() + u'>';
        from = match.capturedEnd();
    }
    return out + plain(QStringView(line).mid(from));
}

bool isPlainUnderline(const QString &line)
{
    static const QRegularExpression marks(u"^\\s*([=\\-~*^#_+])\\1{2,}$"_s);
    return marks.match(line).hasMatch();
}

/// Columns and drawings: gaps within a line that no sentence has.
bool isLaidOut(const Block &block)
{
    static const QRegularExpression gap(u"[^\\s.!?:]\\s{3,}\\S|[\\x{2500}-\\x{259f}]|\\|.*\\|"_s, QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression typed(u"^\\s*\\$ ?\\S"_s); // into a shell
    return std::any_of(block.cbegin(), block.cend(), [](const QString &line) { return gap.match(line).hasMatch(); })
        || std::all_of(block.cbegin(), block.cend(), [](const QString &line) { return typed.match(line).hasMatch(); })
        || std::all_of(block.cbegin(), block.cend(), [](const QString &line) { return plainIndent(line) >= 4; });
}

const QRegularExpression &listMark()
{
    static const QRegularExpression mark(u"^\\s{0,3}(?:([-*+\\x{2022}\\x{2013}])|(\\d{1,3})[.)])\\s+(?=\\S)"_s);
    return mark;
}

/// Nothing if the block is no list.
QString listOf(const Block &block)
{
    QString list;
    for (const QString &line : block) {
        const auto match = listMark().match(line);
        if (match.hasMatch())
            list += (match.captured(1).isEmpty() ? match.captured(2) + u". "_s : u"- "_s) + escapedLine(line.mid(match.capturedEnd())) + u'\n';
        else if (list.isEmpty() || plainIndent(line) == 0)
            return {};
        else
            list += u"    "_s + escapedLine(line.trimmed()) + u'\n';
    }
    return list;
}

/// A list right below the words that lead to it is a block of its own.
QList<Block> withListsApart(const Block &block)
{
    for (qsizetype i = 1; i < block.size(); ++i)
        if (listMark().match(block[i]).hasMatch() && !listMark().match(block[0]).hasMatch() && !listMark().match(block[i]).captured(1).isEmpty()
            && !isLaidOut(block))
            return { block.mid(0, i), block.mid(i) };
    return { block };
}

bool isHeading(const Block &block, bool first)
{
    const QString line = block.first().trimmed();
    if (block.size() != 1 || line.size() > longestHeading)
        return false;
    static const QRegularExpression ended(u"[.!?,;:\\x{3002}\\x{061f}\\x{06d4}]$|^[\"'\\x{201c}(]"_s);
    if (ended.match(line).hasMatch() || line.startsWith("$ "_L1))
        return false;
    if (first)
        return true;
    // "CHAPTER ONE", "3. The voyage"; other short lines may as well be verses or remarks.
    static const QRegularExpression numbered(u"^(?:\\d+(?:\\.\\d+)*\\.?|[IVX]+\\.|(?:chapter|part|section|kapitel|teil)\\s+[\\dIVX]+)\\s*(?:[.:]?\\s+\\p{Lu}|$)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const qsizetype letters = std::count_if(line.cbegin(), line.cend(), [](QChar c) { return c.isLetter(); });
    const bool capitals = letters > 2 && line == line.toUpper() && line != line.toLower();
    return capitals || numbered.match(line).hasMatch();
}

/// "* Installation" alone, above a paragraph that is not set in: a part's title, where others underline.
bool isBulletTitle(const QList<Block> &blocks, qsizetype at)
{
    static const QRegularExpression title(u"^[*]\\s+\\p{Lu}[\\p{L}\\d '-]{2,60}$"_s, QRegularExpression::UseUnicodePropertiesOption);
    return blocks[at].size() == 1 && title.match(blocks[at][0]).hasMatch() && blocks[at][0].count(u' ') <= 6 && at + 1 < blocks.size()
        && plainIndent(blocks[at + 1][0]) == 0 && !listMark().match(blocks[at + 1][0]).hasMatch();
}

QString paragraphOf(const Block &block)
{
    const qsizetype longest = std::max_element(block.cbegin(), block.cend(),
        [](const QString &a, const QString &b) { return a.size() < b.size(); })->size();
    QStringList lines;
    for (const QString &line : block)
        lines.append(escapedLine(line.trimmed()));
    return lines.join(longest < narrow ? u"\\\n"_s : u"\n"_s);
}

} // namespace

bool isLiterate(const QString &path, const QByteArray &text)
{
    return path.endsWith(".fsx"_L1) && text.trimmed().startsWith("(**");
}

bool bearsManual(const QString &path, const QString &language, const QByteArray &text)
{
    if (language != "Perl"_L1 || !text.contains("\n=head1 "))
        return false;
    static const QRegularExpression internal(u"\\.t$|(?:^|/)App/"_s);
    static const QRegularExpression name(u"^=head1 +NAME\\s*$"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression use(u"^=head1 +(?:SYNOPSIS|USAGE|OPTIONS)\\s*$"_s, QRegularExpression::MultilineOption);
    const QString all = QString::fromUtf8(text);
    return !internal.match(path).hasMatch() && name.match(all).hasMatch() && use.match(all).hasMatch();
}

QString markdownOfScript(const QByteArray &text)
{
    // (** words *), (*** command: of the tool ***), #if and #endif around what is not shown.
    static const QRegularExpression comment(u"^\\(\\*\\*(?<command>\\*?)(?<words>.*?)\\*+\\)"_s,
        QRegularExpression::MultilineOption | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression hidden(u"^\\s*#(?:if|endif|else)\\b.*$"_s, QRegularExpression::MultilineOption);
    const QString all = QString::fromUtf8(text).remove(u'\r');
    QString markdown;
    bool shown = true;
    qsizetype from = 0;
    const auto addCode = [&](qsizetype to) {
        QString code = all.mid(from, to - from).remove(hidden);
        static const QRegularExpression around(u"^(?:[ \\t]*\\n)+|\\s+$"_s);
        code.remove(around);
        if (shown && !code.isEmpty())
            markdown += u"\n``````fsharp\n"_s + code + u"\n``````\n"_s;
    };
    for (auto it = comment.globalMatch(all); it.hasNext();) {
        const auto match = it.next();
        addCode(match.capturedStart());
        from = match.capturedEnd();
        const QString words = match.captured(u"words"_s);
        if (match.captured(u"command"_s).isEmpty())
            markdown += (markdown.isEmpty() ? words.trimmed() : words) + u'\n';
        const bool command = !match.captured(u"command"_s).isEmpty();
        shown = !command || !words.contains(u"hide"_s);
    }
    addCode(all.size());
    return markdown;
}

bool readsAsProse(const QByteArray &text, bool readme)
{
    const QString all = QString::fromUtf8(text.left(64 * 1024));
    qsizetype letters = 0, others = 0;
    for (const QChar c : all) {
        if (c.isLetter() || c.isMark())
            ++letters;
        else if (!c.isSpace())
            ++others;
    }
    // A sentence: several words, then its end. Scripts without spaces end theirs with marks of their own.
    static const QRegularExpression sentence(
        u"\\p{L}+(?:[,;'’]?\\s+[\"'“(«]?\\p{L}[\\p{L}\\p{M}'’-]*){4,}[^\\n\\p{L}]{0,3}[.!?؟۔।]|[\\x{3040}-\\x{9fff}]{5,}[。！？]"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    constexpr qsizetype lettersOfShort = 400; // a note has no room for more than two
    const int least = readme ? 1 : letters < lettersOfShort ? 2 : 3;
    int sentences = 0;
    for (auto it = sentence.globalMatch(all); it.hasNext() && sentences < least; it.next())
        ++sentences;
    return sentences == least && letters > 6 * others;
}

QString markdownOfText(const QByteArray &text, bool untitled)
{
    QList<Block> blocks;
    for (const Block &block : blocksOf(text))
        blocks += withListsApart(block);
    QStringList parts;
    Block code;
    const auto endCode = [&] {
        if (code.isEmpty())
            return;
        while (code.last().isEmpty())
            code.removeLast();
        qsizetype shared = longestHeading; // that all lines are set in says only that they are code
        for (const QString &line : std::as_const(code))
            if (!line.isEmpty())
                shared = std::min(shared, plainIndent(line));
        for (QString &line : code)
            line.remove(0, std::min(shared, line.size()));
        const QString lines = code.join(u'\n');
        QString fence(6, u'~');
        while (lines.contains(fence))
            fence += u'~';
        parts.append(fence + (lines.startsWith("$ "_L1) ? u"console\n"_s : u"text\n"_s) + lines + u'\n' + fence);
        code.clear();
    };
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        Block block = blocks[i];
        if (block.size() > 2 && isPlainUnderline(block[0]) && isPlainUnderline(block[2]))
            block.removeFirst(); // a line above the title as well
        const bool first = i == 0 && blocks.size() > 1;
        const QString level = first && !untitled ? u"# "_s : u"## "_s;
        const bool underlined = block.size() > 1 && isPlainUnderline(block[1]) && block[0].trimmed().size() <= longestHeading;
        if (!underlined && isLaidOut(block) && !isHeading(block, first)) {
            code += block;
            code.append(QString());
            continue;
        }
        endCode();
        if (underlined) {
            parts.append(level + escapedLine(block[0].trimmed()));
            block.remove(0, 2);
            if (block.isEmpty())
                continue;
        } else if (block.size() == 1 && isPlainUnderline(block[0])) {
            continue; // a rule between parts
        } else if (isHeading(block, first)) {
            parts.append(level + escapedLine(block[0].trimmed()));
            continue;
        }
        if (isBulletTitle(blocks, i)) {
            parts.append(u"## "_s + escapedLine(block[0].trimmed().sliced(1).trimmed()));
            continue;
        }
        const QString list = listOf(block);
        parts.append(list.isEmpty() ? paragraphOf(block) : list);
    }
    endCode();
    return parts.join(u"\n\n"_s) + u'\n';
}

} // namespace tars
