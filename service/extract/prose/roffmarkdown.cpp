#include "service/extract/prose/roffmarkdown.h"

#include "service/extract/prose/manfonts.h"

#include <QRegularExpression>
#include <QStringList>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

using RoffNamed = std::function<QString(const QString &macro, const QString &name)>;

QString roffCode(const QString &text)
{
    if (!text.contains(u'`'))
        return u'`' + text + u'`';
    return u"`` "_s + text + u" ``"_s;
}

QString roffEscaped(const QString &text)
{
    static const QRegularExpression marks(u"([\\\\`*_\\[\\]<>])"_s);
    return QString(text).replace(marks, u"\\\\1"_s);
}

/// What is set in a font: bold is what is typed, if it is not a word of the sentence that stands out.
QString roffInFont(QChar font, const QString &text)
{
    static const QRegularExpression stressed(u"^[A-Z][A-Z]+[:.!]?$|^[A-Z]?[a-z]+(?: [a-z]+)+$"_s);
    if (text.trimmed().isEmpty() || (font != u'B' && font != u'I'))
        return roffEscaped(text);
    qsizetype first = 0, last = text.size();
    while (text[first].isSpace())
        ++first;
    while (text[last - 1].isSpace())
        --last;
    const QString inner = text.sliced(first, last - first);
    const QString shown = font == u'I' ? u'*' + roffEscaped(inner) + u'*' : stressed.match(inner).hasMatch() ? u"**"_s + roffEscaped(inner) + u"**"_s : roffCode(inner);
    return text.first(first) + shown + text.sliced(last);
}

/// Fonts and characters of one line or paragraph. `plain`: as it stands in code.
QString roffInlines(const QString &text, const RoffNamed &named, bool plain)
{
    static const QRegularExpression macro(u"\\G([a-z][a-z-]*)\\{([^{}]*)\\}"_s);
    QString out, run;
    QChar font = u'R';
    const auto flush = [&] {
        out += plain ? run : roffInFont(font, run);
        run.clear();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != u'\\' || i + 1 == text.size()) {
            run += text[i];
            continue;
        }
        const QChar next = text[++i];
        if (next == u'f' && i + 1 < text.size() && QStringView(u"BIRP").contains(text[i + 1])) {
            flush();
            font = text[++i];
        } else if (const auto match = macro.match(text, i); match.hasMatch()) {
            flush();
            const QString name = named(match.captured(1), match.captured(2));
            out += plain ? name : roffCode(name.isEmpty() ? match.captured(2) : name);
            i = match.capturedEnd() - 1;
        } else if (next == u'(' && i + 2 < text.size()) {
            const QString two = text.sliced(i + 1, 2);
            run += two == "bu"_L1 ? u"•"_s : two == "aq"_L1 ? u"'"_s : two == "dq"_L1 ? u"\""_s : two == "em"_L1 ? u"—"_s : two == "en"_L1 ? u"–"_s : two == "ti"_L1 ? u"~"_s : two == "ha"_L1 ? u"^"_s : two == "rs"_L1 ? u"\\"_s : u""_s;
            i += 2;
        } else if (next == u'\\' || next == u'e') {
            run += u'\\';
        } else if (next == u' ' || next == u'~' || next == u'0') {
            run += u' ';
        } else if (next != u'&' && next != u'/' && next != u',' && next != u'|' && next != u'^') {
            run += next; // \- and its like
        }
    }
    flush();
    return out;
}

/// Paragraphs, items and code, one after another.
class RoffWriter
{
public:
    explicit RoffWriter(const RoffNamed &named)
        : m_named(named)
    {
    }

