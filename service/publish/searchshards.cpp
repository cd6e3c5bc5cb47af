#include "service/publish/searchshards.h"

#include "service/publish/scriptdata.h"

#include <algorithm>
#include <limits>
#include <QSet>

namespace tars::search
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype largestShard = 64 * 1024;
constexpr qsizetype largestHead = 12 * 1024; ///< of a shard whose words stand in longer ones
constexpr qsizetype mostHeadRows = 4000; ///< names and what is told of them
constexpr qsizetype longestKey = 8;

/// Shorter first: what a short query means is rarely the longest name.
bool isShorter(const QString &a, const QString &b) { return a.size() != b.size() ? a.size() < b.size() : a < b; }

} // namespace

QStringList wordsOf(const QString &name)
{
    QStringList words;
    QString word;
    const auto flush = [&] {
        if (!word.isEmpty() && !words.contains(word.toCaseFolded()))
            words.append(word.toCaseFolded());
        word.clear();
    };
    for (qsizetype i = 0; i < name.size(); ++i) {
        const QChar c = name.at(i);
        if (!c.isLetterOrNumber() && !c.isSurrogate() && !c.isMark()) {
            flush();
            continue;
        }
        const bool afterLower = !word.isEmpty() && word.back().isLower();
        const bool beforeLower = i + 1 < name.size() && name.at(i + 1).isLower();
        const bool endsCapitals = !word.isEmpty() && word.back().isUpper() && beforeLower;
        if (c.isUpper() && (afterLower || endsCapitals))
            flush();
        word += c;
    }
    flush();
    return words;
}

QString initialsOf(const QString &name)
{
    const QStringList words = wordsOf(name);
    QString initials;
    for (const QString &word : words)
        initials += word.front();
    return words.size() > 1 ? initials : QString();
}

int rootOf(const QString &word)
{
    const char16_t c = word.isEmpty() ? u'_' : word.front().unicode();
    if (c >= u'a' && c <= u'z')
        return c - u'a';
    if (c >= u'0' && c <= u'9')
        return 26 + c - u'0';
    return roots - 1;
}

QString fileNameOf(const QString &key)
{
    QString name = u"s-"_s;
    for (const QChar c : key) {
        const bool plain = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_';
        name += plain ? QString(c) : QString(u'-' + QString::number(c.unicode(), 16));
    }
    return name;
}

quint32 hashOf(const QString &text)
{
    quint32 hash = 2166136261U;
    for (const char byte : text.toUtf8()) {
        hash ^= static_cast<unsigned char>(byte);
        hash *= 16777619U;
    }
    return hash;
}

int NameInfo::packed() const
{
    return kinds | int(documented) << 9 | int(deprecated) << 10 | int(isPublic) << 11
        | std::min(records, 255) << 12 | std::min(spread, 15) << 20;
}

void NameInfo::add(const NameInfo &other)
{
    deprecated = records == 0 ? other.deprecated : deprecated && other.deprecated;
    kinds |= other.kinds;
    documented = documented || other.documented;
    isPublic = isPublic || other.isPublic;
    records += other.records;
    spread = std::max(spread, other.spread);
}

void Shard::addName(Group group, const QString &word, const QString &name, const NameInfo &info)
{
    m_words[word].names[{ int(group), name }].add(info);
}

void Shard::addPage(const QString &term, const Posting &posting)
{
    QList<Posting> &pages = m_words[term].pages;
    if (!pages.isEmpty() && pages.last().page == posting.page) {
        if (pages.last().weight < posting.weight)
            pages.last() = posting;
        return;
    }
    pages.append(posting);
}

QString Shard::rootKey() const
{
    if (m_root < 26)
        return QString(QChar(u'a' + m_root));
    return m_root < roots - 1 ? QString(QChar(u'0' + (m_root - 26))) : u"_"_s;
}

QList<std::pair<QString, QByteArray>> Shard::files() const
{
    QList<std::pair<QString, QByteArray>> result;
    write(rootKey(), m_words.begin(), m_words.end(), result);
    return result;
}

