#include "service/extract/prose/sphinxtext.h"

#include "service/extract/prose/sphinxroles.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

qsizetype sphinxIndent(const QString &line)
{
    qsizetype i = 0;
    while (i < line.size() && line[i] == u' ')
        ++i;
    return i == line.size() ? -1 : i;
}

bool isSphinxUnderline(const QString &line)
{
    static const QRegularExpression pattern(u"^([=\\-`:.'\"~^_*+#<>!$%&,/;?@|(){}\\[\\]\\\\])\\1{2,}\\s*$"_s);
    return pattern.match(line).hasMatch();
}

class Translator
{
public:
    explicit Translator(const QByteArray &text)
        : m_lines(
            QString::fromUtf8(text).replace(u"\r\n"_s, u"\n"_s).replace(u'\t', u"        "_s).split(u'\n'))
    {
    }

    SphinxText run()
    {
        // What a file says of itself to Sphinx: ":orphan:", ":tocdepth: 2".
        static const QRegularExpression field(u"^:(?:orphan|tocdepth|nocomments|nosearch):"_s);
        while (m_at < m_lines.size() && (m_lines[m_at].trimmed().isEmpty() || field.match(m_lines[m_at]).hasMatch())) {
            m_out.append(QString());
            ++m_at;
        }
        while (m_at < m_lines.size())
            step();
        m_result.text = withoutStrayRoles(withoutSphinxRoles(withVersions(withSubstitutedLinks(m_out.join(u'\n'))))).toUtf8();
        return std::move(m_result);
    }

private:
    void step()
    {
        static const QRegularExpression directive(
            u"^( *)\\.\\. +([A-Za-z][\\w:+-]*[A-Za-z0-9]|[a-z])::(?: +(.*))?$"_s);
        static const QRegularExpression label(u"^ *\\.\\. _([^`][^:]*|`[^`]+`): *$"_s);
        const QString &line = m_lines[m_at];
        if (const auto match = label.match(line); match.hasMatch()) {
            addLabel(match.captured(1));
            m_out.append(line);
            ++m_at;
            return;
        }
        if (const auto match = directive.match(line); match.hasMatch()) {
            translate(match.captured(1).size(), match.captured(2), match.captured(3).trimmed());
            return;
        }
        // Pandoc keeps a colon of the "::" that stands apart behind a text.
        if (line.endsWith(" ::"_L1) && !line.trimmed().startsWith(u'.') && line.trimmed() != "::"_L1)
            m_out << line.chopped(3) << QString()
                  << QString(QString(std::max<qsizetype>(sphinxIndent(line), 0), u' ') + u"::"_s);
        else
            m_out.append(m_at + 1 < m_lines.size() && isSphinxUnderline(m_lines[m_at + 1]) ? rolesAsWords(line) : line);
        ++m_at;
    }

    void addLabel(QString name)
    {
        name.remove(u'`').remove(u'\\');
        QString title;
        for (qsizetype i = m_at + 1; i + 1 < m_lines.size() && i < m_at + 8; ++i) {
            const QString text = m_lines[i].trimmed();
            if (text.isEmpty() || text.startsWith(".. "_L1) || isSphinxUnderline(text))
                continue;
            if (isSphinxUnderline(m_lines[i + 1]))
                title = text;
            break;
        }
        m_result.labels.append({ name.toLower(), rolesAsWords(title).remove(u'`') });
    }

    /// The lines that belong to the directive at m_at, as written; m_at is behind them then.
    QStringList takeBody(qsizetype indent)
    {
        QStringList body;
        ++m_at;
        while (m_at < m_lines.size()) {
            const qsizetype own = sphinxIndent(m_lines[m_at]);
            if (own >= 0 && own <= indent)
                break;
            body.append(m_lines[m_at++]);
        }
        while (!body.isEmpty() && body.last().trimmed().isEmpty())
            body.removeLast();
        return body;
    }

    /// What a literalinclude wants of its file, as the query of an address.
    static QString partOf(const QStringList &body)
    {
        static const QRegularExpression option(u"^ +:(lines|start-after|start-at|end-before|end-at|pyobject|language|diff): +(.+)$"_s);
        QStringList parts;
        for (const QString &line : body)
            if (const auto match = option.match(line); match.hasMatch())
                parts.append(match.captured(1) + u'=' + QString::fromLatin1(match.captured(2).trimmed().toUtf8().toPercentEncoding()));
        return parts.isEmpty() ? QString() : QString(u'?' + parts.join(u'&'));
    }

