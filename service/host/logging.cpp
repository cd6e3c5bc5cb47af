#include "service/host/logging.h"

#include <atomic>
#include <cstdio>
#include <memory>
#include <mutex>
#include <QDateTime>
#include <QString>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
std::atomic<int> lowestRank = 1;

using Listener = std::function<void(const wire::LogLine &)>;
std::mutex listenerMutex;
std::shared_ptr<const Listener> listener;

std::shared_ptr<const Listener> currentListener()
{
    const std::scoped_lock lock(listenerMutex);
    return listener;
}

int rank(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return 0;
    case QtInfoMsg:
        return 1;
    case QtWarningMsg:
        return 2;
    case QtCriticalMsg:
        return 3;
    case QtFatalMsg:
        break;
    }
    return 4;
}

QString singleLine(const QString &text)
{
    QString line;
    line.reserve(text.size());
    for (const QChar c : text)
        line += c.unicode() < 0x20 || c.unicode() == 0x7f
            ? QString(u"\\x"_s + QString::number(c.unicode(), 16).rightJustified(2, u'0'))
            : QString(c);
    return line;
}

constexpr const char *names[] = { "debug", "info", "warning", "error", "fatal" };

void write(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    if (rank(type) < lowestRank.load(std::memory_order_relaxed))
        return;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString words = singleLine(text);
    const QByteArray line
        = now.toString(Qt::ISODateWithMs).toUtf8() + ' ' + names[rank(type)] + ' ' + words.toUtf8() + '\n';
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
    if (const auto also = currentListener())
        (*also)({ now, QString::fromLatin1(names[rank(type)]), words, 0 });
}
} // namespace

void logToStandardError() { qInstallMessageHandler(write); }

void logAlsoTo(std::function<void(const wire::LogLine &)> also)
{
    auto next = also ? std::make_shared<const Listener>(std::move(also)) : nullptr;
    const std::scoped_lock lock(listenerMutex);
    listener.swap(next);
}

void logFrom(const QString &level)
{
    for (int i = 0; i < 4; ++i)
        if (level == QLatin1String(names[i]))
            lowestRank = i;
}

} // namespace tars
