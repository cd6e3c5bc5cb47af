// Numbers that grow and never repeat.
#include "service/runs/sequences.h"
#include "tests/fakes/fakeworld.h"

#include <QTest>

using namespace tars;
using namespace tars::fakes;
using namespace Qt::StringLiterals;

class TestSequences : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFullDiskRepeatsNoNumber();
};

void TestSequences::aFullDiskRepeatsNoNumber()
{
    const auto disk = std::make_shared<Disk>();
    qint64 last = 0;
    const auto take = [&last](Sequences &sequences, int count) {
        for (int i = 0; i < count; ++i) {
            const qint64 number = sequences.next();
            if (number <= last)
                return false;
            last = number;
        }
        return true;
    };
    {
        World world(disk);
        Sequences sequences(world);
        QVERIFY(sequences.reserve());
        QVERIFY(take(sequences, 60'000));
        world.sequenceError = Error{ errc::storageFull, u"There is no room."_s, {} };
        QVERIFY(take(sequences, 90'000)); // past the end of the first block
        world.kill();
    }
    World world(disk);
    Sequences sequences(world);
    QVERIFY(sequences.reserve());
    QVERIFY(take(sequences, 10));
    // And once what was reserved is used up, numbers go on all the same.
    world.sequenceError = Error{ errc::storageFull, u"There is no room."_s, {} };
    QVERIFY(take(sequences, 150'000));
    world.sequenceError.reset();
    QVERIFY(take(sequences, 150'000));
    QVERIFY(last < disk->sequence);
}

QTEST_GUILESS_MAIN(TestSequences)
#include "tst_sequences.moc"
