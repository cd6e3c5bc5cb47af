#include "service/project/sqlitemodelview.h"

#include "service/project/answerdigests.h"
#include "service/project/codepointorder.h"
#include "service/project/projectmodel.h"

#include <algorithm>
#include <functional>
#include <QScopedValueRollback>

namespace tars
{

namespace
{
constexpr int mostRows = 4096;
constexpr int mostUsages = 50'000;
constexpr int mostDescribed = 10'000; // symbols of the files that were asked for some

/// Of what this run wrote, not of the model.
bool isOfTheSet(const Question &question)
{
    using Kind = Question::Kind;
    return question.kind == Kind::Documents || question.kind == Kind::Departments
        || question.kind == Kind::DocumentFiles || question.kind == Kind::DocumentContent;
}
} // namespace

SqliteModelView::SqliteModelView(std::unique_ptr<ModelReader> reader, QString projectName,
    std::shared_ptr<const DocumentSet> documents, Generation generation, std::shared_ptr<SharedAnswers> shared)
    : m_reader(std::move(reader))
    , m_projectName(std::move(projectName))
    , m_hasDocuments(documents != nullptr)
    , m_documents(documents ? std::move(documents) : std::make_shared<const DocumentSet>())
    , m_generation(std::move(generation))
    , m_seen(m_generation())
    , m_rows(mostRows)
    , m_described(mostDescribed)
    , m_usages(mostUsages)
    , m_shared(std::move(shared))
{
}

bool SqliteModelView::ended() const
{
    if (!m_stop.stop_requested())
        return false;
    if (!m_error)
        m_error = cancelledError();
    return true;
}

void SqliteModelView::forgetIfOld() const
{
    const quint64 now = m_generation();
    if (now == m_seen)
        return;
    m_seen = now;
    m_rows.clear();
    m_described.clear();
    m_usages.clear();
    m_reader->indexes().forget();
    m_derived.clear();
    m_reader->renew();
}

const FileRow &SqliteModelView::row(const QString &path) const
{
    if (const FileRow *cached = m_rows.object(path))
        return *cached;
    auto *fresh = new FileRow(m_reader->fileRow(path));
    if (m_reader->hasError()) { // not to be believed a second time
        m_unreadRow = *std::unique_ptr<FileRow>(fresh);
        return m_unreadRow;
    }
    m_rows.insert(path, fresh);
    return *fresh;
}

Digest SqliteModelView::compute(const Question &question) const
{
    using Kind = Question::Kind;
    switch (question.kind) {
    case Kind::ProjectName:
        return Digester().add(m_projectName).result();
    case Kind::Files:
        return m_reader->filesDigest(question.argument);
    case Kind::File:
        return row(question.argument).infoDigest;
    case Kind::Symbols:
        return row(question.argument).symbolsDigest;
    case Kind::FileComment:
        return row(question.argument).fileCommentDigest;
    case Kind::Comments:
        return row(question.argument).commentsDigest;
    case Kind::Described:
        return digestOfDescribed(readDescribed(question.argument, question.place));
    case Kind::Positions:
        return row(question.argument).positionsDigest;
    case Kind::Imports:
        return row(question.argument).importsDigest;
    case Kind::ImportsBelow:
        return m_reader->importsDigest(question.argument);
    case Kind::Content:
        return row(question.argument).contentDigest;
    case Kind::Lookup:
        return digestOfTargets(targets(question.argument));
    case Kind::Referrers:
        return digestOfPaths(m_reader->referrers(question.argument));
    case Kind::Index:
        return digestOfIndex(m_reader->indexes().index(question.argument));
    case Kind::Letters:
        return digestOfPaths(m_reader->indexes().letters());
    case Kind::Namespaces:
        return digestOfScopes(m_reader->indexes().namespaces());
    case Kind::LargeTypes:
        return digestOfScopes(m_reader->indexes().largeTypes());
    case Kind::Members:
        return digestOfIndex(m_reader->indexes().members(question.argument));
    case Kind::Deprecated:
        return digestOfIndex(m_reader->indexes().deprecated());
    case Kind::DerivedTypes:
        return digestOfDerived(m_reader->indexes().derivedTypes());
    case Kind::DerivedFrom:
        return digestOfDerived(m_reader->indexes().derivedFrom(question.argument));
    case Kind::Usage:
        return digestOfUsages(usages(question.argument));
    case Kind::Spread:
        return digestOfSpread(m_reader->indexes().spread());
    case Kind::Excerpt:
        return Digester().add(readExcerpt(question.argument, question.place)).result();
    case Kind::Facts:
        return m_reader->factsDigest(question.argument, question.place, false);
    case Kind::FactLines:
        return m_reader->factsDigest(question.argument, question.place, true);
    case Kind::Counts:
        return digestOfCounts(m_reader->counts(question.argument));
    case Kind::TestFiles:
        return digestOfPaths(m_reader->indexes().testFiles());
    case Kind::Metrics:
        return digestOfMetrics(m_reader->metrics(question.argument));
    case Kind::Slices:
        return m_reader->slicesDigest(question.place, Aspects::fromInt(question.argument.toInt()));
    case Kind::Documents:
        return digestOfDocuments(m_documents->documents);
    case Kind::Departments:
        return digestOfPaths(departmentsOf(m_documents->documents));
    case Kind::DocumentFiles:
        return digestOfFiles(m_documents->files);
    case Kind::DocumentContent:
        return digestOfContent(m_documents->files, question.argument);
    }
    return {};
}

Digest SqliteModelView::digest(const Question &question) const
{
    if (ended())
        return {};
    forgetIfOld();
    const bool shared = !isOfTheSet(question);
    if (const auto known = shared ? m_shared->digests.find(m_seen, question) : std::nullopt)
        return *known;
    const Digest digest = compute(question);
    if (auto error = m_reader->takeError()) {
        if (!m_error)
            m_error = std::move(error);
        return {}; // unknown: whoever depends on it is done again
    }
    if (shared && m_generation() == m_seen)
        m_shared->digests.insert(m_seen, question, digest);
    return digest;
}

void SqliteModelView::record(const Question &question) const
{
    if (m_asked)
        m_asked->insert(question);
    if (!m_answers.contains(question))
        m_answers.insert(question, m_digests ? digest(question) : Digest());
}

std::shared_ptr<const void> SqliteModelView::share(
    const QString &name, const std::function<std::shared_ptr<const void>()> &compute) const
{
    forgetIfOld();
    std::optional<SharedAnswers::Derived> known;
    if (!m_hasDocuments)
        known = m_shared->derived.find(m_seen, name);
    else if (const auto own = m_derived.constFind(name); own != m_derived.cend())
        known = *own;
    if (!known) {
        SharedAnswers::Derived fresh;
        const quint64 began = m_seen;
        {
            const QScopedValueRollback asked(m_asked, &fresh.asked);
            fresh.value = compute();
        }
        if (m_asked)
            m_asked->unite(fresh.asked);
        // Not to be believed a second time; what is stopped may have ended early without asking anything more.
        if (m_error || m_stop.stop_requested() || m_generation() != began || m_seen != began)
            return fresh.value;
        if (m_hasDocuments)
            m_derived.insert(name, fresh);
        else
            m_shared->derived.insert(m_seen, name, fresh);
        return fresh.value;
    }
    for (const Question &question : known->asked)
        record(question);
    return known->value;
}

QList<Answer> SqliteModelView::answers() const
{
    QList<Answer> answers;
    answers.reserve(m_answers.size());
    for (auto it = m_answers.cbegin(); it != m_answers.cend(); ++it)
        answers.append({ toText(it.key()), it.value() });
    std::sort(answers.begin(), answers.end(),
        [](const Answer &a, const Answer &b) { return codePointLess(a.question, b.question); });
    m_reader->release();
    return answers;
}

void SqliteModelView::reset()
{
    m_answers.clear();
    m_error.reset();
    m_reader->hold();
}

} // namespace tars
