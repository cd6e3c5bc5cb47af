#include "service/departments/structure/knots.h"

#include <algorithm>
#include <map>
#include <QHash>
#include <set>

namespace tars::structure
{

Knots findKnots(const QList<QList<int>> &next)
{
    const int count = int(next.size());
    Knots knots;
    knots.knotOf.fill(-1, count);
    QList<int> number(count, -1), low(count, 0), stack;
    QList<bool> onStack(count, false);
    struct Frame {
        int node;
        qsizetype edge;
    };
    QList<Frame> frames;
    int counter = 0;
    for (int start = 0; start < count; ++start) {
        if (number[start] >= 0)
            continue;
        frames.append({ start, 0 });
        while (!frames.isEmpty()) {
            Frame &frame = frames.last();
            const int node = frame.node;
            if (frame.edge == 0) {
                number[node] = low[node] = counter++;
                stack.append(node);
                onStack[node] = true;
            }
            if (frame.edge < next[node].size()) {
                const int to = next[node][frame.edge++];
                if (number[to] < 0)
                    frames.append({ to, 0 });
                else if (onStack[to])
                    low[node] = std::min(low[node], number[to]);
                continue;
            }
            if (low[node] == number[node]) {
                QList<int> members;
                int member = -1;
                do {
                    member = stack.takeLast();
                    onStack[member] = false;
                    knots.knotOf[member] = int(knots.members.size());
                    members.append(member);
                } while (member != node);
                std::sort(members.begin(), members.end());
                knots.members.append(members);
            }
            frames.removeLast();
            if (!frames.isEmpty())
                low[frames.last().node] = std::min(low[frames.last().node], low[node]);
        }
    }
    return knots;
}

QList<int> layersOf(const QList<QList<int>> &next, const Knots &knots)
{
    // Knots are numbered so that what one reaches comes before it.
    QList<int> ofKnot(knots.members.size(), 0);
    for (int knot = 0; knot < knots.members.size(); ++knot)
        for (const int node : knots.members[knot])
            for (const int to : next[node])
                if (knots.knotOf[to] != knot)
                    ofKnot[knot] = std::max(ofKnot[knot], ofKnot[knots.knotOf[to]] + 1);
    QList<int> layers;
    for (const int knot : knots.knotOf)
        layers.append(ofKnot[knot]);
    return layers;
}

QList<int> shortestCycle(const QList<QList<int>> &next, const Knots &knots, int start)
{
    QList<int> before(next.size(), -1), queue{ start };
    for (qsizetype head = 0; head < queue.size(); ++head) {
        const int node = queue[head];
        for (const int to : next[node]) {
            if (to == start) {
                QList<int> way;
                for (int at = node; at != start; at = before[at])
                    way.prepend(at);
                way.prepend(start);
                return way;
            }
            if (knots.knotOf[to] == knots.knotOf[start] && before[to] < 0) {
                before[to] = node;
                queue.append(to);
            }
        }
    }
    return {};
}

namespace
{
/// The members of a knot in an order in which few edges point back.
QList<int> greedyOrder(const QList<QList<int>> &next, const QList<int> &members)
{
    std::map<int, std::set<int>> out, in;
    const std::set<int> inside(members.begin(), members.end());
    for (const int node : members) {
        out[node];
        in[node];
    }
    for (const int node : members)
        for (const int to : next[node])
            if (to != node && inside.count(to)) {
                out[node].insert(to);
                in[to].insert(node);
            }
    QList<int> first, last;
    std::set<int> left = inside;
    while (!left.empty()) {
        int chosen = -1;
        bool isSink = false;
        int best = 0;
        for (const int node : left) {
            const int balance = int(out[node].size()) - int(in[node].size());
            if (out[node].empty() || in[node].empty()) {
                chosen = node;
                isSink = out[node].empty();
                break;
            }
            if (chosen < 0 || balance > best) {
                chosen = node;
                best = balance;
            }
        }
        if (isSink)
            last.prepend(chosen);
        else
            first.append(chosen);
        for (const int to : out[chosen])
            in[to].erase(chosen);
        for (const int from : in[chosen])
            out[from].erase(chosen);
        left.erase(chosen);
    }
    return first + last;
}
} // namespace

QSet<std::pair<int, int>> closingEdges(const QList<QList<int>> &next, const Knots &knots)
{
    constexpr qsizetype mostOrdered = 2000; // beyond, the order of the nodes has to do
    QSet<std::pair<int, int>> closing;
    for (const QList<int> &members : knots.members) {
        if (members.size() < 2)
            continue;
        const QList<int> order = members.size() <= mostOrdered ? greedyOrder(next, members) : members;
        QHash<int, qsizetype> rank;
        for (qsizetype i = 0; i < order.size(); ++i)
            rank.insert(order[i], i);
        for (const int from : members)
            for (const int to : next[from])
                if (rank.contains(to) && rank[to] < rank[from])
                    closing.insert({ from, to });
    }
    return closing;
}

QSet<std::pair<int, int>> impliedEdges(const QList<QList<int>> &next, const Knots &knots)
{
    // What each knot reaches, in the order in which they are numbered.
    QList<QSet<int>> direct(knots.members.size()), reached(knots.members.size());
    for (int knot = 0; knot < knots.members.size(); ++knot) {
        for (const int node : knots.members[knot])
            for (const int to : next[node])
                if (knots.knotOf[to] != knot)
                    direct[knot].insert(knots.knotOf[to]);
        for (const int to : std::as_const(direct[knot])) {
            reached[knot].insert(to);
            reached[knot].unite(reached[to]);
        }
    }
    QSet<std::pair<int, int>> implied;
    for (int from = 0; from < next.size(); ++from)
        for (const int to : next[from]) {
            const int knot = knots.knotOf[from], target = knots.knotOf[to];
            if (knot == target)
                continue;
            for (const int other : std::as_const(direct[knot]))
                if (other != target && reached[other].contains(target)) {
                    implied.insert({ from, to });
                    break;
                }
        }
    return implied;
}

} // namespace tars::structure
