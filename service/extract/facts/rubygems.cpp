#include "service/extract/facts/build.h"
#include "service/extract/facts/factreaders.h"
#include "service/extract/facts/package.h"

#include <QRegularExpression>
#include <QSet>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
QStringList quotedWords(const QString &text)
{
    static const QRegularExpression word(u"[\"']([^\"'#]*)[\"']"_s);
    QStringList words;
    for (auto it = word.globalMatch(text); it.hasNext();)
        words.append(it.next().captured(1));
    return words;
}

QStringList rubyLines(const QByteArray &text)
{
    QStringList lines = QString::fromUtf8(text).split(u'\n');
    static const QRegularExpression comment(u"^\\s*#.*|\\s#\\s.*$"_s);
    for (QString &line : lines)
        line.remove(comment);
    return lines;
}

Dependency gemNeeded(const QString &name, const QString &rest, const QString &scope, int line)
{
    // Versions stand right behind the name; of options only where it comes from matters.
    static const QRegularExpression versions(u"^(?:\\s*,\\s*\\[?\\s*[\"'][^\"'#]*[\"']\\s*\\]?)*"_s);
    static const QRegularExpression from(u"\\b(?:path|git|github)(?::|\"?\\s*=>)\\s*[\"']([^\"']+)[\"']"_s);
    Dependency needed;
    needed.ecosystem = u"RubyGems"_s;
    needed.name = name;
    needed.constraint = quotedWords(versions.match(rest).captured()).join(u", "_s);
    needed.source = from.match(rest).captured(1);
    needed.scope = scope;
    needed.line = line;
    return needed;
}

/// File.read('VERSION'), or the file of the code that is loaded for its VERSION.
QString versionFileOf(const QStringList &lines)
{
    static const QRegularExpression read(u"File\\.read\\b[^'\"]*['\"]((?:\\.\\./)*[\\w./-]*VERSION)['\"]"_s);
    static const QRegularExpression loaded(u"^\\s*(?:require|require_relative|load)\\b[^'\"]*['\"](?:\\./)?([\\w./-]*version)(?:\\.rb)?['\"]"_s);
    for (const QRegularExpression &pattern : { read, loaded })
        for (const QString &line : lines)
            if (const auto match = pattern.match(line); match.hasMatch()) {
                const QString file = match.captured(1);
                return !file.endsWith("version"_L1) ? file : QString((file.startsWith("lib/"_L1) || file.startsWith(".."_L1) ? QString() : u"lib/"_s) + file + u".rb"_s);
            }
    return {};
}

FactOutput fromGemspec(const QByteArray &text)
{
    static const QRegularExpression made(u"Gem::Specification\\.new\\s*\\(?\\s*[\"']([^\"']+)[\"']"_s);
    static const QRegularExpression setting(u"\\.(name|version|summary|description|homepage|licen[sc]es?|authors?|required_ruby_version)\\s*=\\s*(.+)$"_s);
    static const QRegularExpression address(u"[\"'](\\w+)_uri[\"']\\]?\\s*=>?\\s*[\"']([^\"'#]+)[\"']"_s);
    static const QRegularExpression programs(u"\\.executables\\s*(?:<<|=)\\s*(.+)$"_s);
    static const QRegularExpression need(u"\\.add(?:_(runtime|development))?_dependency\\s*\\(?\\s*[\"']([\\w.-]+)[\"'](.*)$"_s);
    PackageMeta meta;
    meta.ecosystem = u"RubyGems"_s;
    meta.kind = u"library"_s;
    QString summary;
    QList<FactRecord> needs;
    const QStringList lines = rubyLines(text);
    meta.versionFile = versionFileOf(lines);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString &line = lines[i];
        if (const auto match = made.match(line); match.hasMatch()) {
            meta.name = match.captured(1);
            meta.line = int(i) + 1;
        }
        if (const auto match = setting.match(line); match.hasMatch()) {
            const QStringList words = quotedWords(match.captured(2));
            const QString key = match.captured(1), first = words.value(0);
            if (key == "name"_L1 && !first.isEmpty()) {
                meta.name = first;
                meta.line = int(i) + 1;
            } else if (key == "version"_L1) {
                meta.version = first;
            } else if (key == "summary"_L1) {
                summary = first;
            } else if (key == "description"_L1) {
                meta.description = first;
            } else if (key == "homepage"_L1) {
                meta.homepage = first;
            } else if (key.startsWith("licen"_L1)) {
                meta.licence = words.join(u" OR "_s);
            } else if (key.startsWith("author"_L1)) {
                for (const QString &author : words)
                    meta.authors.append(personName(author));
            } else if (!words.isEmpty()) {
                meta.requirements.append({ u"Ruby"_s, words.join(u", "_s), int(i) + 1 });
            }
        } else if (const auto uri = address.match(line); uri.hasMatch()) {
            const QString key = uri.captured(1);
            static const QSet<QString> told{ u"source_code"_s, u"documentation"_s, u"changelog"_s, u"bug_tracker"_s, u"homepage"_s };
            if (!told.contains(key))
                continue; // mailing lists, wikis, funding
            (key == "source_code"_L1       ? meta.repository
                    : key == "documentation"_L1 ? meta.documentation
                    : key == "changelog"_L1     ? meta.changelog
                    : key == "bug_tracker"_L1   ? meta.issues
                                                : meta.homepage)
                = uri.captured(2);
        } else if (const auto installed = programs.match(line); installed.hasMatch()) {
            for (const QString &program : quotedWords(installed.captured(1)))
                meta.programs.append({ program, u"bin/"_s + program });
        } else if (const auto needed = need.match(line); needed.hasMatch()) {
            const QString scope = needed.captured(1) == "development"_L1 ? u"development"_s : u"runtime"_s;
            needs.append(gemNeeded(needed.captured(2), needed.captured(3), scope, int(i) + 1).fact());
        }
    }
    if (meta.description.isEmpty() || meta.description.contains("#{"_L1))
        meta.description = summary;
    FactOutput out;
    if (meta.name.isEmpty())
        return out;
    if (!meta.version.isEmpty() && !meta.version.contains("#{"_L1))
        meta.versionFile.clear();
    out.facts = meta.facts();
    out.facts += needs;
    return out;
}

