#include "service/extract/foreignnames.h"

#include "service/extract/standardmembers.h"

#include <algorithm>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
QSet<QByteArray> setOf(const char *words)
{
    const QList<QByteArray> list = QByteArray(words).split(' ');
    return QSet<QByteArray>(list.begin(), list.end());
}

bool isGoStandard(const QByteArray &path)
{
    static const QSet<QByteArray> roots
        = setOf("archive bufio bytes cmp compress container context crypto database debug embed encoding errors expvar "
                "flag fmt go hash html image index io iter log maps math mime net os path plugin reflect regexp runtime "
                "slices sort strconv strings structs sync syscall testing text time unicode unique unsafe");
    return roots.contains(path.left(std::max<qsizetype>(path.indexOf('/'), path.indexOf('/') < 0 ? path.size() : 0)));
}

bool isPythonStandard(const QByteArray &module)
{
    static const QSet<QByteArray> modules
        = setOf("abc argparse array ast asyncio atexit base64 bdb binascii bisect builtins bz2 calendar cmath cmd codecs "
                "collections colorsys concurrent configparser contextlib contextvars copy copyreg csv ctypes curses "
                "dataclasses datetime decimal difflib dis doctest email enum errno faulthandler filecmp fileinput fnmatch "
                "fractions ftplib functools gc getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac html http "
                "imaplib importlib inspect io ipaddress itertools json keyword linecache locale logging lzma mailbox "
                "marshal math mimetypes mmap multiprocessing netrc numbers operator os pathlib pdb pickle pkgutil platform "
                "plistlib poplib pprint profile pty pwd queue random re readline reprlib resource runpy sched secrets select "
                "selectors shelve shlex shutil signal site smtplib socket socketserver sqlite3 ssl stat statistics string "
                "stringprep struct subprocess symtable sys sysconfig tarfile telnetlib tempfile termios textwrap threading "
                "time timeit tkinter token tokenize tomllib trace traceback tracemalloc tty types typing unicodedata "
                "unittest urllib uuid venv warnings wave weakref webbrowser wsgiref xml xmlrpc zipfile zipimport zlib "
                "zoneinfo");
    return modules.contains(module);
}
} // namespace

ForeignNames::ForeignNames(const LexedSource &source, const QString &language, const OwnModule &isOwn)
    : m_source(source)
    , m_language(language)
    , m_isOwn(isOwn)
    , m_separator(language == "Rust"_L1 || language == "C++"_L1 ? "::" : ".")
    , m_receivers(source, language, m_names, m_modules)
{
    if (language == "Go"_L1)
        readGo();
    else if (language == "Rust"_L1)
        readRust();
    else if (language == "Java"_L1 || language == "Kotlin"_L1)
        readJvm();
    else if (language == "Python"_L1)
        readPython();
    else if (language == "C++"_L1 && !this->isOwn("std")) {
        m_packagesOnly = true;
        m_names.insert("std");
    }
}

bool ForeignNames::isAt(size_t token)
{
    return isImported(token)
        || (m_receivers.hasReceiver(token) && isStandardMember(m_language, text(token))
            && m_receivers.of(token) != Receivers::Told::Own);
}

bool ForeignNames::isImported(size_t token) const
{
    if (token < m_imports.size() && m_imports[token])
        return true;
    if (m_names.isEmpty())
        return false;
    size_t head = token;
    while (head >= 2 && m_source.is(head - 1, m_separator) && isName(head - 2))
        head -= 2;
    if (head == token)
        return !m_packagesOnly && !(token > 0 && (m_source.is(token - 1, ".") || m_source.is(token - 1, "::")))
            && m_names.contains(text(token));
    return m_names.contains(text(head));
}

void ForeignNames::noteImport(size_t token)
{
    m_imports.resize(m_source.tokens.size());
    if (token < m_imports.size())
        m_imports[token] = true;
}

bool ForeignNames::isOwn(const QByteArray &module) const { return m_isOwn && m_isOwn(module); }

bool ForeignNames::isName(size_t i) const
{
    return i < m_source.tokens.size() && m_source.tokens[i].kind == TokenKind::Identifier;
}

QByteArray ForeignNames::text(size_t i) const
{
    return i < m_source.tokens.size() ? m_source.keyOf(i) : QByteArray();
}

int ForeignNames::line(size_t i) const { return i < m_source.tokens.size() ? m_source.tokens[i].line : -1; }

