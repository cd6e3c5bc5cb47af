// A page as structure, not as text: written by departments, rendered to Markdown (renderMarkdown) and to HTML
// (renderHtml). Text from the tree enters as data only and is escaped by the renderers.
#pragma once

#include <memory>
#include <optional>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>
#include <variant>
#include <vector>

namespace tars::markup
{

/// Where a link leads; the renderers make it relative to the page.
struct Target {
    enum class Kind {
        Document, ///< path: of a document in the output folder ("development/api/src/a.h.md"), anchor
                  ///< optional
        Source, ///< path: of a file of the project; line 0 links the file, or what `anchor` tells: see quotedTarget(). Only a
                ///< file's own page names lines
        Url, ///< path: http, https or mailto
        Anchor, ///< anchor on this page
    };
    Kind kind = Kind::Document;
    QString path;
    QString anchor;
    int line = 0;

    bool operator==(const Target &) const = default;
};

struct Inline {
    enum class Style { Plain, Code, Strong, Emphasis, Muted, Chip, WarningChip, MissingChip };
    QString text;
    Style style = Style::Plain;
    std::optional<Target> target;
    QString anchor = {}; ///< others link here; in tables and terms of definitions only; unique on the page
};
using Inlines = QList<Inline>;

Inline text(const QString &text);
Inline code(const QString &text);
Inline strong(const QString &text);
Inline muted(const QString &text);
Inline link(const QString &text, const Target &target, Inline::Style style = Inline::Style::Plain);
Target documentTarget(const QString &path, const QString &anchor = {});
Target sourceTarget(const QString &path, int line = 0);
/// The place in a file where these lines stand one below the other: found by whoever opens it, so that a page that quotes them
/// is the same wherever they are. Up to one that ends in "…"; white space does not count.
Target quotedTarget(const QString &path, const QString &lines);

struct Block;
using Blocks = std::vector<Block>;

struct Heading {
    int level = 2; ///< 2 to 5; the page's title is the only level 1
    Inlines content;
    QString anchor = {}; ///< unique on the page; empty: made from the text
    QString kindLetter = {}; ///< of a symbol's entry: drawn as a tile before the name
    QString kindWord = {};
};

struct Paragraph {
    Inlines content;
};

/// The author's own words in Markdown (comments are converted to it first). Rendered in safe mode: no raw
/// HTML, links only http, https, mailto and relative. Its headings are shifted below `headingBase`.
struct AuthorText {
    QString markdown;
    int headingBase = 4;
    /// Where its links and pictures lead, by their addresses as written; those without a row go where they say. An empty
    /// address takes a link away. A picture with a row that is a document is shown.
    QHash<QString, Target> targets = {};
};

struct CodeBlock {
    QString language; ///< "C++", "Python", … or a fence word
    QString text;
    QString title = {}; ///< above the code: "CMakeLists.txt", "From the comment"
    std::optional<Target> source = {}; ///< beside the title: where it was read
    QList<std::pair<QString, Target>> links = {}; ///< names that are known; the site links them where they stand as whole words
};

struct BulletList {
    std::vector<Blocks> items;
    bool ordered = false;
};

struct Cell {
    Inlines content;
    std::optional<double> bar; ///< 0 to 1: a bar is drawn beside the text
    bool alignRight = false;
};

struct Table {
    QStringList head;
    QList<QList<Cell>> rows;
};

struct Note {
    enum class Kind { Info, Warning, Deprecated };
    Kind kind = Kind::Info;
    Blocks content;
};

/// One line per symbol: tile, linked name, first sentence, mark ("2 overloads", "deprecated", "no comment").
struct SummaryRow {
    QString kindLetter; ///< F C S E T M V N K
    QString kindWord;
    QString name;
    Target target;
    Inlines summary;
    Inlines marks;
};
struct SummaryList {
    QList<SummaryRow> rows;
};

/// The box of an entry: one or more overloads, each with its place in the source.
struct SignatureBox {
    struct Line {
        QString signature; ///< may hold line breaks
        std::optional<Target> source;
        QList<std::pair<QString, Target>>
            links; ///< names in the signature that are known, each linked where it stands as a whole word
    };
    QString language;
    QList<Line> lines;
};

/// "Parameters", "Returns", "Throws": a term and what the author says of it.
struct DefinitionList {
    struct Item {
        Inlines term;
        Blocks description;
    };
    std::vector<Item> items;
};

/// Big numbers in a row: "1,084 public symbols".
struct Figures {
    struct Figure {
        QString value;
        QString label;
        std::optional<Target> target;
    };
    QList<Figure> figures;
};

/// Boxes with a few links each: the departments on the home page.
struct Cards {
    struct Row {
        QString text;
        Target target;
        QString detail; ///< at the right: "12"
    };
    struct Card {
        QString departmentSlug; ///< gives the shape; empty: the card about the documentation itself
        QString title;
        QString subtitle;
        std::optional<Target> target;
        QList<Row> rows;
    };
    QList<Card> cards;
};

/// Names in columns, as an index sets them: tile, linked name, number of overloads, where.
struct NameColumns {
    struct Row {
        QString kindLetter;
        QString kindWord;
        QString name;
        Target target;
        QString detail; ///< small, at the right: "format.h"
        int count = 1; ///< shown from two
        bool documented = true; ///< else the name is grey
    };
    QList<Row> rows;
};

/// The letters of an index; those without names lead nowhere.
struct Letters {
    struct Letter {
        QString text;
        std::optional<Target> target;
        bool current = false;
    };
    QList<Letter> letters;
};

/// Where the parts of a Graph stand, in pixels from the top left.
struct GraphLayout {
    struct Point {
        double x = 0, y = 0;
    };
    double width = 0, height = 0;
    QList<Point> nodes; ///< centres, parallel to Graph::nodes
    QList<QList<Point>> edges; ///< cubic Bézier: first point, then three per piece; parallel to Graph::edges
};

/// A picture of things and how they hang together. Whoever publishes the page places the parts; where nobody can, the
/// table stands alone.
struct Graph {
    enum class Kind { Layers, Hierarchy };
    struct Node {
        QString label;
        QString detail; ///< small, below: "12 files"
        std::optional<Target> target;
        int layer = 0; ///< of Layers: 0 at the bottom
        bool emphasised = false; ///< a hub, or what the page is about
    };
    struct Edge {
        int from = 0, to = 0; ///< the arrow points to `to`: what is used, the base
        bool dashed = false; ///< private, conditional
        bool pointsBack = false; ///< closes a cycle
    };
    Kind kind = Kind::Layers;
    QString title; ///< what it shows: "Modules and their imports"
    QString sentence; ///< the same in a sentence, for who does not see it
    QList<Node> nodes;
    QList<Edge> edges;
    Table table; ///< the same as a table
    std::optional<GraphLayout> layout = {}; ///< by whoever publishes
    QString picture = {}; ///< path in the output folder of the picture for Markdown; empty: none
};

/// What a cell of a notebook draws; the site and the notebook draw it from these numbers.
struct Plot {
    enum class Kind { Bars, Points };
    struct Item {
        QString label;
        qint64 x = 0; ///< the value of a bar
        qint64 y = 0; ///< of points only
    };
    Kind kind = Kind::Bars;
    QString xLabel;
    QString yLabel; ///< of points only
    QList<Item> items; ///< none negative; bars from top to bottom
};

/// A cell of a notebook: code that the reader can run, and what it gives.
struct CodeCell {
    QString id; ///< what the cell asks, in letters, digits, '-' and '_': stays when the text around it changes
    QString source;
    QString output; ///< what it prints, exactly; with `plot`: what it prints where nothing can be drawn
    std::optional<Plot> plot;
    QString language = QStringLiteral("Python");
    bool isExecuted = true; ///< false: nobody ran it, its output is not known
};

struct Block {
    std::variant<Heading, Paragraph, AuthorText, CodeBlock, BulletList, Table, Note, SummaryList,
        SignatureBox, DefinitionList, Figures, Cards, NameColumns, Letters, Graph, CodeCell>
        content;

    template <typename T>
    Block(T value)
        : content(std::move(value))
    {
    }
};

struct Page {
    QString path; ///< in the output folder, ends in .md, or in .ipynb: then it becomes a notebook
    QString title;
    bool titleIsCode = false;
    QStringList chips; ///< beside the title: "header", "C++"
    Inlines lead; ///< the first sentence, larger
    QList<Inlines> facts; ///< small print under the title, one entry each
    QList<std::pair<QString, Target>> breadcrumbs; ///< without the page itself
    QString departmentSlug;
    std::optional<Target> source; ///< "Source" at the top right
    QList<std::pair<QString, Target>> downloads; ///< under the title, the main one first
    bool wide = false;
    bool home = false; ///< the first page of the set: larger title, no breadcrumbs
    QList<std::pair<QString, Target>> actions = {}; ///< buttons under the facts, the main one first
    std::optional<CodeBlock> example = {}; ///< beside the title
    Blocks blocks;
};

} // namespace tars::markup
