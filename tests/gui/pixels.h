// Compares a picture of something that stands still with one that was looked at before. After a wanted change of the look:
// TARS_WRITE_REFERENCES=1 with the test's name, and look at what it wrote before committing it.
#pragma once

#include <QDir>
#include <QImage>
#include <QPainter>
#include <QPixmap>

namespace tars::test
{

/// Edges of letters may differ by a shade from one FreeType to the next: that is not what this looks for.
inline constexpr int allowedShade = 48;
inline constexpr double allowedShare = .002;

inline bool differs(QRgb a, QRgb b)
{
    return qAbs(qRed(a) - qRed(b)) > allowedShade || qAbs(qGreen(a) - qGreen(b)) > allowedShade || qAbs(qBlue(a) - qBlue(b)) > allowedShade;
}

/// Empty where the picture is as wanted, else what is wrong with it.
inline QString comparedWithReference(const QImage &drawn, const QString &name)
{
    const QString file = QStringLiteral(TARS_SOURCE_DIR "/tests/gui/references/%1.png").arg(name);
    const QImage picture = drawn.convertToFormat(QImage::Format_RGB32);
    if (qEnvironmentVariableIsSet("TARS_WRITE_REFERENCES"))
        return picture.save(file, "PNG", 0) ? QString() : QStringLiteral("%1 cannot be written").arg(file);
    const QImage wanted = QImage(file).convertToFormat(QImage::Format_RGB32);
    if (wanted.size() != picture.size())
        return QStringLiteral("%1 is %2 × %3, drawn was %4 × %5")
            .arg(file).arg(wanted.width()).arg(wanted.height()).arg(picture.width()).arg(picture.height());
    qint64 different = 0;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            different += differs(picture.pixel(x, y), wanted.pixel(x, y));
    const double share = double(different) / (double(picture.width()) * picture.height());
    if (share <= allowedShare)
        return {};
    const QString shown = QDir::temp().filePath(name + QStringLiteral("-now.png"));
    picture.save(shown);
    return QStringLiteral("%1 % of the pixels differ from %2; what was drawn: %3").arg(share * 100).arg(file, shown);
}

} // namespace tars::test