void Shard::write(const QString &key, Words::const_iterator begin, Words::const_iterator end,
    QList<std::pair<QString, QByteArray>> &files) const
{
    std::map<int, std::map<QString, NameInfo>> names;
    for (auto word = begin; word != end; ++word)
        for (const auto &[name, info] : word->second.names)
            names[name.first].insert({ name.second, info });

    static constexpr QLatin1StringView groups[] = { "s"_L1, "f"_L1, "t"_L1 };
    const auto dataOf = [&](qsizetype room, bool pages) {
        QJsonObject data;
        for (const auto &[group, all] : names) {
            QStringList order;
            for (const auto &[name, info] : all)
                order.append(name);
            qsizetype size = 0;
            std::sort(order.begin(), order.end(), isShorter);
            QStringList kept;
            for (const QString &name : std::as_const(order)) {
                size += name.size() + 8;
                if (size > room / 2)
                    break;
                kept.append(name);
            }
            std::sort(kept.begin(), kept.end());
            QJsonArray rows;
            for (const QString &name : std::as_const(kept)) {
                rows.append(name);
                rows.append(all.at(name).packed());
            }
            data.insert(groups[group], rows);
        }
        QJsonArray terms;
        qsizetype size = 0;
        for (auto word = begin; pages && word != end && size < room / 2; ++word) {
            if (word->second.pages.isEmpty())
                continue;
            QJsonArray postings;
            int last = 0;
            for (const Posting &posting : word->second.pages) {
                postings.append(posting.page - last); // delta-coded
                postings.append(posting.heading * 4 + posting.weight);
                last = posting.page;
                size += 6;
                if (size >= room / 2)
                    break;
            }
            terms.append(word->first);
            terms.append(postings);
        }
        if (!terms.isEmpty())
            data.insert(u"p"_s, terms);
        return data;
    };
    const auto call = [&](const QJsonObject &data) { return scriptCall(u"shard"_s, { key, data }); };

    constexpr qsizetype everything = std::numeric_limits<qsizetype>::max();
    const QByteArray whole = call(dataOf(everything, true));
    const bool divisible = key.size() < longestKey
        && std::any_of(begin, end, [&](const auto &word) { return word.first.size() > key.size(); });
    if (whole.size() <= largestShard) {
        files.append({ fileNameOf(key), whole });
        return;
    }
    if (!divisible) {
        files.append({ fileNameOf(key), call(dataOf(largestShard, true)) });
        return;
    }
    // Too much for one file: the words go by one letter more; what is left here serves those who typed no more.
    const bool other = m_root == roots - 1 && key == "_"_L1;
    const qsizetype length = other ? 1 : key.size() + 1;
    QJsonArray keys;
    const qsizetype at = files.size();
    files.append({ fileNameOf(key), QByteArray() });
    auto from = begin;
    while (from != end) {
        const QString beginning = from->first.left(length);
        auto to = from;
        while (to != end && to->first.left(length) == beginning)
            ++to;
        if (beginning.size() == length) {
            keys.append(beginning);
            write(beginning, from, to, files);
        }
        from = to;
    }
    // The word that is the key itself stands nowhere else.
    QJsonObject head = dataOf(largestHead, false);
    const auto own = m_words.find(key);
    if (own != m_words.end()) {
        std::map<int, QJsonArray> rows;
        std::map<int, QSet<QString>> present;
        for (const auto &[name, info] : own->second.names) {
            const auto [row, fresh] = rows.try_emplace(name.first, head.value(groups[name.first]).toArray());
            QSet<QString> &shown = present[name.first];
            if (fresh)
                for (qsizetype i = 0; i < row->second.size(); i += 2)
                    shown.insert(row->second.at(i).toString());
            if (shown.contains(name.second) || row->second.size() >= mostHeadRows)
                continue;
            row->second.append(name.second);
            row->second.append(info.packed());
        }
        for (const auto &[group, all] : rows)
            if (!all.isEmpty())
                head.insert(groups[group], all);
        QJsonArray postings;
        int last = 0;
        for (const Posting &posting : own->second.pages.first(std::min<qsizetype>(own->second.pages.size(), 2000))) {
            postings.append(posting.page - last);
            postings.append(posting.heading * 4 + posting.weight);
            last = posting.page;
        }
        if (!postings.isEmpty())
            head.insert(u"p"_s, QJsonArray{ key, postings });
    }
    head.insert(u"keys"_s, keys);
    files[at].second = call(head);
}

} // namespace tars::search