    static QStringList withoutOptions(QStringList body)
    {
        static const QRegularExpression option(u"^ +:[\\w-]+:(?: .*)?$"_s);
        while (!body.isEmpty() && option.match(body.first()).hasMatch())
            body.removeFirst();
        while (!body.isEmpty() && body.first().trimmed().isEmpty())
            body.removeFirst();
        return body;
    }

    void append(const QStringList &lines) { m_out += lines; }

    /// Body lines go through the same translation: directives nest.
    static QStringList translated(const QStringList &body, SphinxText &into)
    {
        SphinxText inner = Translator(body.join(u'\n').toUtf8()).run();
        into.contents += inner.contents;
        into.labels += inner.labels;
        into.terms += inner.terms;
        return QString::fromUtf8(inner.text).split(u'\n');
    }

    static QStringList dedented(const QStringList &body, qsizetype to)
    {
        qsizetype least = -1;
        for (const QString &line : body)
            if (const qsizetype own = sphinxIndent(line); own >= 0 && (least < 0 || own < least))
                least = own;
        QStringList out;
        for (const QString &line : body)
            out.append(line.trimmed().isEmpty()
                    ? QString()
                    : QString(QString(to, u' ') + line.mid(std::max<qsizetype>(least, 0))));
        return out;
    }

    void translate(qsizetype indent, const QString &name, const QString &argument)
    {
        static const QSet<QString> admonitions{ u"note"_s, u"warning"_s, u"tip"_s, u"hint"_s, u"important"_s,
            u"caution"_s, u"danger"_s, u"attention"_s, u"error"_s, u"seealso"_s, u"admonition"_s, u"todo"_s };
        static const QSet<QString> dropped{ u"index"_s, u"module"_s, u"currentmodule"_s, u"py:module"_s,
            u"py:currentmodule"_s, u"highlight"_s, u"contents"_s, u"tabularcolumns"_s, u"sectionauthor"_s,
            u"moduleauthor"_s, u"codeauthor"_s, u"default-domain"_s, u"meta"_s, u"role"_s, u"testsetup"_s,
            u"testcleanup"_s, u"doxygenfile"_s, u"program"_s, u"default-role"_s,
            u"ifconfig"_s };
        static const QSet<QString> versions{ u"versionadded"_s, u"versionchanged"_s, u"deprecated"_s,
            u"versionremoved"_s, u"deprecated-removed"_s };
        static const QSet<QString> wrappers{ u"only"_s, u"tabs"_s, u"tab"_s, u"tab-set"_s, u"tab-item"_s,
            u"grid"_s, u"grid-item-card"_s, u"container"_s, u"rst-class"_s, u"hlist"_s, u"centered"_s,
            u"compound"_s, u"group-tab"_s, u"tabbed"_s, u"dropdown"_s, u"versionchanges"_s };
        static const QSet<QString> codes{ u"code-block"_s, u"sourcecode"_s, u"code"_s, u"prompt"_s,
            u"parsed-literal"_s, u"doctest"_s, u"testcode"_s, u"testoutput"_s, u"console"_s,
            u"productionlist"_s };
        const QString pad(indent, u' ');
        if (name == "toctree"_L1) {
            const QStringList body = takeBody(indent);
            static const QRegularExpression hidden(u"^ +:hidden:\\s*$"_s);
            addContents(withoutOptions(body), body.indexOf(hidden) < 0);
        } else if (name == "glossary"_L1) {
            const int line = int(m_at) + 2;
            const QStringList body = dedented(withoutOptions(takeBody(indent)), 0);
            addTerms(body, line);
            append(translated(dedented(body, indent), m_result));
            m_out.append(QString());
        } else if (versions.contains(name)) {
            QStringList body = withoutOptions(takeBody(indent));
            const QString words = argument.section(u' ', 1);
            const QString what = name == "versionadded"_L1 ? u"Added in version"_s
                : name == "versionchanged"_L1              ? u"Changed in version"_s
                : name == "versionremoved"_L1              ? u"Removed in version"_s
                                                           : u"Deprecated since version"_s;
            m_out.append(QString());
            m_out.append(pad + u'*' + what + u' ' + argument.section(u' ', 0, 0) + u"* "_s
                + (words.isEmpty() ? QString() : QString(u"– "_s + words)));
            const bool goesOn = !body.isEmpty() && !words.isEmpty();
            if (!goesOn)
                m_out.append(QString());
            append(translated(dedented(body, indent), m_result));
            m_out.append(QString());
        } else if (admonitions.contains(name)) {
            QStringList body = withoutOptions(takeBody(indent));
            QString title = name == "admonition"_L1 ? argument
                : name == "seealso"_L1              ? u"See also"_s
                                                    : QString(name.left(1).toUpper() + name.mid(1));
            const QString words = name == "admonition"_L1 ? QString() : argument;
            const QString inner = pad + u"   "_s;
            m_out << QString() << QString(pad + u".."_s) << QString()
                  << QString(inner + u"**"_s + title + u"**"_s) << QString();
            if (!words.isEmpty())
                m_out << QString(inner + words);
            append(translated(dedented(body, indent + 3), m_result));
            m_out.append(QString());
        } else if (name == "include"_L1) {
            takeBody(indent);
            static const QRegularExpression own(u"^[\\w./-]+\\.(?:rst|txt|md|inc)$"_s);
            m_out.append(QString());
            if (own.match(argument).hasMatch() && !argument.endsWith(".inc"_L1))
                m_out << QString(pad + linkTo(argument.section(u'/', -1), argument)) << QString();
        } else if (dropped.contains(name) || name.startsWith("doxygen"_L1)) {
            if (name.endsWith("module"_L1))
                m_module = argument;
            takeBody(indent);
            m_out.append(QString());
        } else if (name == "only"_L1 && isForOtherForms(argument)) {
            takeBody(indent);
            m_out.append(QString());
        } else if (wrappers.contains(name)) {
            const QStringList body = withoutOptions(takeBody(indent));
            const bool titled = (name.startsWith("tab"_L1) || name == "group-tab"_L1 || name == "dropdown"_L1
                                    || name == "grid-item-card"_L1 || name == "centered"_L1)
                && !argument.isEmpty();
            m_out.append(QString());
            if (titled)
                // Inline markup does not nest.
                m_out << (argument.contains(u'`') ? QString(pad + argument) : QString(pad + u"**"_s + argument + u"**"_s))
                      << QString();
            append(translated(dedented(body, indent), m_result));
            m_out.append(QString());
        } else if (codes.contains(name)) {
            const QStringList body = withoutOptions(takeBody(indent));
            const QString language = name == "prompt"_L1 || name == "console"_L1 ? u"console"_s
                : name == "doctest"_L1 || name == "testcode"_L1                  ? u"python"_s
                                                                : argument.section(u' ', 0, 0);
            const bool isText = language.isEmpty() || language == "none"_L1 || language == "text"_L1;
            m_out << QString() << QString(pad + (isText ? u"::"_s : QString(u".. code:: "_s + language)))
                  << QString();
            for (const QString &line : dedented(body, indent + 3))
                m_out.append(line);
            m_out.append(QString());
        } else if (name == "literalinclude"_L1) {
            const QString part = partOf(takeBody(indent));
            m_out << QString()
                  << QString(pad + linkTo(argument.section(u'/', -1), inclusionPrefix + encodedAddress(argument) + part))
                  << QString();
        } else if (name.startsWith("auto"_L1) || isObject(name)) {
            object(indent, name, argument);
        } else if (name == "figure"_L1 || name == "image"_L1 || isStandard(name)) {
            m_out.append(m_lines[m_at++]); // its body follows as it is
        } else {
            const QStringList body = withoutOptions(takeBody(indent));
            m_out.append(QString());
            if (!argument.isEmpty())
                m_out << QString(pad + argument) << QString();
            append(translated(dedented(body, indent), m_result));
            m_out.append(QString());
        }
    }

