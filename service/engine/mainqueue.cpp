#include "service/engine/mainqueue.h"

#include <QCoreApplication>
#include <QEvent>

namespace tars
{

void MainQueue::Poster::operator()(std::function<void()> function) const
{
    // The wake-up is posted under the lock that event() takes first, so that its memory changes hands in
    // order.
    const std::lock_guard lock(m_shared->mutex);
    if (!m_shared->receiver)
        return;
    m_shared->waiting.push_back(std::move(function));
    if (std::exchange(m_shared->woken, true))
        return;
    QCoreApplication::postEvent(m_shared->receiver, new QEvent(QEvent::User));
}

MainQueue::MainQueue(QObject *parent)
    : QObject(parent)
    , m_shared(std::make_shared<Shared>())
{
    m_shared->receiver = this;
}

MainQueue::~MainQueue()
{
    std::vector<std::function<void()>> dropped;
    const std::lock_guard lock(m_shared->mutex);
    m_shared->receiver = nullptr;
    dropped.swap(m_shared->waiting);
}

bool MainQueue::event(QEvent *event)
{
    std::vector<std::function<void()>> ready;
    {
        const std::lock_guard lock(m_shared->mutex);
        if (event->type() == QEvent::User) {
            ready.swap(m_shared->waiting);
            m_shared->woken = false;
        }
    }
    if (ready.empty())
        return QObject::event(event);
    for (const auto &function : ready)
        function();
    return true;
}

} // namespace tars
