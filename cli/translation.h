#pragma once

#include <QCoreApplication>

namespace tars::cli
{
/// What the terminal says, in the user's language; with `n`, in the plural form of that number.
inline QString tr(const char *text, int n = -1) { return QCoreApplication::translate("cli", text, nullptr, n); }
} // namespace tars::cli
