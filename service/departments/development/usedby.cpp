#include "service/departments/development/usedby.h"

#include "service/markup/text.h"

namespace tars::development
{
using namespace Qt::StringLiterals;
using namespace markup;

namespace
{
constexpr int shownUsers = 6;

/// Of the symbols around a use: linked where they have an entry.
Inlines withinWhat(const Usage &usage, Linker &linker)
{
    constexpr qsizetype most = 2;
    Inlines line;
    for (const QString &name : usage.within.mid(0, most)) {
        line << text(line.isEmpty() ? u" in "_s : u", "_s);
        Inline shown = code(name);
        shown.target = linker.userIn(name, usage.file);
        line << shown;
    }
    if (usage.within.size() > most)
        line << text(u", …"_s);
    return line;
}

} // namespace

void appendUsers(Blocks &blocks, const QList<Usage> &usages, Linker &linker)
{
    QList<Usage> users;
    int tests = 0;
    int benchmarks = 0;
    for (const Usage &usage : usages) {
        if (usage.role == FileRole::Test)
            ++tests;
        else if (usage.role == FileRole::Benchmark)
            ++benchmarks;
        else if (usage.role == FileRole::Source || usage.role == FileRole::Example)
            users.append(usage);
    }
    QStringList more;
    if (users.size() > shownUsers)
        more.append(plural(users.size() - shownUsers, u"more file"_s, u"more files"_s));
    if (tests > 0)
        more.append(plural(tests, u"test file"_s, u"test files"_s));
    if (benchmarks > 0)
        more.append(plural(benchmarks, u"benchmark"_s, u"benchmarks"_s));
    if (users.isEmpty() && more.isEmpty())
        return;
    const QString others = more.size() < 3 ? more.join(u" and "_s) : QString(more[0] + u", "_s + more[1] + u" and "_s + more[2]);
    Inlines title{ strong(u"Used by"_s) };
    if (users.isEmpty())
        title << text(u" "_s) << muted(others);
    blocks.emplace_back(Paragraph{ title });
    if (users.isEmpty())
        return;
    BulletList list;
    for (const Usage &usage : users.mid(0, shownUsers)) {
        Blocks item;
        item.emplace_back(Paragraph{
            Inlines{ link(usage.file, sourceTarget(usage.file), Inline::Style::Code) } + withinWhat(usage, linker) });
        list.items.push_back(std::move(item));
    }
    blocks.emplace_back(std::move(list));
    if (!more.isEmpty())
        blocks.emplace_back(Paragraph{ { muted(u"and "_s + others) } });
}

} // namespace tars::development
