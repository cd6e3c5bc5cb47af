// What the search finds by name: public symbols, source files and test cases.
#pragma once

#include "service/project/modelview.h"
#include "service/publish/searchshards.h"

#include <QJsonArray>
#include <stop_token>

namespace tars::search
{

/// What a result shows and where it leads: [group, kind letter, full name, summary, file, address, deprecated].
using Found = std::function<void(Group group, const QString &name, const NameInfo &info, const QJsonArray &record)>;

qint64 namesOf(const ModelView &view); ///< about how many forEachName() will find
/// File by file; ends early once `stop` is requested.
Result<void> forEachName(const ModelView &view, std::stop_token stop, const Found &found);

QString shortened(const QString &text); ///< to what one line of a result shows

} // namespace tars::search
