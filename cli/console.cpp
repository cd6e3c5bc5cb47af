#include "cli/console.h"

#include "cli/translation.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QLocale>
#include <algorithm>
#include <cerrno>
#include <cmath>
#include <sys/ioctl.h>
#include <unistd.h>

namespace tars::cli
{

using namespace Qt::StringLiterals;

namespace
{
void write(FILE *file, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    fwrite(bytes.constData(), 1, size_t(bytes.size()), file);
}

/// Past the stream's buffer, which would cut a picture in pieces: a signal that comes in between finds no half of a sequence.
void writeWhole(FILE *file, const QString &text)
{
    fflush(file);
    const QByteArray bytes = text.toUtf8();
    for (QByteArrayView rest = bytes; !rest.isEmpty();) {
        const ssize_t written = ::write(fileno(file), rest.data(), size_t(rest.size()));
        if (written < 0 && errno != EINTR)
            return;
        rest = rest.sliced(std::max<ssize_t>(written, 0));
    }
}

const char *colourOf(Department department)
{
    switch (department) {
    case Department::TechnicalWriting: return "38;5;33";
    case Department::Development: return "38;5;172";
    case Department::AiResearch: return "38;5;169";
    case Department::QualityAssurance: return "38;5;36";
    case Department::DevOps: return "38;5;143";
    }
    return "0";
}
} // namespace

Console::Console(FILE *out, FILE *err, bool json, bool mayColour)
    : m_out(out)
    , m_err(err)
    , m_json(json)
    , m_isTerminal(!json && isatty(fileno(out)) && qEnvironmentVariable("TERM") != "dumb"_L1)
    , m_colours(mayColour && m_isTerminal && !qEnvironmentVariableIsSet("NO_COLOR"))
{
}

int Console::width() const
{
    winsize size{};
    if (ioctl(fileno(m_out), TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        return size.ws_col;
    return 80;
}

void Console::line(const QString &text) { write(m_out, text + u'\n'); }

void Console::text(const QString &text)
{
    QStringList lines = text.split(u'\n');
    for (QString &line : lines)
        line = safe(line);
    write(m_out, lines.join(u'\n'));
}

void Console::json(const QJsonObject &object)
{
    const QByteArray bytes = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    fwrite(bytes.constData(), 1, size_t(bytes.size()), m_out);
}

void Console::note(const QString &text) { write(m_err, safe(text) + u'\n'); }

void Console::error(const Error &error)
{
    endRepaint();
    if (m_json)
        json({{u"error"_s, error.text}, {u"code"_s, error.code}, {u"args"_s, error.args}});
    else
        write(m_err, u"tars: "_s + safe(error.text) + u'\n');
}

void Console::table(const QStringList &head, const QList<QStringList> &rows)
{
    if (rows.isEmpty())
        return;
    QList<qsizetype> widths;
    for (const QString &cell : head)
        widths.append(cell.size());
    for (const QStringList &row : rows)
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], safe(row[i]).size());
    const auto joined = [&](const QStringList &row) {
        QString text;
        for (qsizetype i = 0; i < row.size(); ++i)
            text += i + 1 < row.size() ? safe(row[i]).leftJustified(widths[i] + 2) : safe(row[i]);
        return text;
    };
    line(toned(joined(head), Tone::Muted));
    for (const QStringList &row : rows)
        line(joined(row));
}

void Console::rows(const QList<std::pair<QString, QString>> &rows)
{
    qsizetype width = 0;
    for (const auto &[name, value] : rows)
        width = std::max(width, name.size());
    for (const auto &[name, value] : rows)
        if (!value.isEmpty())
            line(toned(QString(name + u':').leftJustified(width + 3), Tone::Muted) + value);
}

QString Console::toned(const QString &text, Tone tone) const
{
    static constexpr std::array codes{"0", "1", "2", "32", "33", "31", "38;5;62"};
    if (!m_colours || tone == Tone::Plain)
        return text;
    return u"\x1b[%1m%2\x1b[0m"_s.arg(QLatin1String(codes[size_t(tone)]), text);
}

QString Console::departmentToned(const QString &text, Department department) const
{
    return m_colours ? u"\x1b[%1m%2\x1b[0m"_s.arg(QLatin1String(colourOf(department)), text) : text;
}

QString Console::bar(double fraction, int width, const std::optional<Department> &department) const
{
    const int filled = int(std::floor(std::clamp(fraction, 0.0, 1.0) * width));
    const QString done(filled, QChar(0x2588));
    const QString rest(width - filled, QChar(0x2591));
    return (department ? departmentToned(done, *department) : toned(done, Tone::Accent)) + toned(rest, Tone::Muted);
}

void Console::repaint(const QStringList &lines)
{
    winsize size{};
    const bool isKnown = ioctl(fileno(m_out), TIOCGWINSZ, &size) == 0 && size.ws_row > 1;
    const QStringList fitting = isKnown ? lines.first(std::min<qsizetype>(lines.size(), size.ws_row - 1)) : lines;
    QString text;
    if (m_painted > 0)
        text += u"\x1b[%1A"_s.arg(m_painted);
    for (const QString &line : fitting)
        text += u"\r\x1b[2K"_s + clipped(line, width()) + u'\n';
    text += u"\x1b[J"_s;
    m_painted = int(fitting.size());
    writeWhole(m_out, text);
}

void Console::endRepaint() { m_painted = 0; }

void Console::flush()
{
    fflush(m_out);
    fflush(m_err);
}

QString Console::safe(const QString &text)
{
    QString clean = text;
    for (QChar &c : clean)
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            c = u' ';
    return clean;
}

QString clipped(const QString &line, int width)
{
    QString text;
    int columns = 0;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] == u'\x1b') {
            const qsizetype begin = i;
            while (i + 1 < line.size() && !line[i].isLetter())
                ++i;
            text += QStringView(line).sliced(begin, i - begin + 1);
        } else if (!line[i].isLowSurrogate() && ++columns > width) {
            continue; // what follows may still end a colour
        } else if (columns <= width) {
            text += line[i];
        }
    }
    return text;
}

QString formatCount(qint64 number) { return QLocale().toString(number); }

QString formatDuration(qint64 seconds)
{
    if (seconds < 60)
        return seconds < 10 ? tr("a few seconds") : tr("%1 s").arg(seconds);
    const qint64 minutes = seconds / 60;
    if (minutes < 60)
        return tr("%1 min").arg(minutes);
    if (minutes < 24 * 60)
        return tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
    return tr("%1 d %2 h").arg(minutes / (24 * 60)).arg(minutes / 60 % 24);
}

QString formatRate(double rate) { return QLocale().toString(rate, 'f', rate < 10 ? 1 : 0); }

QString formatBytes(qint64 bytes) { return QLocale().formattedDataSize(bytes, 0, QLocale::DataSizeSIFormat); }

} // namespace tars::cli
