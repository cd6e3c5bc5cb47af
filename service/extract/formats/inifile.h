// Sections of `key = value` lines as setup.cfg, systemd units, desktop entries and conanfile.txt have them,
// and the paragraphs of `Key: value` lines of Debian's control files.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace tars
{

struct IniEntry {
    QString key; ///< as written; empty for a line without one
    QString value; ///< continuation lines joined by '\n'
    int line = 0;
};

struct IniSection {
    QString name; ///< empty before the first one
    int line = 0;
    QList<IniEntry> entries; ///< in order, repeated ones too

    QString value(QStringView key) const; ///< of the first such entry; case does not count
    const IniEntry *entry(QStringView key) const; ///< null if none
    QList<IniEntry> all(QStringView key) const;
};

/// Indented lines and lines after a trailing backslash continue the value before them. Comments: '#' and ';'.
QList<IniSection> parseIni(const QByteArray &text);
/// Sections without names, parted by blank lines.
QList<IniSection> parseControl(const QByteArray &text);

} // namespace tars
