#include "service/extract/prose/markdownnodes.h"
#include "service/extract/prose/markdowntree.h"

#include <QRegularExpression>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
/// A link on the last line by itself, below a sentence that is over: it leads on, to another language mostly.
bool isLineOfItsOwn(cmark_node *link, const QString &before)
{
    cmark_node *previous = cmark_node_previous(link);
    return cmark_node_get_type(link) == CMARK_NODE_LINK && !cmark_node_next(link) && previous
        && (cmark_node_get_type(previous) == CMARK_NODE_SOFTBREAK || cmark_node_get_type(previous) == CMARK_NODE_LINEBREAK)
        && before.trimmed().endsWith(u'.');
}

/// "> Human-friendly HTTP for all": a quotation of one sentence above all parts says what the thing is, unless it warns.
bool isTagline(cmark_node *quote, const QString &words)
{
    cmark_node *paragraph = cmark_node_first_child(quote);
    static const QRegularExpression warns(u"^\\W*(?:\\[!|(?:note|warning|important|tip|caution|attention|info|heads|deprecated|deprecation|update|upgrading|new|this)\\b)|[:?]$"_s,
        QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype longest = 200;
    return paragraph && !cmark_node_next(paragraph) && cmark_node_get_type(paragraph) == CMARK_NODE_PARAGRAPH
        && cmark_node_get_type(cmark_node_first_child(paragraph)) != CMARK_NODE_STRONG && words.size() <= longest && words.count(u' ') > 2
        && !warns.match(words).hasMatch();
}

/// Whether a rule follows before the next heading.
bool endsInRule(cmark_node *node)
{
    while (node && cmark_node_get_type(node) != CMARK_NODE_HEADING && cmark_node_get_type(node) != CMARK_NODE_THEMATIC_BREAK)
        node = cmark_node_next(node);
    return node && cmark_node_get_type(node) == CMARK_NODE_THEMATIC_BREAK;
}

/// Thanks to who pays for it.
bool isOfSponsors(const QString &words)
{
    static const QRegularExpression sponsors(
        u"\\b(?:sponsor(?:s|ed|ship)?|backers|special thanks|open collective|patreon)\\b|\\bsupported by (?:the|our|these|its)\\b"_s, QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype longest = 250;
    return words.size() < longest && sponsors.match(words).hasMatch();
}
} // namespace

ProseOpening MarkdownTree::ofName() const
{
    for (cmark_node *node = cmark_node_first_child(m_root.get()); node; node = cmark_node_next(node)) {
        if (cmark_node_get_type(node) != CMARK_NODE_HEADING)
            continue;
        cmark_node *below = cmark_node_next(node);
        if (textOf(node).simplified().compare("name"_L1, Qt::CaseInsensitive) == 0 && below && cmark_node_get_type(below) == CMARK_NODE_PARAGRAPH)
            return { textOf(below).simplified(), cmark_node_get_start_line(below) };
        return {};
    }
    return {};
}

ProseOpening MarkdownTree::opening(bool readme) const
{
    bool parts = false; // a heading was passed
    ProseOpening ofPage; // what the page says of itself
    bool thanks = false; // what is said up to the next rule is of who pays for it
    for (cmark_node *node = cmark_node_first_child(m_root.get()); node; node = cmark_node_next(node)) {
        if (cmark_node_get_type(node) == CMARK_NODE_HEADING) {
            static const QRegularExpression use(
                u"^\\W*(?:usage|using|how to|install(?:ing|ation)?|(?:quick|getting) ?start(?:ed)?|requirements?|prerequisites?|(?:table of )?contents?|index|"
                "licen[cs]e|contribut\\w*|changelog|build(?:ing)?|examples?|(?:bugs?|issues?|reporting)\\b.*|support|community|authors?|credits)\\b"_s, QRegularExpression::CaseInsensitiveOption);
            // "Does it support files?": what stands there answers that. "What is it?" is another question.
            static const QRegularExpression asks(u"\\?\\s*$"_s), ofItself(u"^\\W*(?:what(?:'s|\u2019s)?|why|who)\\b"_s, QRegularExpression::CaseInsensitiveOption);
            const QString title = textOf(node);
            if (use.match(title).hasMatch() || (asks.match(title).hasMatch() && !ofItself.match(title).hasMatch()))
                return ofPage; // what stands there says how, not what
            static const QRegularExpression introduces(u"^\\W*(?:overview|introduction|intro|about|what (?:is|are|does)\\b.*|background|description|purpose|summary|motivation|synopsis|abstract|preface|basics?)\\W*$"_s,
                QRegularExpression::CaseInsensitiveOption);
            if (!readme && (parts || !introduces.match(title.simplified()).hasMatch()))
                return ofPage;
            parts = true;
            thanks = false;
            continue;
        }
        thanks = thanks && cmark_node_get_type(node) != CMARK_NODE_THEMATIC_BREAK;
        if (cmark_node_get_type(node) == CMARK_NODE_BLOCK_QUOTE && !parts)
            if (const QString words = textOf(node).simplified(); isTagline(node, words))
                return { words, cmark_node_get_start_line(node) };
        if (cmark_node_get_type(node) != CMARK_NODE_PARAGRAPH || thanks)
            continue;
        bool picture = false;
        walk(node, [&](bool enter, cmark_node *inner) {
            picture = picture || (enter && cmark_node_get_type(inner) == CMARK_NODE_IMAGE);
        });
        QString own, besides; // without links; without pictures
        for (cmark_node *child = cmark_node_first_child(node); child; child = cmark_node_next(child)) {
            if (cmark_node_get_type(child) != CMARK_NODE_LINK && !isPicture(child))
                own += textOf(child);
            if (!isPicture(child) && !isLineOfItsOwn(child, besides))
                besides += textOf(child);
        }
        static const QRegularExpression version(
            u"^(?:Added|Changed|Removed|Deprecated) (?:in|since) version"_s);
        QString words = besides.simplified();
        static const QRegularExpression summingUp(u"^(?:in other words|in short|in a nutshell|simply put|put simply|basically|that is),\\s+(?=\\S)"_s, QRegularExpression::CaseInsensitiveOption);
        if (const auto match = summingUp.match(words); match.hasMatch())
            words = words.sliced(match.capturedEnd()).replace(0, 1, words[match.capturedEnd()].toUpper());
        // "Thing is a tool for that:" says what it is, whatever comes to show it.
        static const QRegularExpression definition(u"^(?!(?:this|that|these|those|there|here|it|what)\\b)(?:\\S+\\s+){1,4}(?:is|are) (?:an?|the) [^:]{20,}:$"_s,
            QRegularExpression::CaseInsensitiveOption);
        if (definition.match(words).hasMatch())
            words.back() = u'.';
        // "It does that. It aims at:" says what it is before it begins a list.
        static const QRegularExpression beginsList(u"^(.{30,}[.!?])\\s+[^.!?]{3,80}:$"_s);
        if (const auto match = beginsList.match(words); match.hasMatch())
            words = match.captured(1);
        // The second half of a sentence around an example, or a signpost, introduces nothing.
        static const QRegularExpression signpost(
            u"^(?:see|read|visit|please (?:see|refer|read|visit)|check out|for (?:more|further|full)) "_s,
            QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression warns(u"^\\W*(?:notes?|notice|warning|important|caution|attention|heads up|deprecated)\\s*[:!]"_s, QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression ofItself(
            u"^(?:this (?:readme|document|file|page)\\b|\\{%)"_s, QRegularExpression::CaseInsensitiveOption);
        cmark_node *before = cmark_node_previous(node);
        const bool within = before && (cmark_node_get_type(before) == CMARK_NODE_CODE_BLOCK || cmark_node_get_type(before) == CMARK_NODE_LIST);
        static const QRegularExpression goesOn(u"^(?:and|but|or|so|also|however|then|additionally|moreover|furthermore|besides)\\b"_s, QRegularExpression::CaseInsensitiveOption);
        const bool midSentence = within && !words.isEmpty() && words[0].isLower();
        const bool thanking = isOfSponsors(words);
        thanks = thanking && endsInRule(node);
        static const QRegularExpression component(u"^<[A-Z]\\w*[\\s>/]"_s); // of MDX
        constexpr qsizetype shortest = 30;
        if (!readme && ofPage.text.isEmpty() && !parts && ofItself.match(words).hasMatch() && words.endsWith(u'.') && words.size() > shortest)
            ofPage = { words, cmark_node_get_start_line(node) };
        if (component.match(words).hasMatch() || midSentence || thanking || goesOn.match(words).hasMatch() || warns.match(words).hasMatch() || (words.size() < 200 && (signpost.match(words).hasMatch() || ofItself.match(words).hasMatch())))
            continue;
        static const QRegularExpression unspaced(u"[\\p{Han}\\p{Hiragana}\\p{Katakana}\\p{Thai}]{5,}"_s);
        static const QRegularExpression wordsInRow(u"[\\p{L}\\d]\\S*(?:\\s+\\S*[\\p{L}\\d]\\S*){3,}"_s, QRegularExpression::UseUnicodePropertiesOption);
        const bool says = wordsInRow.match(own).hasMatch() || unspaced.match(own).hasMatch();
        if (says && (!picture || words.endsWith(u'.')) && !words.endsWith(u':')
            && !version.match(words).hasMatch())
            return { words, cmark_node_get_start_line(node) };
    }
    return ofPage;
}

} // namespace tars
