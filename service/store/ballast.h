// A file that takes up room only to be given back when the disk is full, so that the pause itself can be
// written.
#pragma once

#include <QString>

namespace tars
{

class Ballast
{
public:
    explicit Ballast(const QString &dataDir);

    /// Whether it lies in place; tries to put it there if not and if that leaves room for others.
    bool ensure();
    void release();
    bool isReleased() const { return !m_inPlace; }

    static constexpr qint64 bytes = 1024 * 1024;

private:
    QString m_path;
    bool m_inPlace = false;
};

} // namespace tars