    /// What stands there for paper or a terminal alone says again what the page says: ".. only:: latex".
    static bool isForOtherForms(const QString &tags)
    {
        static const QRegularExpression other(u"^(?:\\(?(?:latex\\w*|text(?:ual)?|man|texinfo|epub\\d?|pdf|gettext)\\)?(?: or |$))+|^not \\(?html\\b"_s, QRegularExpression::CaseInsensitiveOption);
        return other.match(tags.simplified()).hasMatch() && !tags.contains(QRegularExpression(u"\\bor html\\b"_s));
    }

    static bool isStandard(const QString &name)
    {
        static const QSet<QString> names{ u"table"_s, u"list-table"_s, u"csv-table"_s, u"epigraph"_s,
            u"pull-quote"_s, u"topic"_s, u"sidebar"_s, u"rubric"_s, u"math"_s, u"replace"_s, u"line-block"_s,
            u"title"_s, u"raw"_s, u"unicode"_s, u"class"_s, u"header"_s, u"footer"_s };
        return names.contains(name) && name != "class"_L1;
    }

    static bool isObject(const QString &name)
    {
        static const QSet<QString> kinds{ u"function"_s, u"class"_s, u"method"_s, u"attribute"_s, u"data"_s,
            u"exception"_s, u"option"_s, u"envvar"_s, u"confval"_s, u"describe"_s, u"object"_s, u"macro"_s,
            u"type"_s, u"member"_s, u"var"_s, u"staticmethod"_s, u"classmethod"_s, u"decorator"_s,
            u"opcode"_s, u"cmdoption"_s, u"property"_s, u"setting"_s, u"enum"_s, u"enumerator"_s, u"struct"_s,
            u"namespace"_s, u"command"_s, u"variable"_s, u"prop_tgt"_s, u"django-admin"_s, u"templatetag"_s,
            u"templatefilter"_s, u"django-admin-option"_s, u"fieldlookup"_s };
        return kinds.contains(name.section(u':', -1));
    }

