#include "service/extract/scanner.h"

#include "service/extract/ignorerules.h"

#include <cerrno>
#include <QDir>
#include <QMap>
#include <QStringDecoder>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int maxFolderDepth = 200;
// A tree with more of these says nothing new with each: they cost time and room, and hide what matters.
constexpr qint64 maxEmptyFiles = 10'000;
constexpr qint64 maxProblemsOfACode = 1'000;

std::optional<QString> utf8(const QByteArray &name)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder(name);
    if (decoder.hasError())
        return std::nullopt;
    return text;
}

/// Readable for people whatever the bytes: what is no printable ASCII is written \xNN.
QString escapedName(const QByteArray &name)
{
    QString text;
    for (const char c : name)
        text += c >= 0x20 && c < 0x7f ? QString(QLatin1Char(c))
                                      : u"\\x%1"_s.arg(uint(uchar(c)), 2, 16, QLatin1Char('0'));
    return text;
}

} // namespace

struct Scanner::Walk {
    const SourceFolder &root;
    QString output;
    const Found &found;
    const Trouble &trouble;
    const Visiting &visiting;
    qint64 files = 0;
    qint64 emptyFiles = 0;
    QString firstLeftOut{}; ///< of the empty files
    QMap<QString, qint64> problems{}; ///< by code

    struct Rules {
        IgnoreRules rules;
        qsizetype prefix; ///< length of the path at which they begin
    };
    std::vector<Rules> rules{};
    ResultFiles results{ root };

    void report(const char *severity, const QString &path, const QString &code, const QString &text)
    {
        RecordProblem problem;
        problem.severity = QString::fromLatin1(severity);
        problem.file = path;
        problem.code = code;
        problem.text = text.arg(path);
        problem.args = { { u"file"_s, path } };
        if (++problems[code] <= maxProblemsOfACode)
            trouble(problem);
    }

    void reportLeftOut() const
    {
        if (const qint64 left = emptyFiles - maxEmptyFiles; left > 0) {
            RecordProblem problem;
            problem.severity = u"warning"_s;
            problem.code = u"emptyFilesLeftOut"_s;
            problem.text = u"%1 empty files were left out after the first %2, from %3 on."_s.arg(left)
                               .arg(maxEmptyFiles)
                               .arg(firstLeftOut);
            problem.args = { { u"count"_s, left }, { u"kept"_s, maxEmptyFiles }, { u"first"_s, firstLeftOut } };
            trouble(problem);
        }
        for (auto code = problems.cbegin(); code != problems.cend(); ++code) {
            if (*code <= maxProblemsOfACode)
                continue;
            const qint64 left = *code - maxProblemsOfACode;
            RecordProblem problem;
            problem.severity = u"warning"_s;
            problem.code = u"problemsLeftOut"_s;
            problem.text = u"%1 more files have the same problem (%2) and are not named one by one."_s.arg(left)
                               .arg(code.key());
            problem.args = { { u"count"_s, left }, { u"kept"_s, maxProblemsOfACode }, { u"kind"_s, code.key() } };
            trouble(problem);
        }
    }

    void symlink(const QByteArray &path, const QString &name)
    {
        const QString target = QString::fromLocal8Bit(root.readLink(path));
        const QString base = QDir::cleanPath(root.path());
        const QString folder = QDir::cleanPath(base + u'/' + name + "/.."_L1);
        const QString absolute
            = QDir::cleanPath(target.startsWith(u'/') ? target : QString(folder + u'/' + target));
        const QString own = base + u'/' + name;
        if (own == absolute || own.startsWith(QString(absolute + u'/')))
            report("info", name, u"symlinkLoop"_s, u"%1 is a symbolic link to a folder that holds it."_s);
        else if (absolute != base && !absolute.startsWith(QString(base + u'/')))
            report(
                "info", name, u"symlinkOutside"_s, u"%1 is a symbolic link that leads out of the project."_s);
        else if (const int reason = root.brokenLink(path); reason == ELOOP)
            report("info", name, u"symlinkLoop"_s, u"%1 is a symbolic link that leads back to itself."_s);
        else if (reason == ENOENT || reason == ENOTDIR)
            report("info", name, u"symlinkBroken"_s, u"%1 is a symbolic link to what is not there."_s);
    }