    void line(const QString &text)
    {
        if (m_isCode) {
            if (text.startsWith(".EE"_L1) || text.startsWith(".fi"_L1))
                endCode();
            else
                m_code.append(roffInlines(text, m_named, true));
            return;
        }
        if (text.trimmed().isEmpty() || text == "."_L1 || text.startsWith(".\\\""_L1)) {
            if (text.trimmed().isEmpty())
                paragraph();
            return;
        }
        if (text[0] != u'.' || text.size() < 2 || !text[1].isLetter())
            return words(text);
        const QString name = text.section(u' ', 0, 0).sliced(1), rest = text.section(u' ', 1);
        if (name == "EX"_L1 || name == "nf"_L1) {
            paragraph();
            m_isCode = true;
        } else if (name == "IP"_L1) {
            static const QRegularExpression width(u"\\s+[\\d.]+[a-z]?$"_s);
            const QString tag = roffInlines(QString(rest).remove(width).remove(u'"'), m_named, false).trimmed();
            static const QRegularExpression number(u"^\\d+[.)]$"_s);
            item(tag == u"•"_s || tag.isEmpty() || tag == "-"_L1 ? u"- "_s : number.match(tag).hasMatch() ? QString(tag + u' ') : QString(u"- "_s + tag + u": "_s));
        } else if (name == "TP"_L1) {
            m_tagFollows = true;
        } else if (name == "PP"_L1 || name == "P"_L1 || name == "LP"_L1) {
            endItems();
        } else if (name == "sp"_L1 || name == "br"_L1) {
            paragraph();
        } else if (name == "B"_L1 || name == "I"_L1) {
            words(u"\\f"_s + name + QString(rest).remove(u'"') + u"\\fR"_s);
        } // nothing of the text stands in the others
    }

    QString take()
    {
        if (m_isCode)
            endCode();
        paragraph();
        return m_blocks.join(u"\n\n"_s);
    }

private:
    void words(const QString &text)
    {
        if (m_tagFollows) {
            item(u"- "_s + roffInlines(text, m_named, false).trimmed() + u": "_s);
            m_tagFollows = false;
            return;
        }
        m_lines.append(text.trimmed());
    }

    void paragraph()
    {
        if (m_lines.isEmpty() && m_mark.isEmpty())
            return;
        QString text = roffInlines(m_lines.join(u' '), m_named, false).simplified();
        static const QRegularExpression begins(u"^([-+#]|\\d+(?=[.)] ))"_s);
        if (m_mark.isEmpty())
            text.replace(begins, u"\\\\1"_s);
        if (m_mark.isEmpty())
            m_blocks.append(QString(m_indent, u' ') + text);
        else
            m_blocks.append(m_mark + text);
        m_mark.clear();
        m_lines.clear();
    }

    void item(const QString &mark)
    {
        paragraph();
        m_mark = mark;
        m_indent = mark[0].isDigit() ? mark.size() : 2;
    }

    void endItems()
    {
        paragraph();
        m_indent = 0;
    }

    void endCode()
    {
        m_isCode = false;
        const QString margin(m_indent, u' ');
        qsizetype least = 80;
        for (const QString &one : std::as_const(m_code))
            if (!one.trimmed().isEmpty())
                least = std::min(least, one.size() - QStringView(one).trimmed().size());
        QString block = margin + u"```text\n"_s;
        for (const QString &one : std::as_const(m_code))
            block += margin + one.mid(std::min(least, one.size())) + u'\n';
        m_blocks.append(block + margin + u"```"_s);
        m_code.clear();
    }

    const RoffNamed &m_named;
    QStringList m_blocks, m_lines, m_code;
    QString m_mark; ///< of the item whose text is being read
    qsizetype m_indent = 0;
    bool m_isCode = false, m_tagFollows = false;
};

} // namespace

bool looksLikeRoff(const QString &text)
{
    static const QRegularExpression marks(u"\\\\f[BIPR]|^\\.(?:sp|br|PP|TP|IP|EX|EE|nf|fi|[BI]{1,2})\\b"_s, QRegularExpression::MultilineOption);
    return marks.match(text).hasMatch();
}

QString roffToMarkdown(const QString &text, const RoffNamed &named)
{
    RoffWriter writer(named);
    for (const QString &line : QString::fromUtf8(withPlainFonts(text.toUtf8())).split(u'\n'))
        writer.line(line);
    return writer.take();
}

} // namespace tars
