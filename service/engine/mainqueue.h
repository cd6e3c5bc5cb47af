// How other threads hand results to the main thread: an own locked queue and one posted wake-up for whatever
// waits.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <QObject>
#include <vector>

namespace tars
{

/// Lives on the thread that runs the functions. A poster may outlive the queue; what it posts then is
/// dropped.
class MainQueue : public QObject
{
    struct Shared {
        std::mutex mutex;
        std::vector<std::function<void()>> waiting;
        QObject *receiver = nullptr;
        bool woken = false;
    };

public:
    class Poster
    {
    public:
        void operator()(std::function<void()> function) const; ///< from any thread

    private:
        friend class MainQueue;
        explicit Poster(std::shared_ptr<Shared> shared)
            : m_shared(std::move(shared))
        {
        }
        std::shared_ptr<Shared> m_shared;
    };

    explicit MainQueue(QObject *parent = nullptr);
    ~MainQueue() override;

    Poster poster() const { return Poster(m_shared); }
    bool event(QEvent *event) override;

private:
    std::shared_ptr<Shared> m_shared;
};

} // namespace tars