    bool ignored(const QByteArray &path, const FolderEntry &entry, const QSet<QByteArray> &siblings) const
    {
        const bool folder = entry.kind == FolderEntry::Kind::Folder;
        const Rules &current = rules.back();
        if (current.rules.usesGit())
            return current.rules.isIgnored(path.sliced(current.prefix), folder);
        return isUsualOutput(entry.name, folder, siblings);
    }

    void resultsIn(const QByteArray &path, const FolderEntry &entry)
    {
        const auto take = [this](const QByteArray &file, const FolderEntry &result) {
            if (const auto name = utf8(file)) {
                ++files;
                found({ *name, result.size, ResultFiles::stamp(result.mtimeNs) });
            }
        };
        if (entry.kind == FolderEntry::Kind::Folder)
            results.ignoredFolder(path, take);
        else
            results.ignoredFile(path, entry, take);
    }

    void folder(const QByteArray &path, int depth)
    {
        const QString name = QString::fromUtf8(path);
        if (depth > maxFolderDepth)
            return report("warning", name, u"tooDeep"_s, u"%1 is nested too deep and was passed over."_s);
        const auto entries = root.entries(path);
        if (!entries)
            return report("warning", name, u"fileUnreadable"_s, u"The folder %1 cannot be read."_s);
        QSet<QByteArray> names;
        for (const FolderEntry &entry : *entries)
            names.insert(entry.name);
        const QByteArray prefix = path.isEmpty() ? path : path + '/';
        if (names.contains(".tars") && root.hasEntry(prefix + ".tars/owner.json"))
            return;
        if (!path.isEmpty() && (names.contains("CACHEDIR.TAG") || names.contains("CMakeCache.txt"))
            && !rules.back().rules.usesGit())
            return; // says of itself that it is a cache, or a build
        const bool nested = !path.isEmpty() && names.contains(".git");
        if (nested)
            rules.push_back({ IgnoreRules::of(root.path() + u'/' + name), prefix.size() });
        for (const FolderEntry &entry : *entries)
            visit(prefix + entry.name, entry, names, depth);
        if (nested)
            rules.pop_back();
    }

    void visit(const QByteArray &path, const FolderEntry &entry, const QSet<QByteArray> &siblings, int depth)
    {
        visiting();
        const bool isFolder = entry.kind == FolderEntry::Kind::Folder;
        if (isControlFolder(entry.name))
            return;
        const auto name = utf8(path);
        if (!name)
            return report("warning", escapedName(path), u"nameNotUtf8"_s,
                u"The name of %1 is not valid UTF-8; it was passed over."_s);
        if (isFolder && root.path() + u'/' + *name == output)
            return;
        if (ignored(path, entry, siblings))
            return resultsIn(path, entry);
        switch (entry.kind) {
        case FolderEntry::Kind::Folder:
            folder(path, depth + 1);
            break;
        case FolderEntry::Kind::Symlink:
            symlink(path, *name);
            break;
        case FolderEntry::Kind::Special:
            report("info", *name, u"specialFile"_s, u"%1 is a socket, pipe or device and was passed over."_s);
            break;
        case FolderEntry::Kind::File:
            if (entry.size == 0 && ++emptyFiles > maxEmptyFiles) {
                if (firstLeftOut.isEmpty())
                    firstLeftOut = *name;
                break;
            }
            ++files;
            found({ *name, entry.size, entry.mtimeNs });
            break;
        }
    }
};

Scanner::Scanner(const SourceFolder &root, QString output)
    : m_root(root)
    , m_output(QDir::cleanPath(output))
{
}

qint64 Scanner::scan(const Found &found, const Trouble &trouble, const Visiting &visiting)
{
    Walk walk{ m_root, m_output, found, trouble, visiting };
    walk.rules.push_back({ IgnoreRules::of(m_root.path()), 0 });
    walk.folder({}, 0);
    walk.reportLeftOut();
    return walk.files;
}

} // namespace tars
