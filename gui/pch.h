// Precompiled by the window's library: the Qt Widgets headers that nearly each of its files includes.
#pragma once
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QPainter>
#include <QString>
#include <QtWidgets>
#include <functional>
#include <memory>
#include <optional>
