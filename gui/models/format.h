// How counts, rates, durations and times are written for people, in their locale.
#pragma once

#include <QDateTime>
#include <QString>
#include <optional>

class QFont;

namespace tars::gui::format
{

QString count(qint64 number); ///< "4,860"
QString percent(int value); ///< "70 %"
QString rate(double perSecond); ///< "2.5", "13", "12 k"
QString duration(qint64 seconds); ///< "a few seconds", "13 min", "2 h 5 min", "2 d 4 h"
QString spokenDuration(qint64 seconds); ///< the same in whole words: "7 minutes"
QString shortDuration(qint64 seconds); ///< with seconds below ten minutes: "2 min 41 s"
QString clock(const QDateTime &time); ///< local, as the locale tells the time: "14:28", "2:28 PM"
QString clockWithSeconds(const QDateTime &time); ///< the same, "14:28:09"
double clockWidth(const QFont &font, bool seconds); ///< pixels that no time of a day exceeds; remembered, as rows ask when painted
QString dayAndClock(const QDateTime &time); ///< "14:28" today, "yesterday 14:28", else with the date
QString dayAtStart(const QDateTime &time); ///< the same where nothing stands before it: "Today 14:28", "Yesterday 14:28"
QString bytes(qint64 bytes); ///< in MB: "612"
QString leftToRight(const QString &text); ///< isolated, for a path or code within a sentence of a right-to-left window
QString isolated(const QString &text); ///< text of the tree within a sentence of a right-to-left window
QString keys(const QString &shortcut); ///< "Ctrl+O" as the keyboards of the language name it: "Strg+O"
QString homePath(const QString &path); ///< the home folder as ~; left to right

} // namespace tars::gui::format
