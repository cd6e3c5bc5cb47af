#include "service/session/waitingroom.h"

#include <algorithm>
#include <QHash>

namespace tars
{

QHostAddress networkOf(const QHostAddress &address)
{
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    if (isIpv4)
        return QHostAddress(ipv4);
    Q_IPV6ADDR network = address.toIPv6Address();
    std::fill(std::begin(network.c) + 8, std::end(network.c), quint8(0));
    return QHostAddress(network);
}

WaitingRoom::Place::~Place()
{
    if (const auto queue = m_queue.lock())
        queue->remove(m_waiting);
}

void WaitingRoom::Place::promote(std::function<void()> drop)
{
    m_waiting->hasHead = true;
    m_waiting->drop = std::move(drop);
}

WaitingRoom::Ticket WaitingRoom::enter(const QHostAddress &address, std::function<void()> drop)
{
    const QHostAddress origin = networkOf(address);
    while (size() >= m_places)
        makeRoom(origin);
    const auto waiting = std::make_shared<Waiting>(Waiting{ origin, false, std::move(drop) });
    m_queue->push_back(waiting);
    return Ticket(new Place(m_queue, waiting));
}

void WaitingRoom::makeRoom(const QHostAddress &origin)
{
    QHash<QHostAddress, int> held{ { origin, 1 } }; // who comes counts too
    for (const auto &waiting : *m_queue)
        ++held[waiting->origin];
    const int most = *std::max_element(held.cbegin(), held.cend());
    auto leaves = m_queue->end();
    for (auto at = m_queue->begin(); at != m_queue->end(); ++at)
        if (held[(*at)->origin] == most && (leaves == m_queue->end() || ((*leaves)->hasHead && !(*at)->hasHead)))
            leaves = at;
    if (leaves == m_queue->end()) // its own network holds none, and no other more than one
        leaves = m_queue->begin();
    const auto waiting = *leaves;
    m_queue->erase(leaves); // before its end, in which its place is given back
    waiting->drop();
}

} // namespace tars