/// What is for those who work on the tree, whatever group it stands in; all else may be asked for at run time.
QString scopeOfTool(const QString &gem)
{
    static const QRegularExpression tests(u"^(?:minitest|rspec|test-unit|cucumber|capybara|simplecov|factory_bot|webmock|vcr|shoulda)(?:[-_].*)?$"_s);
    static const QRegularExpression tools(u"^(?:rubocop|standard|yard|pry|byebug|debug|guard|overcommit|brakeman|bundler-audit|solargraph|ruby-lsp|steep|sorbet|reek|rake)(?:[-_].*)?$"_s);
    return tests.match(gem).hasMatch() ? u"test"_s : tools.match(gem).hasMatch() ? u"development"_s : u"runtime"_s;
}

FactOutput fromGemfile(const QByteArray &text)
{
    static const QRegularExpression gem(u"^\\s*gem\\s*\\(?\\s*[\"']([\\w.-]+)[\"'](.*)$"_s);
    static const QRegularExpression group(u"^(\\s*)group\\s*\\(?\\s*:(\\w+)"_s);
    static const QRegularExpression inlineGroup(u"\\bgroup(?::|s?:|s?\\s*=>)\\s*\\[?\\s*:(\\w+)"_s);
    const QStringList lines = rubyLines(text);
    const bool ofGem = lines.indexOf(QRegularExpression(u"^\\s*gemspec\\b.*$"_s)) >= 0; // the gem names its own needs
    FactOutput out;
    QString within, indent;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString &line = lines[i];
        if (const auto match = group.match(line); match.hasMatch() && within.isEmpty()) {
            within = match.captured(2);
            indent = match.captured(1);
        } else if (line.trimmed() == "end"_L1 && line.startsWith(QString(indent + u"end"_s))) {
            within.clear();
        } else if (const auto one = gem.match(line); one.hasMatch()) {
            const QString own = within.isEmpty() ? inlineGroup.match(one.captured(2)).captured(1) : within;
            QString scope = scopeOfGroup(own);
            if (scope.isEmpty())
                scope = ofGem ? u"development"_s : scopeOfTool(one.captured(1));
            Dependency needed = gemNeeded(one.captured(1), one.captured(2), scope, int(i) + 1);
            needed.group = own;
            static const QRegularExpression ofTree(u"\\bpath(?::|\"?\\s*=>)"_s);
            if (!ofTree.match(one.captured(2)).hasMatch())
                out.facts.append(needed.fact());
        }
    }
    if (out.facts.isEmpty() && !ofGem)
        return out;
    BuildSystem system;
    system.system = u"Bundler"_s;
    out.facts.append(system.fact());
    return out;
}

FactOutput fromGemLock(const QByteArray &text)
{
    static const QRegularExpression package(u"^    ([\\w.-]+) \\(([^)\\s]+)\\)$"_s);
    static const QRegularExpression need(u"^      ([\\w.-]+)(?: \\(.*\\))?$"_s);
    static const QRegularExpression platform(u"-(?:(?:x86|x64|arm|aarch|universal|java|mingw|mswin)[\\w.-]*)$"_s);
    FactOutput out;
    QList<LockedPackage> all;
    QString section;
    QHash<QString, qsizetype> known;
    qsizetype open = -1;
    int number = 0;
    for (const QByteArray &raw : text.split('\n')) {
        ++number;
        const QString line = QString::fromUtf8(raw).remove(u'\r');
        if (!line.isEmpty() && !line.startsWith(u' ')) {
            section = line;
            open = -1;
        } else if (const auto found = package.match(line); found.hasMatch() && (section == "GEM"_L1 || section == "GIT"_L1)) {
            const QString version = found.captured(2).remove(platform);
            const QString key = found.captured(1) + u'@' + version; // once for each platform
            if (!known.contains(key)) {
                LockedPackage locked;
                locked.ecosystem = u"RubyGems"_s;
                locked.name = found.captured(1);
                locked.version = version;
                locked.source = section == "GIT"_L1 ? u"git"_s : QString();
                locked.line = number;
                known.insert(key, all.size());
                all.append(locked);
            }
            open = known.value(key);
        } else if (const auto needed = need.match(line); needed.hasMatch() && open >= 0) {
            if (!all[open].needs.contains(needed.captured(1)))
                all[open].needs.append(needed.captured(1));
        }
    }
    for (const LockedPackage &locked : std::as_const(all))
        out.facts.append(locked.fact());
    return out;
}
} // namespace

FactOutput readRubyGems(const FactSource &source)
{
    const QString name = source.fileName();
    if (name.endsWith(".gemspec"_L1))
        return fromGemspec(source.source.text);
    if (name == "Gemfile"_L1 || name == "gems.rb"_L1)
        return fromGemfile(source.source.text);
    return name == "Gemfile.lock"_L1 || name == "gems.locked"_L1 ? fromGemLock(source.source.text) : FactOutput();
}

} // namespace tars
