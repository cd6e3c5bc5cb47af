#include "service/project/readmefile.h"

namespace tars
{

using namespace Qt::StringLiterals;

std::optional<FileInfo> readmeOf(const QList<FileInfo> &files, const QString &project)
{
    static const QStringList endings{ u".md"_s, u".markdown"_s, u".rst"_s, u".adoc"_s, u".txt"_s, QString() };
    const QString part = project.toLower();
    // A link at the top to a part's README is no file.
    const QStringList folders{ QString(), u".github"_s, u"docs"_s, part, u"packages/"_s + part, u"crates/"_s + part, u"src/"_s + part };
    std::optional<FileInfo> best;
    qsizetype bestRank = endings.size() * folders.size();
    for (const FileInfo &file : files) {
        const QString path = file.path.toLower();
        const qsizetype slash = path.lastIndexOf(u'/');
        const QString name = path.sliced(slash + 1);
        if (file.binary || !name.startsWith("readme"_L1))
            continue;
        const qsizetype folder = folders.indexOf(path.left(std::max<qsizetype>(slash, 0)));
        const qsizetype ending = endings.indexOf(name.sliced(6));
        const qsizetype rank = folder * endings.size() + ending;
        if (folder >= 0 && ending >= 0 && rank < bestRank) {
            bestRank = rank;
            best = file;
        }
    }
    return best;
}

} // namespace tars
