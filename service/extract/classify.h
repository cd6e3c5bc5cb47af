// What a file is for, whose it is, and whether people or programs wrote it: from path, name, language and
// content.
#pragma once

#include "service/project/records.h"

#include <QByteArrayView>

namespace tars
{

FileRole roleOf(const QString &path, const QString &language);
/// The same, where the text itself tells prose from data that are kept as text, and benchmarks from other sources.
FileRole roleOf(const QString &path, const QString &language, const QByteArray &text);

/// Somebody else's code by the names of its folders: node_modules, third_party, vendor, 3rdparty,
/// site-packages, … Trees told by what they hold (a virtual environment's pyvenv.cfg, vendor/modules.txt, a
/// submodule) are found by the scanner.
bool isVendoredPath(const QString &path);

bool isGenerated(const QString &path, QByteArrayView content);

/// Bytes that are no text of any encoding that is read here.
/// PNG, JPEG, GIF or WebP by name and content, and not too large for a page.
bool isPicture(const QString &path, QByteArrayView content);
bool isBinary(QByteArrayView content);

} // namespace tars
