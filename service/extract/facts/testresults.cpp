#include "service/extract/facts/factreaders.h"

#include <algorithm>
#include <QDateTime>
#include <QFileInfo>
#include <QHash>
#include <QSet>
#include <QRegularExpression>
#include <QXmlStreamReader>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype mostResults = 20'000;
constexpr qsizetype longestResultText = 400;

FactRecord coverage(const QString &file, int lines, int covered, int line)
{
    return { u"coverage.file"_s,
        { { u"file"_s, file.left(1000) }, { u"lines"_s, lines }, { u"covered"_s, covered } }, line };
}

/// The day on which a report says that it was made: "2024-05-01T…", or seconds or milliseconds since 1970.
QString dayOf(QStringView stamp)
{
    bool number = false;
    const qint64 since = stamp.toLongLong(&number);
    constexpr qint64 milliseconds = 100'000'000'000;
    const QDate day = number ? QDateTime::fromMSecsSinceEpoch(since > milliseconds ? since : since * 1000, Qt::UTC).date()
                             : QDate::fromString(stamp.left(10).toString(), Qt::ISODate);
    return day.isValid() && day.year() > 1990 && day.year() < 2200 ? day.toString(Qt::ISODate) : QString();
}

/// JUnit's <testsuite>s, Cobertura's <coverage> and JaCoCo's <report>.
class XmlResults
{
public:
    explicit XmlResults(const QByteArray &text)
        : m_xml(text)
    {
    }

    FactOutput read()
    {
        while (!m_xml.atEnd() && m_output.facts.size() + m_files.size() < mostResults) {
            m_xml.readNext();
            if (m_xml.isStartElement())
                start(m_xml.name());
            else if (m_xml.isEndElement())
                end(m_xml.name());
        }
        if (m_xml.hasError() && m_xml.error() != QXmlStreamReader::NoError)
            m_output.problems.append({ u"warning"_s, {}, int(m_xml.lineNumber()), u"resultsUnreadable"_s,
                u"The results end at line %1: %2."_s.arg(m_xml.lineNumber()).arg(m_xml.errorString()), {} });
        if (!m_made.isEmpty())
            m_output.facts.prepend({ u"test.report"_s, { { u"made"_s, m_made } }, 1 });
        for (const QString &path : std::as_const(m_files))
            if (const FileLines &file = m_byFile[path]; !file.ran.isEmpty())
                m_output.facts.append(coverage(path, int(file.ran.size()), int(std::count(file.ran.cbegin(), file.ran.cend(), true)), file.reportLine));
        return std::move(m_output);
    }

private:
    /// Of all classes of a file, which may share lines.
    struct FileLines {
        int reportLine = 0;
        QHash<int, bool> ran; ///< by number
    };

    QString attribute(const char *name) const
    {
        return m_xml.attributes().value(QLatin1String(name)).toString().simplified().left(longestResultText);
    }

    void beginFile()
    {
        FileLines &file = m_byFile[m_file];
        if (file.reportLine == 0) {
            file.reportLine = int(m_xml.lineNumber());
            m_files.append(m_file);
        }
    }

    void start(QStringView name)
    {
        if (m_made.isEmpty() && (name == "testsuites"_L1 || name == "testsuite"_L1 || name == "coverage"_L1 || name == "sessioninfo"_L1))
            m_made = dayOf(m_xml.attributes().value(name == "sessioninfo"_L1 ? "dump"_L1 : "timestamp"_L1));
        if (name == "testsuite"_L1)
            m_suites.append(attribute("name"));
        if (name == "testcase"_L1) {
            QString suite = attribute("classname");
            QString own = attribute("name");
            if (suite.isEmpty() || suite == own) { // Jest says all of it twice
                suite = m_suites.isEmpty() ? QString() : m_suites.constLast();
                if (!suite.isEmpty() && own.startsWith(suite + u' '))
                    own.remove(0, suite.size() + 1);
            }
            m_case = FactRecord{ u"test.result"_s,
                { { u"suite"_s, suite }, { u"name"_s, own },
                    { u"status"_s, u"passed"_s } },
                int(m_xml.lineNumber()) };
            static const QSet<QString> idle{ u"notrun"_s, u"disabled"_s, u"skipped"_s, u"suppressed"_s }; // GoogleTest, CTest
            if (idle.contains(attribute("status")) || idle.contains(attribute("result")))
                m_case->value.insert(u"status"_s, u"skipped"_s);
            bool ok = false;
            if (const double seconds = m_xml.attributes().value("time"_L1).toDouble(&ok); ok && seconds >= 0)
                m_case->value.insert(u"seconds"_s, seconds);
        } else if (m_case && (name == "failure"_L1 || name == "error"_L1 || name == "skipped"_L1)) {
            m_case->value.insert(u"status"_s, name == "skipped"_L1 ? u"skipped"_s : u"failed"_s);
            QString message = attribute("message");
            if (message.isEmpty()) // the first line of what it says
                message = m_xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed().section(u'\n', 0, 0).simplified().left(longestResultText);
            if (!message.isEmpty())
                m_case->value.insert(u"message"_s, message);
        } else if (name == "class"_L1 && m_xml.attributes().hasAttribute("filename"_L1)) {
            m_file = attribute("filename");
            // Named from the report's only source: that is which of a tree's __init__.py.
            const QString source = m_sources.size() == 1 ? m_sources.first() : QString();
            if (!source.isEmpty() && source != "."_L1 && !m_file.startsWith(u'/') && !m_file.contains(u':'))
                m_file = source + u'/' + m_file;
            beginFile();
        } else if (name == "package"_L1) {
            m_package = attribute("name");
        } else if (name == "sourcefile"_L1) { // of JaCoCo, whose lines count instructions
            m_file = m_package.isEmpty() ? attribute("name") : QString(m_package + u'/' + attribute("name"));
            beginFile();
        } else if (name == "line"_L1 && m_xml.attributes().hasAttribute("ci"_L1) && !m_file.isEmpty()) {
            m_byFile[m_file].ran[m_xml.attributes().value("nr"_L1).toInt()] |= m_xml.attributes().value("ci"_L1).toLongLong() > 0;
        } else if (name == "source"_L1) {
            m_sources.append(m_xml.readElementText().trimmed());
        } else if (name == "methods"_L1) {
            m_inMethods = true; // their lines stand again under the class
        } else if (name == "line"_L1 && !m_file.isEmpty() && !m_inMethods) {
            m_byFile[m_file].ran[m_xml.attributes().value("number"_L1).toInt()] |= m_xml.attributes().value("hits"_L1).toLongLong() > 0;
        }
    }

