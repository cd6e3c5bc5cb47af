#include "service/departments/qualityassurance/duplicates.h"

#include <algorithm>
#include <map>
#include <QJsonArray>

namespace tars::qualityassurance
{
using namespace Qt::StringLiterals;
using namespace markup;

namespace
{
constexpr int shortestBlock = 15; ///< lines of the source
constexpr qsizetype mostPlaces = 12; ///< of one fingerprint; what stands oftener is a habit, not a copy
constexpr qsizetype mostDuplicates = 200;

struct Fingerprint {
    qint64 hash = 0;
    int file = 0;
    int index = 0; ///< within its file
    int from = 0;
    int to = 0;
};

/// Two places that go on alike: from fingerprint to fingerprint.
struct Chain {
    int fileA = 0, fileB = 0;
    int fromA = 0, toA = 0, fromB = 0, toB = 0;
};

QList<Fingerprint> fingerprintsOf(const ModelView &view, QStringList &files)
{
    QList<Fingerprint> all;
    const QList<Fact> facts = view.facts(u"code.fingerprints"_s);
    if (facts.isEmpty())
        return all;
    QSet<QString> foreign;
    for (const FileInfo &file : view.files())
        if (file.vendored || file.generated)
            foreign.insert(file.path);
    for (const Fact &fact : facts) {
        if (foreign.contains(fact.file))
            continue;
        const QJsonArray hashes = fact.value.value("hashes"_L1).toArray(),
                         from = fact.value.value("from"_L1).toArray(),
                         to = fact.value.value("to"_L1).toArray();
        for (qsizetype i = 0; i < hashes.size(); ++i)
            all.append(
                { hashes[i].toInteger(), int(files.size()), int(i), from.at(i).toInt(), to.at(i).toInt() });
        files.append(fact.file);
    }
    return all;
}

QList<Chain> chainsOf(const QList<Fingerprint> &all)
{
    QHash<qint64, QList<int>> places;
    for (qsizetype i = 0; i < all.size(); ++i)
        places[all[i].hash].append(int(i));
    // Pairs in the order of their first place: the pair before, if both went on, is the same block.
    std::map<std::pair<int, int>, qsizetype> ending; // by the positions of the pair that would come next
    QList<Chain> chains;
    for (int a = 0; a < int(all.size()); ++a) {
        const QList<int> &same = places[all[a].hash];
        if (same.size() < 2 || same.size() > mostPlaces)
            continue;
        for (const int b : same) {
            if (b <= a || (all[a].file == all[b].file && all[b].from <= all[a].to))
                continue;
            const auto before = ending.find({ a, b });
            qsizetype chain = chains.size();
            if (before != ending.end()) {
                chain = before->second;
                chains[chain].toA = all[a].to;
                chains[chain].toB = all[b].to;
                ending.erase(before);
            } else {
                chains.append({ all[a].file, all[b].file, all[a].from, all[a].to, all[b].from, all[b].to });
            }
            const bool goesOn = a + 1 < all.size() && b + 1 < all.size() && all[a + 1].file == all[a].file
                && all[b + 1].file == all[b].file;
            if (goesOn)
                ending[{ a + 1, b + 1 }] = chain;
        }
    }
    return chains;
}
} // namespace

QList<Duplicate> duplicatesOf(const ModelView &view)
{
    QStringList files;
    const QList<Chain> chains = chainsOf(fingerprintsOf(view, files));
    // Blocks that begin at the same place are one block of several places.
    std::map<std::tuple<int, int, int>, Duplicate> blocks;
    for (const Chain &chain : chains) {
        const CodePlace first{ files[chain.fileA], chain.fromA, chain.toA },
            second{ files[chain.fileB], chain.fromB, chain.toB };
        const bool overlaps = chain.fileA == chain.fileB && second.from <= first.to;
        if (first.lines() < shortestBlock || second.lines() < shortestBlock || overlaps)
            continue;
        Duplicate &block = blocks[{ chain.fileA, chain.fromA, chain.toA }];
        if (block.places.isEmpty())
            block.places.append(first);
        block.places.append(second);
    }
    QList<Duplicate> found;
    QHash<QString, QList<CodePlace>> told; // what lies within a block of several places is told with it
    QList<Duplicate> candidates;
    for (auto &[key, block] : blocks)
        candidates.append(std::move(block));
    std::stable_sort(candidates.begin(), candidates.end(), [](const Duplicate &a, const Duplicate &b) {
        return a.places.first().lines() != b.places.first().lines()
            ? a.places.first().lines() > b.places.first().lines()
            : a.places.size() > b.places.size();
    });
    for (const Duplicate &block : std::as_const(candidates)) {
        const bool known = std::all_of(block.places.begin(), block.places.end(), [&](const CodePlace &place) {
            const QList<CodePlace> here = told.value(place.file);
            return std::any_of(here.begin(), here.end(),
                [&](const CodePlace &other) { return other.from <= place.to && place.from <= other.to; });
        });
        if (known)
            continue;
        for (const CodePlace &place : block.places)
            told[place.file].append(place);
        found.append(block);
        if (found.size() == mostDuplicates)
            break;
    }
    return found;
}

Table duplicateTable(const QList<Duplicate> &duplicates)
{
    Table table;
    table.head = { u"Lines"_s, u"Places"_s };
    const double most = duplicates.isEmpty() ? 1 : duplicates.first().places.first().lines();
    for (const Duplicate &block : duplicates) {
        Cell places;
        for (const CodePlace &place : block.places) {
            if (!places.content.isEmpty())
                places.content << text(u", "_s);
            places.content << link(u"%1:%2–%3"_s.arg(place.file).arg(place.from).arg(place.to),
                sourceTarget(place.file, place.from), Inline::Style::Code);
        }
        const int lines = block.places.first().lines();
        table.rows.append({ numberCell(lines, lines / most), places });
    }
    return table;
}

Page duplicatesPage(const ModelView &view, Page page)
{
    const QList<Duplicate> blocks = duplicatesOf(view);
    qint64 lines = 0;
    QSet<QString> files;
    for (const Duplicate &block : blocks)
        for (qsizetype i = 0; i < block.places.size(); ++i) {
            lines += i > 0 ? block.places[i].lines() : 0;
            files.insert(block.places[i].file);
        }
    page.lead = {
        text(
            u"The same code but for spaces and comments, tests left out."_s)
    };
    Figures figures;
    figures.figures = { { grouped(blocks.size()), blocks.size() == 1 ? u"block"_s : u"blocks"_s, {} },
        { grouped(lines), u"lines that stand again"_s, {} },
        { grouped(files.size()), files.size() == 1 ? u"file"_s : u"files"_s, {} } };
    page.blocks.emplace_back(std::move(figures));
    page.blocks.emplace_back(duplicateTable(blocks));
    return page;
}

} // namespace tars::qualityassurance
