#include "service/extract/declarations/gobuilds.h"

#include <algorithm>
#include <QRegularExpression>
#include <QSet>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

/// Of the tags that a build constraint asks for, those that a toolchain sets by itself.
bool isSetByToolchain(const QString &tag)
{
    static const QSet<QString> tags{ u"aix"_s, u"android"_s, u"darwin"_s, u"dragonfly"_s, u"freebsd"_s, u"hurd"_s, u"illumos"_s, u"ios"_s,
        u"js"_s, u"linux"_s, u"nacl"_s, u"netbsd"_s, u"openbsd"_s, u"plan9"_s, u"solaris"_s, u"wasip1"_s, u"windows"_s, u"zos"_s, u"unix"_s,
        u"386"_s, u"amd64"_s, u"arm"_s, u"arm64"_s, u"loong64"_s, u"mips"_s, u"mipsle"_s, u"mips64"_s, u"mips64le"_s, u"ppc64"_s,
        u"ppc64le"_s, u"riscv64"_s, u"s390x"_s, u"sparc64"_s, u"wasm"_s, u"cgo"_s, u"gc"_s, u"gccgo"_s, u"race"_s, u"msan"_s, u"asan"_s };
    return tags.contains(tag) || tag.startsWith("go1."_L1);
}

} // namespace

bool isLeftOutOfGoBuilds(const LexedSource &source)
{
    static const QRegularExpression word(u"^[\\w.]+$"_s);
    for (const CommentSpan &comment : source.comments) {
        if (comment.tokenBefore >= 0)
            return false;
        const QString text = QString::fromUtf8(QByteArrayView(source.text).sliced(comment.offset, comment.end - comment.offset));
        for (const QString &line : text.split(u'\n')) {
            if (!line.startsWith("//go:build "_L1))
                continue;
            const QStringList terms = line.mid(11).split(u"&&"_s);
            return std::any_of(terms.cbegin(), terms.cend(),
                [](const QString &term) { return word.match(term.trimmed()).hasMatch() && !isSetByToolchain(term.trimmed()); });
        }
    }
    return false;
}

} // namespace tars
