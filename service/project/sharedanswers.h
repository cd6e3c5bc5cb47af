// What the views of one model have read and worked out, for all of them. Thread-safe.
#pragma once

#include "service/project/modelview.h"
#include "service/project/question.h"

#include <memory>
#include <mutex>
#include <optional>
#include <QCache>
#include <QSet>

namespace tars
{

/// Values of one state of the model; those of an older one are forgotten with the first of a newer. Values are copied out, and
/// must bear to be read by several threads at once.
template <typename Key, typename Value>
class GenerationCache
{
public:
    explicit GenerationCache(qsizetype mostCost)
        : m_values(mostCost)
    {
    }

    std::optional<Value> find(quint64 generation, const Key &key) const
    {
        const std::lock_guard lock(m_mutex);
        const Value *found = generation == m_generation ? m_values.object(key) : nullptr;
        return found ? std::optional(*found) : std::nullopt;
    }
    void insert(quint64 generation, const Key &key, const Value &value, qsizetype cost = 1)
    {
        const std::lock_guard lock(m_mutex);
        if (generation < m_generation)
            return;
        if (generation > m_generation)
            m_values.clear();
        m_generation = generation;
        m_values.insert(key, new Value(value), std::max<qsizetype>(1, cost));
    }

private:
    mutable std::mutex m_mutex;
    mutable QCache<Key, Value> m_values; ///< finding one makes it the youngest
    quint64 m_generation = 0;
};

struct SharedAnswers {
    /// What was worked out, and what was asked for it.
    struct Derived {
        std::shared_ptr<const void> value;
        QSet<Question> asked;
    };
    GenerationCache<QString, QList<Symbol>> symbols{ 20'000 }; ///< by path; cost: number of symbols
    GenerationCache<QString, QByteArray> contents{ 16'384 }; ///< by path; cost: KiB
    GenerationCache<QString, QString> excerpts{ 2'000 }; ///< by owner and name, and path
    GenerationCache<QString, QList<SymbolTarget>> targets{ 50'000 }; ///< by name; cost: number of targets
    GenerationCache<QString, QList<Fact>> facts{ 50'000 }; ///< by kind and folder; cost: number of facts
    GenerationCache<Question, Digest> digests{ 40'000 }; ///< of answers that no column holds, and not of the set's documents
    GenerationCache<QString, Derived> derived{ 100 }; ///< by name; of views without documents
};

} // namespace tars
