#include "service/extract/formats/inifile.h"

#include <algorithm>

namespace tars
{

using namespace Qt::StringLiterals;

const IniEntry *IniSection::entry(QStringView key) const
{
    const auto found = std::find_if(entries.cbegin(), entries.cend(),
        [&](const IniEntry &entry) { return key.compare(entry.key, Qt::CaseInsensitive) == 0; });
    return found == entries.cend() ? nullptr : &*found;
}

QString IniSection::value(QStringView key) const
{
    const IniEntry *found = entry(key);
    return found ? found->value : QString();
}

QList<IniEntry> IniSection::all(QStringView key) const
{
    QList<IniEntry> found = entries;
    found.removeIf([&](const IniEntry &entry) { return key.compare(entry.key, Qt::CaseInsensitive) != 0; });
    return found;
}

QList<IniSection> parseIni(const QByteArray &text)
{
    QList<IniSection> sections{ {} };
    int number = 0;
    bool continued = false;
    for (const QByteArray &raw : text.split('\n')) {
        ++number;
        QString line = QString::fromUtf8(raw);
        const bool indented = line.startsWith(u' ') || line.startsWith(u'\t');
        line = line.trimmed();
        QList<IniEntry> &entries = sections.last().entries;
        if (line.startsWith(u'#') || line.startsWith(u';'))
            continue;
        const bool continues = line.endsWith(u'\\');
        if (continues)
            line = line.chopped(1).trimmed();
        if ((continued || (indented && !line.isEmpty())) && !entries.isEmpty()) {
            if (!line.isEmpty())
                entries.last().value += (entries.last().value.isEmpty() ? u""_s : u"\n"_s) + line;
        } else if (line.startsWith(u'[') && line.contains(u']')) {
            sections.append({ line.mid(1, line.indexOf(u']') - 1).trimmed(), number, {} });
        } else if (!line.isEmpty()) {
            // setup.cfg allows a colon; a value may hold either.
            qsizetype equals = line.indexOf(u'=');
            const qsizetype colon = line.indexOf(u':');
            if (equals < 0 || (colon > 0 && colon < equals && !line.left(equals).contains(u'/')))
                equals = colon > 0 && line.mid(colon, 3) != "://"_L1 ? colon : equals;
            if (equals > 0)
                entries.append({ line.left(equals).trimmed(), line.mid(equals + 1).trimmed(), number });
            else
                entries.append({ {}, line, number });
        }
        continued = continues;
    }
    return sections;
}

QList<IniSection> parseControl(const QByteArray &text)
{
    QList<IniSection> paragraphs;
    bool open = false;
    int number = 0;
    for (const QByteArray &raw : text.split('\n')) {
        ++number;
        const QString line = QString::fromUtf8(raw);
        if (line.startsWith(u'#'))
            continue;
        if (line.trimmed().isEmpty()) {
            open = false;
            continue;
        }
        if (!open)
            paragraphs.append({ {}, number, {} });
        open = true;
        QList<IniEntry> &entries = paragraphs.last().entries;
        const qsizetype colon = line.indexOf(u':');
        if ((line.startsWith(u' ') || line.startsWith(u'\t')) && !entries.isEmpty())
            entries.last().value += u'\n' + line.trimmed();
        else if (colon > 0)
            entries.append({ line.left(colon).trimmed(), line.mid(colon + 1).trimmed(), number });
    }
    return paragraphs;
}

} // namespace tars
