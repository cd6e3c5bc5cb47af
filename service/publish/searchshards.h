// The form of the site's search index: which words a name is found by, and how words and names become script files
// that a page loads one by one. The reader of all this is resources/site/search.js.
#pragma once

#include <map>
#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace tars::search
{

/// Folded: "memoryBuffer", "memory_buffer" → memory, buffer; "HTTPServer2" → http, server2. Each once, in order.
QStringList wordsOf(const QString &name);
QString initialsOf(const QString &name); ///< "mb"; empty if there is but one word

/// The first letter of a word, under which a shard begins: a to z, 0 to 9, "_" for all else.
inline constexpr int roots = 37;
int rootOf(const QString &word);
QString fileNameOf(const QString &key); ///< of a shard: "s-fo"

quint32 hashOf(const QString &text); ///< FNV-1a over UTF-8, as the script computes it

/// What a shard says of a name: in which block its records are, as hashOf(), follows from the name itself.
struct NameInfo {
    int kinds = 0; ///< bits, in the order of kindLetters
    bool documented = false;
    bool deprecated = false; ///< all of them
    bool isPublic = false; ///< one of them
    int records = 0;
    int spread = 0; ///< see ModelView::spread()

    int packed() const;
    void add(const NameInfo &other);
};
inline constexpr char kindLetters[] = "FCSETMVNK";

enum class Group { Symbols, Files, Tests };

struct Posting {
    int page = 0;
    int heading = 0; ///< of the page: 0 is the page itself
    int weight = 1; ///< 3 title, 2 heading, 1 text
};

/// All words that begin with one letter; written as one file, or as a file of the best names and one per longer
/// beginning where there are too many.
class Shard
{
public:
    explicit Shard(int root)
        : m_root(root)
    {
    }
    void addName(Group group, const QString &word, const QString &name, const NameInfo &info);
    void addPage(const QString &term, const Posting &posting); ///< in ascending order of pages

    /// File names without ending, and bytes. The first is that of the root, which is always there.
    QList<std::pair<QString, QByteArray>> files() const;

private:
    struct Word {
        std::map<std::pair<int, QString>, NameInfo> names; ///< by group and name
        QList<Posting> pages;
    };
    using Words = std::map<QString, Word>;
    QString rootKey() const;
    void write(const QString &key, Words::const_iterator begin, Words::const_iterator end,
        QList<std::pair<QString, QByteArray>> &files) const;

    const int m_root;
    Words m_words;
};

} // namespace tars::search
