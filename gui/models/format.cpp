#include "gui/models/format.h"

#include <QCoreApplication>
#include <QDir>
#include <QFontMetricsF>
#include <QHash>
#include <QGuiApplication>
#include <QKeySequence>
#include <QLocale>

namespace tars::gui::format
{

using namespace Qt::StringLiterals;

namespace
{
struct FormatText {
    Q_DECLARE_TR_FUNCTIONS(tars::gui::Format)
};

/// As the locale tells the time, where it is one: "HH:mm", "h:mm AP", "HH.mm".
QString clockFormat()
{
    const QLocale locale;
    const QString own = locale.language() == QLocale::C ? QString() : locale.timeFormat(QLocale::ShortFormat);
    return own.contains("mm"_L1) && !own.contains("ss"_L1) ? own : u"HH:mm"_s;
}
} // namespace

QString count(qint64 number) { return QLocale().toString(number); }

QString percent(int value) { return FormatText::tr("%1 %").arg(QLocale().toString(value)); }

QString rate(double perSecond)
{
    const QLocale locale;
    if (perSecond >= 9999.5)
        return FormatText::tr("%1 k").arg(locale.toString(qRound64(perSecond / 1000)));
    if (perSecond >= 9.95)
        return locale.toString(qRound64(perSecond));
    if (perSecond < 0.05)
        return locale.toString(0);
    return locale.toString(perSecond, 'f', 1);
}

QString duration(qint64 seconds)
{
    if (seconds < 30)
        return FormatText::tr("a few seconds");
    const qint64 minutes = qMax(qint64(1), (seconds + 30) / 60);
    if (minutes < 60)
        return FormatText::tr("%1 min").arg(count(minutes));
    const qint64 hours = minutes / 60;
    if (hours < 24)
        return minutes % 60 == 0 ? FormatText::tr("%1 h").arg(count(hours)) : FormatText::tr("%1 h %2 min").arg(count(hours), count(minutes % 60));
    return hours % 24 == 0 ? FormatText::tr("%1 d").arg(count(hours / 24)) : FormatText::tr("%1 d %2 h").arg(count(hours / 24), count(hours % 24));
}

QString spokenDuration(qint64 seconds)
{
    if (seconds < 30)
        return duration(seconds);
    const auto minutes = [](qint64 n) { return FormatText::tr("%Ln minutes", nullptr, int(n)); };
    const auto hours = [](qint64 n) { return FormatText::tr("%Ln hours", nullptr, int(n)); };
    const auto both = [](const QString &larger, const QString &smaller) { return FormatText::tr("%1 %2", "hours and minutes, days and hours").arg(larger, smaller); };
    const qint64 all = qMax(qint64(1), (seconds + 30) / 60);
    if (all < 60)
        return minutes(all);
    const qint64 whole = all / 60;
    if (whole < 24)
        return all % 60 == 0 ? hours(whole) : both(hours(whole), minutes(all % 60));
    const QString days = FormatText::tr("%Ln days", nullptr, int(whole / 24));
    return whole % 24 == 0 ? days : both(days, hours(whole % 24));
}

QString shortDuration(qint64 seconds)
{
    if (seconds < 60)
        return FormatText::tr("%1 s").arg(count(qMax(qint64(0), seconds)));
    if (seconds < 600)
        return FormatText::tr("%1 min %2 s").arg(count(seconds / 60), count(seconds % 60));
    return duration(seconds);
}

QString clock(const QDateTime &time) { return QLocale().toString(time.toLocalTime().time(), clockFormat()); }

QString clockWithSeconds(const QDateTime &time)
{
    QString with = clockFormat();
    return QLocale().toString(time.toLocalTime().time(), with.replace(u"mm"_s, with.contains(u'.') ? u"mm.ss"_s : u"mm:ss"_s));
}

double clockWidth(const QFont &font, bool seconds)
{
    static QHash<QString, double> known;
    const QLocale locale;
    double &widest = known[font.key() + locale.name() + (seconds ? u"s"_s : u""_s)];
    if (widest > 0)
        return widest;
    const QFontMetricsF metrics(font);
    QString widestDigit;
    for (int digit = 0; digit < 10; ++digit)
        if (const QString written = locale.toString(digit); metrics.horizontalAdvance(written) > metrics.horizontalAdvance(widestDigit))
            widestDigit = written;
    for (const int hour : {10, 22}) { // the words for the halves of the day differ in width
        const QDateTime time(QDate(2000, 1, 1), QTime(hour, 58, 58));
        QString words;
        for (const QChar c : seconds ? clockWithSeconds(time) : clock(time))
            words += c.isDigit() ? widestDigit : QString(c);
        widest = std::max(widest, metrics.horizontalAdvance(words));
    }
    return widest;
}

QString dayAndClock(const QDateTime &time)
{
    const QDate day = time.toLocalTime().date();
    const qint64 ago = day.daysTo(QDate::currentDate());
    if (ago == 0)
        return clock(time);
    if (ago == 1)
        return FormatText::tr("yesterday %1").arg(clock(time));
    if (ago > 1 && ago < 7)
        return FormatText::tr("%1 %2", "weekday and time").arg(QLocale().dayName(day.dayOfWeek(), QLocale::ShortFormat), clock(time));
    return FormatText::tr("%1, %2").arg(QLocale().toString(day, QLocale::ShortFormat), clock(time));
}

QString dayAtStart(const QDateTime &time)
{
    QString text = time.toLocalTime().date() == QDate::currentDate() ? FormatText::tr("today %1").arg(clock(time)) : dayAndClock(time);
    return text.replace(0, 1, QLocale().toUpper(text.left(1)));
}

QString isolated(const QString &text)
{
    return QGuiApplication::layoutDirection() == Qt::LeftToRight || text.isEmpty() ? text : QChar(0x2068) + text + QChar(0x2069);
}

QString bytes(qint64 bytes) { return QLocale().toString(qRound64(double(bytes) / 1e6)); }

QString leftToRight(const QString &text)
{
    if (QGuiApplication::layoutDirection() == Qt::LeftToRight || text.isEmpty())
        return text;
    return QChar(0x2066) + text + QChar(0x2069);
}

// Qt looks its keys' names up under this context. Ours is asked first, so that they stand here also where Qt's own catalogue
// is not installed, and are those of our sentences.
[[maybe_unused]] constexpr auto ctrlKey = QT_TRANSLATE_NOOP("QShortcut", "Ctrl");

QString keys(const QString &shortcut) { return QKeySequence(shortcut, QKeySequence::PortableText).toString(QKeySequence::NativeText); }

QString homePath(const QString &path)
{
    const QString home = QDir::homePath();
    if (path == home)
        return u"~"_s;
    return leftToRight(path.startsWith(home + u'/') ? u"~"_s + path.mid(home.size()) : path);
}

} // namespace tars::gui::format