    /// A described object: its signature as a term, what is said of it as the definition.
    void object(qsizetype indent, const QString &name, const QString &argument)
    {
        QStringList body = takeBody(indent);
        const QString pad(indent, u' ');
        QStringList signatures{ argument };
        while (!body.isEmpty() && !body.first().trimmed().isEmpty()
            && !body.first().trimmed().startsWith(u':') && !argument.isEmpty()
            && sphinxIndent(body.first()) > indent) { // more signatures, one a line
            signatures.append(body.takeFirst().trimmed());
        }
        body = withoutOptions(body);
        m_out.append(QString());
        if (name.startsWith("auto"_L1)) {
            if (!argument.isEmpty()) {
                const bool module = m_module.isEmpty() || name == "automodule"_L1 || argument.startsWith(QString(m_module + u'.'));
                m_out << QString(pad + linkToSymbol(argument, module ? argument : QString(m_module + u'.' + argument), objectPrefix)) << QString();
            }
            append(translated(dedented(body, indent), m_result));
            m_out.append(QString());
            return;
        }
        for (const QString &signature : std::as_const(signatures))
            if (!signature.isEmpty())
                m_out << QString(pad + sphinxLiteral(signature)) << QString();
        append(translated(dedented(body, indent + 3), m_result));
        m_out.append(QString());
    }

    /// Where it is shown, its pages are a list of links, as in Sphinx.
    void addContents(const QStringList &body, bool shown)
    {
        static const QRegularExpression titled(u"^.*<([^<>]+)>$"_s);
        m_out.append(QString());
        for (const QString &line : body) {
            const QString entry = line.trimmed();
            if (entry.isEmpty() || entry == "self"_L1)
                continue;
            const auto match = titled.match(entry);
            const QString target = match.hasMatch() ? match.captured(1) : entry;
            const bool elsewhere = target.contains("://"_L1);
            if (!elsewhere)
                m_result.contents.append(target);
            if (shown && !elsewhere && !target.contains(u'*'))
                m_out.append(u"* :doc:`"_s + entry + u'`');
            else if (shown && elsewhere)
                m_out.append(u"* "_s + linkTo(match.hasMatch() ? entry.section(u'<', 0, -2).trimmed() : target, target));
        }
        m_out.append(QString());
    }

    void addTerms(const QStringList &body, int line)
    {
        SphinxText::Term term;
        const auto finish = [&] {
            if (!term.term.isEmpty() && !term.text.isEmpty())
                m_result.terms.append(term);
            term = {};
        };
        for (qsizetype i = 0; i < body.size(); ++i) {
            const qsizetype own = sphinxIndent(body[i]);
            if (own == 0 && !body[i].startsWith(".."_L1)) {
                if (!term.text.isEmpty())
                    finish();
                term.term = term.term.isEmpty() ? body[i].section(u" : "_s, 0, 0).trimmed()
                                                : QString(term.term + u", "_s + body[i].trimmed());
                term.line = line + int(i);
            } else if (own > 0) {
                term.text += (term.text.isEmpty() ? QString() : u" "_s) + rolesAsWords(body[i].trimmed());
            }
        }
        finish();
    }

    QStringList m_lines;
    QStringList m_out;
    SphinxText m_result;
    QString m_module; ///< in which the names that follow are to be looked for
    qsizetype m_at = 0;
};

} // namespace

SphinxText plainSphinx(const QByteArray &text) { return Translator(text).run(); }

bool looksLikeReStructuredText(const QByteArray &text)
{
    static const QRegularExpression directive(
        u"^\\.\\. (?:[a-z][\\w-]*::|_[\\w-]+:)"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression heading(
        u"^(\\S[^\\n]*)\\n([=\\-~^\"*+#])\\2{3,}\\s*$"_s, QRegularExpression::MultilineOption);
    const QString head = QString::fromUtf8(text.left(16'000));
    return directive.match(head).hasMatch() && heading.match(head).hasMatch();
}

} // namespace tars