    void end(QStringView name)
    {
        if (name == "testcase"_L1 && m_case) {
            m_output.facts.append(*m_case);
            m_case.reset();
        } else if (name == "testsuite"_L1 && !m_suites.isEmpty()) {
            m_suites.removeLast();
        } else if (name == "methods"_L1) {
            m_inMethods = false;
        } else if (name == "class"_L1 || name == "sourcefile"_L1) {
            m_file.clear();
        }
    }

    QXmlStreamReader m_xml;
    FactOutput m_output;
    std::optional<FactRecord> m_case;
    QString m_file, m_package, m_made;
    QStringList m_suites, m_sources; ///< suites: from the outermost
    QHash<QString, FileLines> m_byFile;
    QStringList m_files; ///< in the report's order
    bool m_inMethods = false;
};

/// lcov: SF:path, DA:line,hits, LF:found, LH:hit, end_of_record.
FactOutput readLcov(const QByteArray &text)
{
    FactOutput output;
    QString file;
    int found = 0, hit = 0, fileLine = 0, number = 0;
    QHash<int, bool> lines; // whether they ran; what writes a line once for each statement on it says it several times
    for (const QByteArray &raw : text.split('\n')) {
        ++number;
        const QByteArray line = raw.trimmed();
        if (line.startsWith("SF:")) {
            file = QString::fromUtf8(line.sliced(3));
            found = hit = 0;
            lines.clear();
            fileLine = number;
        } else if (line.startsWith("DA:")) {
            const QList<QByteArray> parts = line.sliced(3).split(',');
            lines[parts.value(0).toInt()] |= parts.value(1).toLongLong() > 0;
        } else if (line.startsWith("LF:")) {
            found = line.sliced(3).toInt();
        } else if (line.startsWith("LH:")) {
            hit = line.sliced(3).toInt();
        } else if (line == "end_of_record" && !file.isEmpty()) {
            const int all = int(lines.size()), covered = int(std::count(lines.cbegin(), lines.cend(), true));
            // As lcov itself does: the lines count, and their sums only where none is listed.
            if (std::max(found, all) > 0 && output.facts.size() < mostResults)
                output.facts.append(all > 0 ? coverage(file, all, covered, fileLine) : coverage(file, found, std::min(hit, found), fileLine));
            file.clear();
        }
    }
    if (!file.isEmpty())
        output.problems.append({ u"warning"_s, {}, fileLine, u"resultsUnreadable"_s,
            u"The record of %1 has no end."_s.arg(file), {} });
    return output;
}

} // namespace

FactOutput readTestResults(const FactSource &source)
{
    const QByteArray &text = source.source.text;
    const QString name = source.fileName().toLower();
    const QByteArray head = text.left(2000);
    static const QRegularExpression lcov(u"^(?:\\s*(?:#.*)?\\n)*(?:TN|SF):"_s);
    if ((name.endsWith(".info"_L1) || name.endsWith(".lcov"_L1)) && lcov.match(QString::fromUtf8(head)).hasMatch())
        return readLcov(text);
    if (!name.endsWith(".xml"_L1))
        return {};
    const bool junit = head.contains("<testsuite");
    const bool cobertura
        = head.contains("<coverage") && (head.contains("line-rate") || head.contains("cobertura"));
    const bool jacoco = head.contains("<report") && (head.contains("JACOCO") || head.contains("<sessioninfo"));
    return junit || cobertura || jacoco ? XmlResults(text).read() : FactOutput();
}

} // namespace tars
