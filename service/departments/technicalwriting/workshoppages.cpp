#include "service/departments/technicalwriting/workshoppages.h"

#include "service/departments/technicalwriting/audience.h"
#include "service/departments/technicalwriting/manual.h"

#include <QRegularExpression>

namespace tars::technicalwriting
{
using namespace Qt::StringLiterals;
using namespace markup;

namespace
{

constexpr qsizetype mostPages = 3;

struct Words {
    QRegularExpression stem; ///< of a page about nothing else
    QRegularExpression title;
    QRegularExpression heading; ///< of a section in a page for those who work on the project
};

const Words &wordsOf(Task task)
{
    constexpr auto anyCase = QRegularExpression::CaseInsensitiveOption;
    static const Words build{ QRegularExpression(u"^(?:build(?:ing)?|compil(?:e|ing)|how[-_]?to[-_]?build)(?:[-_](?:from[-_]source|guide|instructions|howto))?$"_s, anyCase),
        QRegularExpression(u"^\\W*(?:how to )?build(?:ing)?(?: (?:from source|guide|instructions))?\\W*$"_s, anyCase),
        QRegularExpression(u"^\\W*(?:how to )?(?:build(?:ing)?|compil(?:e|ing|ation))(?: (?:from|it|the|and|instructions|locally|steps)\\b.{0,40})?\\W*$"_s, anyCase) };
    static const Words test{ QRegularExpression(u"^(?:running[-_]?|how[-_]?to[-_]?)?test(?:s|ing)?(?:[-_](?:guide|howto|suite|strategy))?$"_s, anyCase),
        QRegularExpression(u"^\\W*(?:how to )?(?:run(?:ning)? (?:the )?tests|test(?:s|ing)?(?: suite| guide| strategy)?)\\W*$"_s, anyCase),
        QRegularExpression(u"^\\W*(?:\\d+[.)]\\s*)?(?:how to )?(?:(?:run(?:ning)?|execut(?:e|ing)|writ(?:e|ing))(?: and running)? (?:(?:the|all|our|some|unit|integration|existing|full|automated) )*(?:tests?\\b.{0,30}|test ?suite)"
                            "|(?:the |unit |automated )?test(?:s|ing)?(?: ?suite)?)\\W*$"_s,
            anyCase) };
    static const Words release{ QRegularExpression(u"^(?:how[-_]?to[-_]?)?releas(?:e|es|ing)(?:[-_]?(?:process|procedure|guide|checklist|howto|steps|policy|engineering|schedule))?$"_s, anyCase),
        QRegularExpression(u"\\b(?:releasing|release (?:process|procedure|checklist|guide))\\b"_s, anyCase),
        QRegularExpression(u"^\\W*(?:how to (?:make a )?|making a |cutting a |publishing a )?(?:new )?(?:releasing(?: .{0,30})?|release (?:process|procedure|checklist|guide|steps|instructions)|(?<=a |new )release)\\W*$"_s, anyCase) };
    static const Words deploy{ QRegularExpression(u"^(?:deploy(?:ment|ments|ing)?|install(?:ation|ing)?|set-?up|(?:self[-_]?)?hosting|administration|administering|operations?|(?:running[-_]?in[-_]?)?production)(?:[-_]guide)?$"_s, anyCase),
        QRegularExpression(u"^\\W*(?:deploy(?:ment|ing)|self-hosting|administration|running in production)(?: guide)?\\W*$"_s, anyCase),
        QRegularExpression(u"^\\W*(?:deploy(?:ment|ing)?|self-hosting|running in production|production)\\W*$"_s, anyCase) };
    return task == Task::Build ? build : task == Task::Test ? test : task == Task::Deploy ? deploy : release;
}

/// Whether a page may tell of the workshop beside other things.
bool mayTell(const QString &file)
{
    static const QRegularExpression pages(u"^(?:[^/]*/)?(?:readme|contributing|development|developing|hacking|install|building)\\b[^/]*$"_s, QRegularExpression::CaseInsensitiveOption);
    return isForDevelopers(file) || pages.match(file).hasMatch();
}

bool isAbout(const ManualPage &page, Task task)
{
    const QString stem = page.file.section(u'/', -1).section(u'.', 0, 0);
    // "testing.md" among the guides tells users how they test what they write with it.
    const bool own = task != Task::Test || isForDevelopers(page.file);
    static const QRegularExpression readme(u"^(?:[\\w.-]*tests?|spec|t)/readme\\.\\w+$"_s, QRegularExpression::CaseInsensitiveOption);
    return (own && (wordsOf(task).stem.match(stem).hasMatch() || wordsOf(task).title.match(page.title).hasMatch()))
        || (task == Task::Test && readme.match(page.file).hasMatch());
}

} // namespace

QList<Inline> pagesOn(Task task, const ModelView &view)
{
    // "Testing" in a README may be of what users write with the thing.
    static const QRegularExpression acts(u"\\b(?:run(?:ning)?|execut(?:e|ing))\\b"_s, QRegularExpression::CaseInsensitiveOption);
    QList<Inline> whole, sections;
    for (const ManualPage &page : manualOf(view)) {
        if (isAbout(page, task)) {
            whole.append(link(page.title, documentTarget(page.path)));
            continue;
        }
        if (!mayTell(page.file))
            continue;
        for (const Fact &heading : view.facts(u"prose.heading"_s, page.file)) {
            QString words = heading.value.value("text"_L1).toString().trimmed();
            if (!wordsOf(task).heading.match(words).hasMatch() || (task == Task::Test && !isForDevelopers(page.file) && !acts.match(words).hasMatch()))
                continue;
            while (words.endsWith(u':') || words.endsWith(u'.'))
                words.chop(1);
            sections.append(link(page.title + u" › "_s + words, documentTarget(page.path, heading.value.value("anchor"_L1).toString())));
            break;
        }
    }
    return (whole + sections).mid(0, mostPages);
}

Inlines ownWords(Task task, const ModelView &view)
{
    Inlines line;
    for (const Inline &page : pagesOn(task, view))
        line << text(!line.isEmpty()             ? u", "_s
                : task == Task::Build ? u"How to build it: "_s
                : task == Task::Test  ? u"How to test it: "_s
                : task == Task::Deploy ? u"How to install and run it: "_s
                                      : u"How to release it: "_s)
             << page;
    return line;
}

} // namespace tars::technicalwriting
