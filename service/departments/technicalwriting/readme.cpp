#include "service/departments/technicalwriting/readme.h"

#include "service/departments/technicalwriting/prosetext.h"
#include "service/departments/technicalwriting/manual.h"
#include "service/project/readmefile.h"

#include <algorithm>
#include <map>
#include <QRegularExpression>

namespace tars::technicalwriting
{
using namespace Qt::StringLiterals;

namespace
{
struct HeadingLine {
    int level = 0;
    qsizetype line = 0;
    QString text;
};

QString plainHeading(QString text)
{
    static const QRegularExpression link(u"!?\\[([^\\]]*)\\]\\([^)]*\\)"_s);
    static const QRegularExpression marks(u"[\\\\*`]"_s);
    return text.replace(link, u"\\1"_s).remove(marks).simplified();
}

QList<HeadingLine> headingsOf(const QStringList &lines)
{
    static const QRegularExpression heading(u"^(#{1,6}) (.*)$"_s);
    QList<HeadingLine> headings;
    QString fence;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString bare = lines[i].trimmed();
        if (bare.startsWith("```"_L1) || bare.startsWith("~~~"_L1))
            fence = fence.isEmpty() ? bare.left(3) : bare.startsWith(fence) ? QString() : fence;
        const auto match = fence.isEmpty() ? heading.match(lines[i]) : QRegularExpressionMatch();
        if (match.hasMatch())
            headings.append({ int(match.captured(1).size()), i, plainHeading(match.captured(2)) });
    }
    return headings;
}
/// The blanks before a list's first entry tell that it is beside the second, not above it.
QString withoutEmptyEnds(QStringList lines)
{
    while (!lines.isEmpty() && lines.first().trimmed().isEmpty())
        lines.removeFirst();
    while (!lines.isEmpty() && lines.last().trimmed().isEmpty())
        lines.removeLast();
    return lines.join(u'\n');
}

/// A list of what follows on the same page leads nowhere on another.
QString withoutContents(const QString &markdown)
{
    static const QRegularExpression entry(u"^\\s*(?:[-*+]|\\d+[.)])\\s+\\[[^\\]]*\\]\\(#[^)]*\\)(?:\\s*\\(.*\\))?\\s*$"_s);
    QStringList kept;
    int dropped = 0;
    for (const QString &line : markdown.split(u'\n')) {
        if (entry.match(line).hasMatch())
            ++dropped;
        else
            kept.append(line);
    }
    return dropped < 3 ? markdown : withoutEmptyEnds(kept);
}

/// Where no section of the highest level tells how to begin: those further down that tell how to install or build.
QList<ReadmeSection> startsBelow(const QList<HeadingLine> &headings, const QStringList &lines)
{
    static const QRegularExpression start(u"^\\W*(?:how to )?(?:install(?:ing|ation)?|build(?:ing)?(?! +(?:status|blocks?|passing|patterns?|badges?|matrix|times?))|get(?:ting)? started|quick ?start|set ?up)\\b"_s, QRegularExpression::CaseInsensitiveOption);
    QList<ReadmeSection> sections;
    for (qsizetype i = 0; i < headings.size(); ++i) {
        if (!start.match(headings[i].text).hasMatch() || !isStartSection(headings[i].text))
            continue;
        const auto next = std::find_if(headings.begin() + i + 1, headings.end(), [&](const HeadingLine &one) { return one.level <= headings[i].level; });
        const qsizetype end = next == headings.end() ? lines.size() : next->line;
        if (const QString body = withoutEmptyEnds(lines.mid(headings[i].line + 1, end - headings[i].line - 1)); !body.isEmpty())
            sections.append({ 2, headings[i].text, body });
        i = std::max<qsizetype>(i, next - headings.begin() - 1);
    }
    return sections;
}
} // namespace

