#include "service/library/unifieddiff.h"

#include <algorithm>
#include <QByteArrayView>
#include <QList>
#include <vector>

namespace tars
{

namespace
{
constexpr qsizetype contextLines = 3;
constexpr int maxEdits = 1500; ///< beyond, Myers' algorithm costs more than a reader gains

using Lines = std::vector<QByteArrayView>;

struct Edit {
    enum class Kind { Same, Removed, Added } kind;
    qsizetype before; ///< index of the line in the old text, or where it would be
    qsizetype after;
};

Lines linesOf(const QByteArray &text)
{
    Lines lines;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = text.indexOf('\n', at);
        const qsizetype next = end < 0 ? text.size() : end + 1;
        lines.push_back(QByteArrayView(text).sliced(at, next - at));
        at = next;
    }
    return lines;
}

/// Myers' greedy algorithm over old[from, oldEnd) and new[from, newEnd).
std::vector<Edit> editsOf(const Lines &old, const Lines &now, qsizetype from, qsizetype oldEnd, qsizetype newEnd)
{
    const qsizetype n = oldEnd - from;
    const qsizetype m = newEnd - from;
    const qsizetype most = std::min<qsizetype>(n + m, maxEdits);
    std::vector<qsizetype> furthest(size_t(2 * most + 2), 0);
    std::vector<std::vector<qsizetype>> trace;
    const auto at = [&](qsizetype k) -> qsizetype & { return furthest[size_t(k + most)]; };
    bool isFound = n == 0 && m == 0;
    for (qsizetype d = 0; d <= most && !isFound; ++d) {
        // Only the diagonals that were reached are worth keeping.
        trace.emplace_back(furthest.begin() + (most - d), furthest.begin() + (most + d + 1));
        for (qsizetype k = -d; k <= d; k += 2) {
            qsizetype x = k == -d || (k != d && at(k - 1) < at(k + 1)) ? at(k + 1) : at(k - 1) + 1;
            if (d == 0)
                x = 0;
            while (x < n && x - k < m && old[size_t(from + x)] == now[size_t(from + x - k)])
                ++x;
            at(k) = x;
            if (x >= n && x - k >= m) {
                isFound = true;
                break;
            }
        }
    }
    std::vector<Edit> edits;
    if (!isFound) {
        for (qsizetype i = 0; i < n; ++i)
            edits.push_back({ Edit::Kind::Removed, from + i, from });
        for (qsizetype i = 0; i < m; ++i)
            edits.push_back({ Edit::Kind::Added, from + n, from + i });
        return edits;
    }
    qsizetype x = n;
    qsizetype y = m;
    for (qsizetype d = qsizetype(trace.size()) - 1; d >= 0 && (x > 0 || y > 0); --d) {
        const std::vector<qsizetype> &row = trace[size_t(d)];
        const auto reached = [&](qsizetype k) { return row[size_t(k + d)]; };
        qsizetype previousX = 0;
        qsizetype previousY = 0;
        const qsizetype k = x - y;
        if (d > 0) {
            const bool isDown = k == -d || (k != d && reached(k - 1) < reached(k + 1));
            const qsizetype previousK = isDown ? k + 1 : k - 1;
            previousX = reached(previousK);
            previousY = previousX - previousK;
        }
        while (x > previousX && y > previousY) {
            --x, --y;
            edits.push_back({ Edit::Kind::Same, from + x, from + y });
        }
        if (d == 0)
            break;
        if (x > previousX)
            edits.push_back({ Edit::Kind::Removed, from + --x, from + y });
        else
            edits.push_back({ Edit::Kind::Added, from + x, from + --y });
    }
    std::reverse(edits.begin(), edits.end());
    return edits;
}

void appendLine(QByteArray &diff, char mark, QByteArrayView line)
{
    diff += mark;
    diff += line;
    if (!line.endsWith('\n'))
        diff += "\n\\ No newline at end of file\n";
}

QByteArray range(qsizetype first, qsizetype count)
{
    // An empty range names the line before it.
    QByteArray text = QByteArray::number(count == 0 ? first : first + 1);
    if (count != 1)
        text += ',' + QByteArray::number(count);
    return text;
}

void appendHunk(QByteArray &diff, const Lines &old, const Lines &now, const std::vector<Edit> &edits, size_t first,
    size_t last)
{
    qsizetype removed = 0;
    qsizetype added = 0;
    for (size_t i = first; i <= last; ++i) {
        removed += edits[i].kind != Edit::Kind::Added;
        added += edits[i].kind != Edit::Kind::Removed;
    }
    diff += "@@ -" + range(edits[first].before, removed) + " +" + range(edits[first].after, added) + " @@\n";
    for (size_t i = first; i <= last; ++i) {
        const Edit &edit = edits[i];
        if (edit.kind == Edit::Kind::Added)
            appendLine(diff, '+', now[size_t(edit.after)]);
        else
            appendLine(diff, edit.kind == Edit::Kind::Removed ? '-' : ' ', old[size_t(edit.before)]);
    }
}
} // namespace

QByteArray unifiedDiff(const QString &path, const QByteArray &before, const QByteArray &after)
{
    if (before == after && !before.isNull())
        return {};
    const Lines old = linesOf(before);
    const Lines now = linesOf(after);
    const auto shorter = qsizetype(std::min(old.size(), now.size()));
    qsizetype head = 0;
    while (head < shorter && old[size_t(head)] == now[size_t(head)])
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && old[old.size() - 1 - size_t(tail)] == now[now.size() - 1 - size_t(tail)])
        ++tail;

    std::vector<Edit> edits;
    for (qsizetype i = qMax<qsizetype>(0, head - contextLines); i < head; ++i)
        edits.push_back({ Edit::Kind::Same, i, i });
    const auto middle
        = editsOf(old, now, head, qsizetype(old.size()) - tail, qsizetype(now.size()) - tail);
    edits.insert(edits.end(), middle.begin(), middle.end());
    for (qsizetype i = tail; i > qMax<qsizetype>(0, tail - contextLines); --i)
        edits.push_back({ Edit::Kind::Same, qsizetype(old.size()) - i, qsizetype(now.size()) - i });

    QByteArray diff = (before.isNull() ? QByteArray("--- /dev/null\n") : "--- a/" + path.toUtf8() + '\n') + "+++ b/"
        + path.toUtf8() + '\n';
    const auto isChange = [&](size_t i) { return edits[i].kind != Edit::Kind::Same; };
    for (size_t i = 0; i < edits.size();) {
        if (!isChange(i)) {
            ++i;
            continue;
        }
        const size_t first = i - std::min<size_t>(i, size_t(contextLines));
        size_t last = i;
        for (size_t same = 0; ++i < edits.size() && same <= 2 * size_t(contextLines);) {
            same = isChange(i) ? 0 : same + 1;
            if (same == 0)
                last = i;
        }
        i = last + 1;
        last = std::min(last + size_t(contextLines), edits.size() - 1);
        appendHunk(diff, old, now, edits, first, last);
    }
    return diff;
}

} // namespace tars
