#include "service/extract/resultfiles.h"

#include "service/extract/classify.h"
#include "service/extract/facts/factreaders.h"
#include "service/extract/sourcetext.h"

#include <algorithm>
#include <QByteArrayList>
#include <QSet>

namespace tars
{

namespace
{

constexpr int mostResultFiles = 2'000;
constexpr int mostResultFolders = 1'000;

/// Names that no other file has; one "*" stands for anything.
constexpr const char *resultNames[]{ "lcov.info", "coverage.info", "coverage.lcov", "*.lcov", "coverage.xml", "cobertura.xml", "cobertura-coverage.xml",
    "coverage.cobertura.xml", "jacoco.xml", "jacocoTestReport.xml", "junit.xml", "junit-*.xml", "*.junit.xml", "test-results.xml", "pytest.xml",
    "nosetests.xml", "rspec.xml", "TEST-*.xml" };

/// Folders in which results lie, from the one that is ignored or one above it on.
constexpr const char *resultFolders[]{ "coverage", "coverage/*", "htmlcov", "reports", "reports/*", "test-reports", "test-reports/*", "test-results",
    "test-results/*", "TestResults", "TestResults/*", "junit", // whatever the language
    "build", "build/coverage", "build/logs", "build/meson-logs", "build/reports", "build/reports/cobertura", "build/reports/jacoco/*",
    "build/test-results", "build/test-results/*", "builddir", "builddir/meson-logs", "cmake-build-*", "_build", "_build/meson-logs",
    "_build/test/lib/*", "out", // CMake, Meson, Gradle, Mix
    "target", "target/coverage", "target/failsafe-reports", "target/nextest/*", "target/site/cobertura", "target/site/jacoco",
    "target/site/jacoco-aggregate", "target/surefire-reports", "target/tarpaulin" }; // Maven, Cargo

bool fitsName(QByteArrayView name, QByteArrayView pattern)
{
    const qsizetype star = pattern.indexOf('*');
    if (star < 0)
        return name == pattern;
    return name.size() >= pattern.size() - 1 && name.startsWith(pattern.first(star)) && name.endsWith(pattern.sliced(star + 1));
}

const std::vector<QByteArrayList> &resultPlaces()
{
    static const std::vector<QByteArrayList> places = [] {
        std::vector<QByteArrayList> all;
        for (const char *folder : resultFolders)
            all.push_back(QByteArray(folder).split('/'));
        return all;
    }();
    return places;
}

QByteArray nameOf(const QByteArray &path) { return path.sliced(path.lastIndexOf('/') + 1); }

} // namespace

bool ResultFiles::isResult(const QByteArray &path)
{
    const QByteArray name = nameOf(path);
    return std::any_of(std::begin(resultNames), std::end(resultNames), [&](const char *pattern) { return fitsName(name, pattern); });
}

void ResultFiles::ignoredFile(
    const QByteArray &path, const FolderEntry &entry, const std::function<void(const QByteArray &, const FolderEntry &)> &found)
{
    if (entry.kind != FolderEntry::Kind::File || entry.size == 0 || entry.size > maxFileBytes || m_files >= mostResultFiles || !isResult(path)
        || isVendoredPath(QString::fromUtf8(path)))
        return;
    ++m_files;
    found(path, entry);
}

void ResultFiles::ignoredFolder(const QByteArray &path, const std::function<void(const QByteArray &, const FolderEntry &)> &found)
{
    const QByteArrayList own = path.split('/');
    std::vector<Rest> rests;
    for (size_t place = 0; place < resultPlaces().size(); ++place) {
        const QByteArrayList &folders = resultPlaces()[place];
        // Of "target/site/jacoco" all of "target", "target/site" and itself may be what is ignored.
        for (qsizetype passed = 1; passed <= std::min(folders.size(), own.size()); ++passed) {
            bool fits = true;
            for (qsizetype i = 0; i < passed && fits; ++i)
                fits = fitsName(own[own.size() - passed + i], folders[i]);
            if (fits)
                rests.emplace_back(int(place), passed);
        }
    }
    if (!rests.empty() && !isVendoredPath(QString::fromUtf8(path + "/x")))
        enter(path, rests, found);
}

void ResultFiles::enter(
    const QByteArray &path, const std::vector<Rest> &rests, const std::function<void(const QByteArray &, const FolderEntry &)> &found)
{
    if (m_folders >= mostResultFolders || m_root.hasEntry(path + "/.tars/owner.json"))
        return;
    ++m_folders;
    const auto entries = m_root.entries(path);
    if (!entries)
        return;
    const bool arrived
        = std::any_of(rests.begin(), rests.end(), [](const Rest &rest) { return rest.second == resultPlaces()[size_t(rest.first)].size(); });
    for (const FolderEntry &entry : *entries) {
        if (arrived)
            ignoredFile(path + '/' + entry.name, entry, found);
        if (entry.kind != FolderEntry::Kind::Folder)
            continue;
        std::vector<Rest> further;
        for (const auto &[place, passed] : rests)
            if (const QByteArrayList &folders = resultPlaces()[size_t(place)]; passed < folders.size() && fitsName(entry.name, folders[passed]))
                further.emplace_back(place, passed + 1);
        if (!further.empty())
            enter(path + '/' + entry.name, further, found);
    }
}

Result<std::optional<FileRecord>> ResultFiles::read(const QString &path)
{
    const QByteArray bytes = path.toUtf8();
    if (!isResult(bytes) || !isIgnored(bytes))
        return std::optional<FileRecord>();
    if (const auto still = m_root.isInPlace(); !still) // git's rules were reached by the path
        return still.error();
    Result<FileContent> content = m_root.read(path, maxFileBytes);
    if (!content)
        return content.error();
    FileRecord record;
    record.path = path;
    record.size = content->size;
    record.mtimeNs = stamp(content->mtimeNs);
    record.role = FileRole::Data;
    record.resultsOnly = true;
    LexedSource source;
    if (!isBinary(content->bytes))
        source.text = readSourceText(std::move(content->bytes), path).text;
    record.contentHash = digestOf(source.text);
    record.facts = readTestResults({ source, path, {}, record.role, {}, {} }).facts;
    return std::optional(std::move(record));
}

bool ResultFiles::isIgnored(const QByteArray &path)
{
    if (!m_rules)
        m_rules = IgnoreRules::of(m_root.path());
    IgnoreRules nested;
    const IgnoreRules *rules = &*m_rules;
    qsizetype prefix = 0;
    for (qsizetype from = 0; from <= path.size();) {
        const qsizetype slash = path.indexOf('/', from);
        const bool folder = slash >= 0;
        const QByteArray whole = folder ? path.first(slash) : path, parent = from > 0 ? path.first(from - 1) : QByteArray();
        if (rules->usesGit()) {
            if (rules->isIgnored(whole.sliced(prefix), folder))
                return true;
        } else if (const auto entries = m_root.entries(parent)) {
            QSet<QByteArray> siblings;
            for (const FolderEntry &entry : *entries)
                siblings.insert(entry.name);
            if (isUsualOutput(whole.sliced(from), folder, siblings))
                return true;
        }
        if (!folder)
            break;
        if (m_root.hasEntry(whole + "/.git")) {
            nested = IgnoreRules::of(m_root.path() + QLatin1Char('/') + QString::fromUtf8(whole));
            rules = &nested;
            prefix = slash + 1;
        }
        from = slash + 1;
    }
    return false;
}

} // namespace tars
