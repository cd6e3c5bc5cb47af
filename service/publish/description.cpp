#include "service/publish/description.h"

#include "service/departments/comments/markdown.h"
#include "service/markup/text.h"

#include <QRegularExpression>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype longest = 240;
constexpr qsizetype mostFacts = 2;

QString wordsOf(const markup::Inlines &inlines)
{
    QString words;
    for (const markup::Inline &part : inlines)
        words += part.text;
    return markup::plainText(words).simplified();
}

QString firstWordsOf(const markup::Blocks &blocks)
{
    static const QRegularExpression picture(u"\\[?!\\[[^\\]]*\\](?:\\([^()]*(?:\\([^()]*\\)[^()]*)*\\)|\\[[^\\]]*\\])(?:\\]\\([^()]*\\))?"_s);
    for (const markup::Block &block : blocks) {
        QString words;
        if (const auto *author = std::get_if<markup::AuthorText>(&block.content))
            words = wordsOf(comments::toInlines(comments::firstSentence(QString(author->markdown).remove(picture))));
        else if (const auto *paragraph = std::get_if<markup::Paragraph>(&block.content))
            words = wordsOf(paragraph->content);
        if (!words.isEmpty())
            return words;
    }
    return {};
}

QString headingsOf(const markup::Blocks &blocks)
{
    constexpr qsizetype most = 5;
    QStringList titles;
    for (const markup::Block &block : blocks)
        if (const auto *heading = std::get_if<markup::Heading>(&block.content); heading && heading->level == 2 && titles.size() < most)
            titles.append(wordsOf({ heading->content.value(0) }));
    titles.removeAll(QString());
    return titles.join(u", "_s);
}
} // namespace

QString descriptionOf(const markup::Page &page)
{
    QString words = wordsOf(page.lead);
    if (words.isEmpty() && page.facts.isEmpty())
        words = firstWordsOf(page.blocks);
    if (words.isEmpty()) {
        QStringList facts;
        for (const markup::Inlines &fact : page.facts.mid(0, mostFacts))
            facts.append(wordsOf(fact));
        words = facts.join(u"; "_s);
    }
    if (words.isEmpty())
        words = headingsOf(page.blocks);
    if (words.size() <= longest)
        return words;
    const qsizetype blank = words.lastIndexOf(u' ', longest);
    return words.left(blank > 0 ? blank : longest) + u'…';
}

} // namespace tars
