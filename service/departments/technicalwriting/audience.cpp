#include "service/departments/technicalwriting/audience.h"

#include <QRegularExpression>
#include <QSet>

namespace tars::technicalwriting
{
using namespace Qt::StringLiterals;

namespace
{

/// Folders in which the project is built, tested and released, whether code lies there or prose.
bool isInWorkshop(const QString &path)
{
    static const QRegularExpression folders(
        u"^(?:\\.[\\w-]+|ci|dev|x?t|build-?(?:tools|scripts|support|aux)|buildSrc|hack|scripts?|tools/(?:ci|release)|packaging|contrib|support|dist|debian|release)/|"
        "(?:^|/)(?:[\\w-]*testing[\\w-]*|bench(?:es|marks?|suite)?|jmh|perf|build-support|build-logic|tests?|[\\w.-]+-tests?(?:-[\\w.-]+)?|regress(?:ion)?|fuzz(?:ing)?|corpus|e2e)/|"
        "(?:^|/)(?!(?:contest|latest|protest|attest|detest|greatest|fastest|speedtest|loadtest|pentest)/)[a-z]{3,}test/[^/]*\\.go$"_s, // as httptest
        QRegularExpression::CaseInsensitiveOption);
    return isBundled(path) || folders.match(path).hasMatch();
}

const QRegularExpression &documentation()
{
    static const QRegularExpression folder(u"^(?:docs?|documentation|manual|guides?|website|site|book|man)/"_s, QRegularExpression::CaseInsensitiveOption);
    return folder;
}

} // namespace

bool isBundled(const QString &path)
{
    static const QSet<QString> folders{ u"deps"_s, u"subprojects"_s };
    return path.contains(u'/') && folders.contains(path.section(u'/', 0, 0).toLower());
}

bool isWorkshop(const QString &path)
{
    static const QRegularExpression files(
        u"^docs?/|(?:^|/)(?:(?:appveyor|travis|azure-pipelines|circleci|ci)(?:[-_.][\\w-]+)?\\.(?:sh|ps1|bat|cmd|py)|"
        "(?:setup-?(?:jest|tests?|vitest|mocha)|(?:jest|vitest|mocha|karma|tests?)[-_.]?setup|conftest)\\.\\w+)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return isInWorkshop(path) || files.match(path).hasMatch();
}

bool isForDevelopers(const QString &page)
{
    static const QRegularExpression name(u"(?:^|/)(?:\\.[^/]*|[^/]*contribut[^/]*|contrib|devel(?:op(?:ers?|ment)?)?|dev|internals?|[^/]*maint(?:ain|enance)[^/]*|governance|ideas|influences|acknowledge?ments?|"
        "code[-_]of[-_]conduct|conduct|security|sponsors?|backers|authors|credits|releas(?:e|ing)(?:[-_]?(?:checklist|process|notes?|howto)[^/]*)?|rfcs?|proposals?|adrs?|"
        "agents|claude|gemini|roadmap|readme[-_.][a-z]{2}(?:[-_][a-z]+)?|changelog|changes|history|news|license|licence)(?:/|\\.\\w+$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    // Where code of the program itself may lie, yet prose is for who reads that code.
    static const QRegularExpression code(u"^(?:spec|tools|build|pkg|utils?|tests?-[\\w.-]+)/"_s, QRegularExpression::CaseInsensitiveOption);
    const bool documents = documentation().match(page).hasMatch(); // "guide/testing/" tells users how they test
    return name.match(page).hasMatch() || code.match(page).hasMatch() || (!documents && isInWorkshop(page));
}

} // namespace tars::technicalwriting
