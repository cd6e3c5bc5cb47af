#include "service/departments/technicalwriting/startlist.h"

#include "service/departments/technicalwriting/audience.h"
#include "service/departments/technicalwriting/manual.h"
#include "service/project/readmefile.h"

#include <algorithm>
#include <QRegularExpression>

namespace tars::technicalwriting
{
using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype firstSteps = 6;

bool isAbout(const ManualPage &page, const QStringList &words)
{
    const QString name = page.file.section(u'/', -1).toLower();
    const QString title = page.title.toLower();
    return std::any_of(words.begin(), words.end(),
        [&](const QString &word) { return name.contains(word) || title.contains(word); });
}

/// "Announcing X 1.0": news once, nothing to start with.
bool isNews(const QString &title)
{
    static const QRegularExpression news(u"^\\W*(?:announc(?:ing|ement)|release notes|what.?s new|migrat(?:ing|ion)|upgrading|roadmap|feedback)\\b"_s, QRegularExpression::CaseInsensitiveOption);
    return news.match(title).hasMatch();
}

/// "This module holds internal benchmarks": the README of a part that nobody but who works on the project needs.
bool isOfWorkshop(const ManualPage &page)
{
    static const QRegularExpression readme(u"/readme\\.\\w+$"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression words(u"\\b(?:internal(?:ly)?|benchmarks?|(?:unit|integration|end-to-end) tests?|tests to verify)\\b"_s, QRegularExpression::CaseInsensitiveOption);
    return readme.match(page.file).hasMatch() && words.match(page.opening).hasMatch();
}

/// What code takes in as the comments of its symbols.
bool isBesideCode(const QString &file)
{
    static const QRegularExpression code(u"(?:^|/)src/(?!.*readme)"_s, QRegularExpression::CaseInsensitiveOption);
    return code.match(file).hasMatch();
}
} // namespace

QList<Listed> firstPages(const QString &readme, const ModelView &view)
{
    const auto top = readmeOf(view.files(), view.projectName()); // which may say less than what introduces the project
    QList<Listed> pages;
    for (const ManualPage &page : manualOf(view))
        if (page.file != readme && (!top || page.file != top->path) && page.depth < 2 && pages.size() < firstSteps && !isForDevelopers(page.file) && !isNews(page.title) && !isBesideCode(page.file) && !isOfWorkshop(page))
            pages.append(flat(page));
    return pages;
}

QList<Listed> pagesToBegin(const ModelView &view)
{
    QList<Listed> pages;
    for (const ManualPage &page : manualOf(view))
        if (isAbout(page,
                { u"install"_s, u"quickstart"_s, u"quick start"_s, u"quick-start"_s, u"getting started"_s,
                    u"getting-started"_s, u"getting_started"_s, u"get-started"_s, u"first steps"_s,
                    u"building"_s, u"tutorial/index"_s })
            && page.depth < 3 && pages.size() < firstSteps && !isForDevelopers(page.file))
            pages.append(flat(page));
    return pages;
}

bool isPageOfGuide(const QString &file, const ModelView &view)
{
    const auto info = view.file(file);
    return info && isManualPage(*info, view);
}

void addPartsOf(markup::Blocks &blocks, const QStringList &parts, const QString &file, const ModelView &view)
{
    using namespace markup;
    QHash<QString, QString> anchors;
    for (const Fact &fact : view.facts(u"prose.heading"_s, file))
        if (const QString title = fact.value.value("text"_L1).toString(); !anchors.contains(title))
            anchors.insert(title, fact.value.value("anchor"_L1).toString());
    BulletList list;
    for (const QString &part : parts) {
        Blocks item;
        item.emplace_back(Paragraph{ { link(part, documentTarget(guidePagePath(file), anchors.value(part))) } });
        list.items.push_back(std::move(item));
    }
    blocks.emplace_back(std::move(list));
}

} // namespace tars::technicalwriting
