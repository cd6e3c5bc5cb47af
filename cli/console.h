// Where the terminal client prints: text for people or JSON for programs, colours only on a terminal. What comes from
// the service is data: control characters never reach the terminal.
#pragma once

#include "common/base/result.h"
#include "common/model/states.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <cstdio>

namespace tars::cli
{

class Console
{
public:
    enum class Tone { Plain, Strong, Muted, Good, Warning, Bad, Accent };

    Console(FILE *out, FILE *err, bool json, bool mayColour);

    bool isJson() const { return m_json; }
    bool isTerminal() const { return m_isTerminal; } ///< out is one, and JSON was not asked for
    int width() const; ///< columns; 80 where unknown

    void line(const QString &text);
    void text(const QString &text); ///< several lines, as they are but for control characters; no line end of its own
    void json(const QJsonObject &object); ///< one document, on one line
    void error(const Error &error);
    void note(const QString &text); ///< on the error stream: what to do about it
    void table(const QStringList &head, const QList<QStringList> &rows); ///< columns aligned, nothing for no rows
    void rows(const QList<std::pair<QString, QString>> &rows); ///< "Name:  value"

    QString toned(const QString &text, Tone tone) const;
    QString departmentToned(const QString &text, Department department) const;
    QString bar(double fraction, int width, const std::optional<Department> &department = {}) const;

    /// Replaces the lines that the last repaint printed; on a terminal only. What is wider than it, or does not fit on it,
    /// is left out: a line that wrapped would not be found again.
    void repaint(const QStringList &lines);
    void endRepaint(); ///< the last painted lines stay
    void flush();

    static QString safe(const QString &text); ///< without control characters

private:
    FILE *m_out;
    FILE *m_err;
    bool m_json;
    bool m_isTerminal;
    bool m_colours;
    int m_painted = 0;
};

/// The first `width` columns of a line; sequences that colour it take none and stay.
QString clipped(const QString &line, int width);

QString formatCount(qint64 number); ///< "12,345" as the locale groups it
QString formatDuration(qint64 seconds); ///< "a few seconds", "13 min", "2 h 5 min", "2 d 4 h"
QString formatRate(double unitsPerSecond); ///< one decimal below 10, then whole
QString formatBytes(qint64 bytes);

} // namespace tars::cli
