// Files of the program itself, whose messages and settings are its users' business.
#pragma once

#include "service/project/modelview.h"

#include <QHash>
#include <QSet>

namespace tars::technicalwriting
{

class ProgramFiles
{
public:
    explicit ProgramFiles(const ModelView &view);
    /// Nothing for what is foreign, generated, of the build or the workshop, or compiled for the tests alone.
    std::optional<FileInfo> find(const QString &path);

private:
    const ModelView &m_view;
    const QSet<QString> m_testOnly;
    QHash<QString, std::optional<FileInfo>> m_known;
};

} // namespace tars::technicalwriting