void ForeignNames::readGo()
{
    m_packagesOnly = true;
    for (size_t i = 0; i + 1 < m_source.tokens.size(); ++i) {
        if (m_source.is(i, "func") || m_source.is(i, "type"))
            return; // imports come first
        if (!m_source.is(i, "import"))
            continue;
        const bool block = m_source.is(i + 1, "(");
        const int own = line(i);
        for (++i; i < m_source.tokens.size() && (block ? !m_source.is(i, ")") : line(i) == own); ++i) {
            if (m_source.tokens[i].kind != TokenKind::String || m_source.tokens[i].length < 3)
                continue;
            const QByteArray path = text(i).sliced(1).chopped(1);
            const bool foreign = isGoStandard(path) && !isOwn(path.left(path.indexOf('/')));
            (foreign ? m_names : m_modules)
                .insert(isName(i - 1) && line(i - 1) == line(i) && !m_source.is(i - 1, "import")
                        ? text(i - 1)
                        : path.mid(path.lastIndexOf('/') + 1));
        }
    }
}

void ForeignNames::readRust()
{
    if (isOwn("std"))
        return;
    m_names = { "std", "core", "alloc" };
    for (size_t i = 0; i + 2 < m_source.tokens.size(); ++i)
        if (m_source.is(i, "use")
            && (m_source.is(i + 1, "std") || m_source.is(i + 1, "core") || m_source.is(i + 1, "alloc"))
            && m_source.is(i + 2, "::"))
            readRustTree(++i, 0);
}

/// "std::{fmt, io::{self, Read as R}};" from its first name.
void ForeignNames::readRustTree(size_t &i, int depth)
{
    QByteArray last, before;
    for (; i < m_source.tokens.size() && !m_source.is(i, ";") && !m_source.is(i, ",") && !m_source.is(i, "}"); ++i) {
        if (m_source.is(i, "{") && depth < 32) {
            for (++i; i < m_source.tokens.size() && !m_source.is(i, "}") && !m_source.is(i, ";");) {
                const size_t at = i;
                if (m_source.is(i, "self"))
                    m_names.insert(last);
                readRustTree(i, depth + 1);
                i += m_source.is(i, ",") || i == at;
            }
            if (!m_source.is(i, "}"))
                return;
            last.clear();
        } else if (isName(i)) {
            noteImport(i);
            last = text(i);
        }
    }
    if (!last.isEmpty() && last != "self")
        m_names.insert(last);
}

void ForeignNames::readJvm()
{
    for (size_t i = 0; i + 2 < m_source.tokens.size(); ++i) {
        if (!m_source.is(i, "import"))
            continue;
        size_t name = m_source.is(i + 1, "static") ? i + 2 : i + 1;
        static const QSet<QByteArray> roots{ "java", "javax", "kotlin", "kotlinx" };
        const bool foreign = roots.contains(text(name)) && !isOwn(text(name));
        for (; m_source.is(name + 1, ".") && isName(name + 2); name += 2)
            if (foreign)
                noteImport(name + 2);
        if (foreign && !m_source.is(name + 1, ".")) // not "java.util.*"
            m_names.insert(m_source.is(name + 1, "as") ? text(name + 2) : text(name));
        i = name;
    }
}

void ForeignNames::readPython()
{
    for (size_t i = 0; i + 1 < m_source.tokens.size(); ++i) {
        if (i > 0 && line(i - 1) == line(i))
            continue;
        if (m_source.is(i, "import")) {
            for (size_t j = i + 1; line(j) == line(i) && isName(j);) {
                const bool foreign = isPythonStandard(text(j)) && !isOwn(text(j));
                size_t end = j + 1;
                while (m_source.is(end, ".") && isName(end + 1))
                    end += 2;
                if (end == j + 1 || m_source.is(end, "as"))
                    (foreign ? m_names : m_modules).insert(m_source.is(end, "as") ? text(end + 1) : text(j));
                if (m_source.is(end, "as"))
                    end += 2;
                if (!m_source.is(end, ","))
                    break;
                j = end + 1;
            }
        } else if (m_source.is(i, "from") && isPythonStandard(text(i + 1)) && !isOwn(text(i + 1))) {
            size_t j = i + 2;
            while (line(j) == line(i) && !m_source.is(j, "import"))
                ++j;
            const bool bracket = m_source.is(j + 1, "(");
            for (j += bracket ? 2 : 1; isName(j) && (bracket || line(j) == line(i)); ++j) {
                noteImport(j);
                if (m_source.is(j + 1, "as"))
                    j += 2;
                noteImport(j);
                m_names.insert(text(j));
                if (!m_source.is(j + 1, ","))
                    break;
                ++j;
            }
        }
    }
}

} // namespace tars
