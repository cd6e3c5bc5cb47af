// When what was written becomes durable, and that a checkpoint speaks of nothing that was not synced before.
#include "service/engine/checkpointer.h"
#include "tests/fakes/fakeworld.h"

#include <QTest>

using namespace tars;
using namespace tars::fakes;

namespace
{
/// Notes in which order disk and journal are asked.
class Order
{
public:
    void note(const QString &what)
    {
        const std::lock_guard lock(m_mutex);
        m_noted << what;
    }
    QStringList noted() const
    {
        const std::lock_guard lock(m_mutex);
        return QStringList(m_noted.cbegin(), m_noted.cend()); // none of whose parts another thread has
    }
    int checkpoints() const { return int(noted().filter(u"checkpoint"_s).size()); }

private:
    mutable std::mutex m_mutex;
    QStringList m_noted;
};

class Journal final : public UnitJournal
{
public:
    explicit Journal(Order &order) : m_order(order) {}
    Result<QHash<UnitId, UnitRow>> units(const ProjectId &, const QString &) const override { return QHash<UnitId, UnitRow>(); }
    Result<UnitCountsByLane> doneUnits(const ProjectId &, const QString &, const RunId &) const override { return UnitCountsByLane(); }
    Result<void> forEachDependency(const ProjectId &, const QString &, const std::function<void(const Dependency &)> &) const override { return {}; }
    Result<void> commit(const ProjectId &, const QString &, const QList<UnitCommit> &) override { return {}; }
    void reopenUnits(const ProjectId &, const QString &, const QList<UnitId> &, std::function<void(Result<void>)>) override {}
    Result<void> removeUnits(const ProjectId &, const QString &, const QList<UnitId> &) override { return {}; }
    Result<void> checkpoint() override { return {}; }
    qint64 commitMark() const override
    {
        m_order.note(u"mark"_s);
        return 42;
    }
    Result<void> checkpointUpTo(qint64 mark) override
    {
        m_order.note(u"checkpoint %1"_s.arg(mark));
        return {};
    }
    Result<Digest> rootDigest(const ProjectId &, const QString &) const override { return Digest(); }
    Result<void> setRootDigest(const ProjectId &, const QString &, const Digest &) override { return {}; }

private:
    Order &m_order;
};

class Sink final : public DocumentSink
{
public:
    explicit Sink(Order &order) : m_order(order) {}
    Result<PutResult> put(const UnitSpec &, const UnitOutput &, const QList<PublishedFile> &, std::stop_token) override { return PutResult(); }
    bool isIntact(const QList<PublishedFile> &, bool) const override { return true; }
    Result<void> remove(const QList<PublishedFile> &) override { return {}; }
    Result<void> syncToDisk() override
    {
        m_order.note(u"sync"_s);
        return fails ? Result<void>(fullError()) : Result<void>();
    }
    std::atomic<bool> fails = false;

private:
    Order &m_order;
};
} // namespace

class TestCheckpointer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comesInTime_data()
    {
        QTest::addColumn<int>("documents");
        QTest::newRow("after a while") << 1;
        QTest::newRow("after many documents") << 1000;
    }

    void comesInTime()
    {
        QFETCH(int, documents);
        Order order;
        Journal journal(order);
        Sink sink(order);
        Checkpointer checkpointer(journal, {});
        checkpointer.setSink(&sink);
        checkpointer.noteDocuments(documents);
        QTRY_COMPARE(order.noted(), QStringList({ u"mark"_s, u"sync"_s, u"checkpoint 42"_s }));
        // For as long as nothing is written there is nothing to do.
        std::atomic<bool> asked = false;
        checkpointer.noteDocuments(0);
        checkpointer.request([&] { asked = true; });
        QTRY_VERIFY(asked.load());
        QCOMPARE(order.checkpoints(), 2);
    }

    void manyDocumentsDoNotWait()
    {
        Order order;
        Journal journal(order);
        Sink sink(order);
        Checkpointer checkpointer(journal, {});
        checkpointer.setSink(&sink);
        // As many as would take minutes if each thousand waited for the two seconds to pass.
        for (int i = 1; i <= 100; ++i) {
            checkpointer.noteDocuments(999);
            checkpointer.noteDocuments(1);
            QTRY_COMPARE(order.checkpoints(), i);
        }
    }

    void aDiskThatRefusesMakesNothingDurable()
    {
        Order order;
        Journal journal(order);
        Sink sink(order);
        std::atomic<int> failures = 0;
        Checkpointer checkpointer(journal, [&](const Error &error) { failures += error.code == errc::storageFull; });
        checkpointer.setSink(&sink);
        sink.fails = true;
        checkpointer.noteDocuments(1000);
        QTRY_VERIFY(failures > 0);
        QCOMPARE(order.checkpoints(), 0);
        QVERIFY(!checkpointer.checkpoint());
        sink.fails = false;
        QTRY_COMPARE(order.checkpoints(), 1); // what was not covered still is wanted
    }

    void withoutAFolderNothingIsSaidOfIt()
    {
        Order order;
        Journal journal(order);
        Checkpointer checkpointer(journal, {});
        QVERIFY(checkpointer.checkpoint());
        std::atomic<bool> done = false;
        checkpointer.request([&] { done = true; });
        QTRY_VERIFY(done.load());
        QCOMPARE(order.noted(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestCheckpointer)
#include "tst_checkpointer.moc"