static Readme readmeFrom(const QString &file, const ModelView &view)
{
    Readme readme;
    readme.file = file;
    const QList<Fact> pages = view.facts(u"prose.page"_s, readme.file);
    if (!pages.isEmpty()) {
        readme.title = pages.first().value.value("title"_L1).toString();
        readme.opening = pages.first().value.value("opening"_L1).toString();
    }
    const QStringList lines = proseOf(readme.file, view).join(u"\n\n"_s).split(u'\n');
    const QList<HeadingLine> headings = headingsOf(lines);
    readme.intro = withoutContents(
        withoutEmptyEnds(lines.mid(0, headings.isEmpty() ? lines.size() : headings.first().line)));
    std::map<int, int> counts;
    for (const HeadingLine &heading : headings)
        ++counts[heading.level];
    int level = headings.isEmpty() ? 2 : counts.begin()->first;
    for (const auto &[own, count] : counts)
        if (count > 1) {
            level = own;
            break;
        }
    for (qsizetype i = 0; i < headings.size(); ++i) {
        if (headings[i].level > level)
            continue;
        qsizetype end = lines.size();
        for (qsizetype j = i + 1; j < headings.size(); ++j)
            if (headings[j].level <= level) {
                end = headings[j].line;
                break;
            }
        readme.sections.append({ headings[i].level, headings[i].text,
            withoutEmptyEnds(lines.mid(headings[i].line + 1, end - headings[i].line - 1)) });
    }
    if (std::none_of(readme.sections.begin(), readme.sections.end(), [](const ReadmeSection &section) { return isStartSection(section.title); }))
        readme.sections += startsBelow(headings, lines);
    return readme;
}

ShortenedSection shortened(const ReadmeSection &section)
{
    constexpr qsizetype longest = 5000, mostParts = 3, leastOpening = 150;
    const QStringList lines = section.body.split(u'\n');
    QList<HeadingLine> headings = headingsOf(lines);
    if (section.body.size() <= longest || headings.size() <= mostParts)
        return { section.body, {} };
    int level = headings.first().level;
    for (const HeadingLine &heading : std::as_const(headings))
        level = std::min(level, heading.level);
    headings.removeIf([level](const HeadingLine &heading) { return heading.level > level; });
    // What has nothing before its parts begins with the first of them.
    const auto opening = [&](qsizetype part) { return withoutEmptyEnds(lines.mid(0, headings[part].line)); };
    const qsizetype first = headings.size() > 1 && opening(0).size() < leastOpening ? 1 : 0;
    ShortenedSection cut{ opening(first), {} };
    for (qsizetype i = first; i < headings.size(); ++i)
        cut.parts.append(headings[i].text);
    return cut.parts.size() < mostParts || cut.body.size() > longest ? ShortenedSection{ section.body, {} } : cut;
}

Readme readmeIn(const ModelView &view)
{
    const auto file = readmeOf(view.files(), view.projectName());
    if (!file)
        return {};
    Readme readme = readmeFrom(file->path, view);
    if (std::any_of(readme.sections.begin(), readme.sections.end(), [](const ReadmeSection &section) { return isAboutSection(section.title) || isStartSection(section.title); }))
        return readme;
    // Who keeps the README short says the same, and more, on the first page of the documentation.
    for (const QString &path : { u"docs/index.md"_s, u"docs/README.md"_s, u"docs/index.rst"_s, u"doc/index.md"_s })
        if (const auto page = view.file(path); page && isManualPage(*page, view))
            if (Readme whole = readmeFrom(path, view); whole.sections.size() > readme.sections.size() && !whole.opening.isEmpty() && whole.opening == readme.opening)
                return whole;
    return readme;
}

QString stepsOfIntro(const Readme &readme)
{
    static const QRegularExpression fence(u"^ {0,3}(?:```|~~~)"_s);
    const bool elsewhere = std::any_of(readme.sections.begin(), readme.sections.end(), [](const ReadmeSection &section) {
        return isStartSection(section.title) && saysHowToInstall(section.body);
    });
    if (elsewhere || !readme.intro.contains("```"_L1) || !saysHowToInstall(readme.intro))
        return {};
    QStringList paragraphs = readme.intro.split(u"\n\n"_s);
    const auto code = std::find_if(paragraphs.begin(), paragraphs.end(), [&](const QString &paragraph) { return fence.match(paragraph).hasMatch(); });
    if (code == paragraphs.end())
        return {};
    const auto leads = code != paragraphs.begin() && std::prev(code)->trimmed().endsWith(u':') ? std::prev(code) : code;
    paragraphs.erase(paragraphs.begin(), leads);
    return paragraphs.join(u"\n\n"_s);
}

