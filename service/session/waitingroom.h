// The connections that have not proved yet who they are: only so many at once, and who comes to a full room takes the place
// of another, so that nobody keeps others out by holding places.
#pragma once

#include <functional>
#include <list>
#include <memory>
#include <QHostAddress>

namespace tars
{

/// What stands for all that one peer can come from: an IPv4 address, or the network of 64 bits of an IPv6 one.
QHostAddress networkOf(const QHostAddress &address);

class WaitingRoom
{
    struct Waiting {
        QHostAddress origin;
        bool hasHead = false;
        std::function<void()> drop;
    };
    using Queue = std::list<std::shared_ptr<Waiting>>; ///< in the order of their coming

public:
    /// One connection's place, free again when it is deleted. May outlive the room.
    class Place
    {
    public:
        ~Place();
        Place(const Place &) = delete;
        Place &operator=(const Place &) = delete;
        /// Its request was a good one: from now on those that sent none make room before it does. `drop` ends the
        /// connection from here on.
        void promote(std::function<void()> drop);

    private:
        friend class WaitingRoom;
        Place(const std::shared_ptr<Queue> &queue, std::shared_ptr<Waiting> waiting) : m_queue(queue), m_waiting(std::move(waiting)) {}
        const std::weak_ptr<Queue> m_queue;
        const std::shared_ptr<Waiting> m_waiting;
    };
    using Ticket = std::shared_ptr<Place>;

    explicit WaitingRoom(int places) : m_places(places) {}

    /// Of a full room, the network that holds most places gives one up: `drop` of its oldest connection is called, of those
    /// without a good request if there are any.
    Ticket enter(const QHostAddress &address, std::function<void()> drop);
    int size() const { return int(m_queue->size()); }

private:
    void makeRoom(const QHostAddress &origin);

    int m_places;
    std::shared_ptr<Queue> m_queue = std::make_shared<Queue>();
};

} // namespace tars
