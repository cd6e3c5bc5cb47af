// CMake's own syntax: a file is a sequence of commands with arguments.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace tars
{

struct CMakeArgument {
    QString text; ///< without quotes or brackets; ${…} as written
    bool quoted = false;
};

struct CMakeCommand {
    QString name; ///< lower case
    QList<CMakeArgument> arguments;
    int line = 0;

    QString at(qsizetype i) const { return i < arguments.size() ? arguments[i].text : QString(); }
    qsizetype find(QStringView keyword, qsizetype from = 0) const; ///< of an unquoted argument; -1 if none
    QString after(QStringView keyword) const; ///< the argument behind the keyword
    QString joined(qsizetype from = 0) const;
};

/// As far as the text can be read: a file that breaks off ends the list.
QList<CMakeCommand> parseCMake(const QByteArray &text);

} // namespace tars
