#include "service/project/filerows.h"

#include "service/project/packedrecord.h"

#include <QVariant>

namespace tars
{

using namespace Qt::StringLiterals;

PathRange rangeOf(const QString &place)
{
    const QString bare = place.endsWith(u'/') ? place.chopped(1) : place;
    if (bare.isEmpty())
        return { u""_s, u""_s, u"\U0010FFFF"_s };
    return { place.endsWith(u'/') ? u""_s : bare, bare + u'/', bare + u'0' }; // '0' follows '/'
}

FileInfo fileInfoOf(const QSqlQuery &row, int column)
{
    FileInfo info;
    info.path = row.value(column).toString();
    info.language = row.value(column + 1).toString();
    info.role = FileRole(row.value(column + 2).toInt());
    const int flags = row.value(column + 3).toInt();
    info.vendored = flags & PackedRecord::Vendored;
    info.generated = flags & PackedRecord::Generated;
    info.binary = flags & PackedRecord::Binary;
    info.hasApi = flags & PackedRecord::HasApi;
    info.quoted = flags & PackedRecord::Quoted;
    return info;
}

} // namespace tars