QList<InstallCommand> commandsUntold(const Readme &readme, const ModelView &view)
{
    const bool told = std::any_of(readme.sections.begin(), readme.sections.end(), [](const ReadmeSection &section) {
        return isStartSection(section.title) && saysHowToInstall(section.body);
    });
    return told || !stepsOfIntro(readme).isEmpty() ? QList<InstallCommand>() : installCommands(view);
}

std::optional<SourceBuild> buildUntold(const Readme &readme, const ModelView &view)
{
    const bool told = std::any_of(readme.sections.begin(), readme.sections.end(), [](const ReadmeSection &section) {
        return isStartSection(section.title) && (saysHowToInstall(section.body) || saysHowToBuild(section.body));
    });
    return told || !stepsOfIntro(readme).isEmpty() || !installCommands(view).isEmpty() ? std::nullopt : sourceBuild(view);
}

bool isAboutSection(const QString &title)
{
    static const QRegularExpression about(
        u"^\\W*(?:about|overview|introduction|what(?: is|'s|s)?\\b|why\\b|features?\\b|(?:(?:high[- ]level|key|main|core|notable|other|more) )+features?\\b|"
        u"highlights|motivation|"
        "documentation|status|project status|goals|description|philosophy|background|summary|who\\b|use cases|(?:project )?scope$|rationale)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression elsewhere(
        u"^\\W*(?:über|funktionen|merkmale|überblick|einführung|à propos|fonctionnalités|présentation|características|acerca|"
        "introducción|recursos|sobre|о проекте|возможности|описание|介绍|简介|概述|特性|功能|介紹|簡介|概要|特徴|機能|소개|기능|"
        "نبذة|المميزات|مقدمة|אודות|תכונות)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return about.match(title).hasMatch() || elsewhere.match(title).hasMatch();
}

bool isStartSection(const QString &title)
{
    static const QRegularExpression start(
        u"\\b(?:install(?:ing|ation)?|getting started|quick ?start|quickstart|get "
        u"started|build(?:ing)?|prerequisites?|"
        "requirements?|dependencies|usage(?! (?:help|api|statistics|notice))|using|how to use|running|run|set ?up|compil(?:e|ing|ation)|download|first "
        "steps|"
        "(?:a )?simple example|a minimal|example|examples|starting|hello|tutorial)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression other(
        u"\\b(?:contribut|licen|benchmark|acknowledg|credits|compar|performance|speed test|used by|who (?:is |are )?us(?:es|ing)|(?:projects?|companies|people|users?|organi[sz]ations?|products?|packages|software|tools?|apps?|applications?|sites?) (?:that |are |currently |which )*us(?:e|es|ing)\\b|running (?:the )?(?:unit )?tests?\\b|releas)"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression elsewhere(
        u"installier|verwendung|benutzung|schnellstart|erste schritte|voraussetzungen|bauen\\b|démarrage|utilisation|prérequis|"
        "compilation|instalación|instalar|\\buso\\b|requisitos|compilación|primeros pasos|instalação|utilização|установка|"
        "использование|сборка|быстрый старт|требования|安装|安裝|快速开始|快速開始|快速入门|入门|使用|用法|构建|编译|"
        "インストール|使い方|はじめに|必要条件|ビルド|설치|사용법|시작하기|빌드|التثبيت|الاستخدام|المتطلبات|البدء|התקנה|שימוש"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return (start.match(title).hasMatch() || elsewhere.match(title).hasMatch()) && !other.match(title).hasMatch();
}

} // namespace tars::technicalwriting
