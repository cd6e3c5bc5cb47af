#include "service/extract/facts/options/optionreader.h"

#include <QRegularExpression>

namespace tars
{
using namespace Qt::StringLiterals;

namespace
{

/// OptionParser: opts.on("-p", "--port PORT", Integer, "Where it listens") { … }, with brackets or without.
class RubyOptions : public OptionReader
{
public:
    using OptionReader::OptionReader;

    void run()
    {
        if (!mentions("OptionParser") && !mentions("optparse"))
            return;
        begin("OptionParser");
        for (size_t i = 1; i + 1 < m_source.tokens.size(); ++i) {
            const QString name = isName(m_source, i) && is(i - 1, ".") ? word(i) : QString();
            if (name == "program_name"_L1 && is(i + 1, "=") && isString(m_source, i + 2) && !m_hasProgram)
                addProgram(literalText(m_source, i + 2), {}, i);
            else if (name == "on"_L1 || name == "on_tail"_L1 || name == "on_head"_L1)
                option(i);
        }
        addUsage();
    }

private:
    void option(size_t callee)
    {
        CommandLineOption found;
        QStringList help;
        for (const QString &text : textsOf(callee)) {
            if (text.startsWith(u'-') && help.isEmpty())
                addNames(text.trimmed(), found);
            else if (!text.trimmed().isEmpty())
                help.append(text.trimmed());
        }
        found.help = help.join(u' ');
        if (!found.names.isEmpty())
            addOption(found, callee);
    }

    /// The texts among the arguments, up to the block.
    QStringList textsOf(size_t callee) const
    {
        constexpr size_t farthest = 60;
        QStringList texts;
        const bool brackets = is(callee + 1, "(");
        int depth = 0;
        for (size_t i = callee + 1 + brackets; i < std::min(callee + farthest, m_source.tokens.size()); ++i) {
            if (depth == 0 && (is(i, ")") || is(i, "do") || is(i, "{") || is(i, ";")))
                break;
            if (!brackets && m_source.tokens[i].line != m_source.tokens[i - 1].line && !is(i - 1, ",") && !is(i - 1, "\\"))
                break;
            depth += is(i, "(") || is(i, "[") ? 1 : is(i, ")") || is(i, "]") ? -1 : 0;
            if (depth > 0 || !isString(m_source, i))
                continue;
            if (!texts.isEmpty() && (is(i - 1, "+") || is(i - 1, "\\")))
                texts.last() += literalText(m_source, i);
            else
                texts.append(literalText(m_source, i));
        }
        return texts;
    }

    /// "-p", "-p PORT", "--port=PORT", "--[no-]color".
    static void addNames(const QString &text, CommandLineOption &option)
    {
        static const QRegularExpression written(u"^(--(\\[no-\\])?[A-Za-z0-9][\\w-]*|-[A-Za-z0-9?])(.*)$"_s);
        const auto match = written.match(text);
        if (!match.hasMatch())
            return;
        const bool negatable = !match.captured(2).isEmpty();
        option.names.append(negatable ? QString(match.captured(1)).remove(u"[no-]"_s) : match.captured(1));
        if (negatable)
            option.names.append(QString(match.captured(1)).remove(u'[').remove(u']'));
        if (QString value = match.captured(3).trimmed(); !value.isEmpty() && option.value.isEmpty())
            option.value = value.startsWith(u'=') ? value.mid(1) : value;
    }
};

} // namespace

FactOutput readRubyOptions(const FactSource &source)
{
    RubyOptions reader(source);
    reader.run();
    return reader.take();
}

} // namespace tars
