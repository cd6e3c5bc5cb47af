#include "service/markup/plot.h"

#include "service/markup/text.h"

#include <algorithm>

namespace tars::markup
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int width = 760;
constexpr int characterWidth = 7; // of 12 px text, generously
constexpr int barHeight = 24;
constexpr int pointsHeight = 320;
constexpr int longestLabel = 44;

QString shortened(const QString &label)
{
    const QString plain = plainText(label).trimmed();
    if (plain.size() <= longestLabel)
        return plain;
    return u"…"_s % plain.right(longestLabel - 1); // the end of a path says most
}

/// 1, 2 or 5 times a power of ten, so that at most `steps` of them reach `most`.
qint64 niceStep(qint64 most, int steps)
{
    for (qint64 power = 1;; power *= 10)
        for (const qint64 factor : { 1, 2, 5 })
            if (factor * power * steps >= most)
                return factor * power;
}

class PlotDrawing
{
public:
    explicit PlotDrawing(PlotColours colours)
        : m_own(colours == PlotColours::Own)
    {
    }

    void line(int x1, int y1, int x2, int y2)
    {
        m_body += u"<path d=\"M%1 %2L%3 %4\" %5/>"_s.arg(x1).arg(y1).arg(x2).arg(y2).arg(
            look(u"grid"_s, u"stroke=\"#8a94a6\" stroke-opacity=\"0.35\""_s));
    }
    void text(int x, int y, const QString &content, const QString &anchor)
    {
        m_body += u"<text x=\"%1\" y=\"%2\" text-anchor=\"%3\" %4>"_s.arg(x).arg(y).arg(
                      anchor, look(u"label"_s, u"fill=\"#6f7b8f\""_s))
            % escapeHtml(content) % u"</text>"_s;
    }
    void bar(int x, int y, int length, int height)
    {
        m_body += u"<rect x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\" rx=\"2\" %5/>"_s.arg(x).arg(y).arg(length).arg(
            height).arg(look(u"data"_s, u"fill=\"#b04a92\""_s));
    }
    void dot(int x, int y)
    {
        m_body += u"<circle cx=\"%1\" cy=\"%2\" r=\"5\" %3/>"_s.arg(x).arg(y).arg(
            look(u"data"_s, u"fill=\"#b04a92\""_s));
    }
    QString svg(int height, const QString &name) const
    {
        return u"<svg class=\"plot\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1 %2\" width=\"%1\" "
               "height=\"%2\" role=\"img\" aria-label=\""_s.arg(width).arg(height)
            % escapeHtml(name) % u"\""_s
            % (m_own ? u" font-family=\"sans-serif\" font-size=\"12\""_s : QString()) % u'>' % m_body
            % u"</svg>\n"_s;
    }

private:
    QString look(const QString &cssClass, const QString &own) const
    {
        return m_own ? own : QString(u"class=\""_s % cssClass % u'"');
    }
    const bool m_own;
    QString m_body;
};

QString bars(const Plot &plot, PlotColours colours)
{
    qint64 most = 1;
    qsizetype longest = 0;
    for (const Plot::Item &item : plot.items) {
        most = std::max(most, item.x);
        longest = std::max(longest, shortened(item.label).size());
    }
    const int left = int(longest) * characterWidth + 16;
    const int room = width - left - 88;
    PlotDrawing drawing(colours);
    int y = 8;
    for (const Plot::Item &item : plot.items) {
        const int length = int(std::max<qint64>(item.x > 0 ? 2 : 0, item.x * room / most));
        drawing.text(left - 8, y + 15, shortened(item.label), u"end"_s);
        drawing.bar(left, y + 4, length, barHeight - 9);
        drawing.text(left + length + 8, y + 15, grouped(item.x), u"start"_s);
        y += barHeight;
    }
    drawing.text(left, y + 16, plainText(plot.xLabel), u"start"_s);
    return drawing.svg(y + 28, plot.xLabel);
}

QString points(const Plot &plot, PlotColours colours)
{
    qint64 mostX = 1;
    qint64 mostY = 1;
    for (const Plot::Item &item : plot.items) {
        mostX = std::max(mostX, item.x);
        mostY = std::max(mostY, item.y);
    }
    const qint64 stepX = niceStep(mostX, 5);
    const qint64 stepY = niceStep(mostY, 5);
    const qint64 endX = (mostX + stepX - 1) / stepX * stepX;
    const qint64 endY = (mostY + stepY - 1) / stepY * stepY;
    const int left = 64, right = width - 24, top = 32, bottom = pointsHeight - 48;
    PlotDrawing drawing(colours);
    drawing.text(8, 16, plainText(plot.yLabel), u"start"_s);
    drawing.text(right, pointsHeight - 8, plainText(plot.xLabel), u"end"_s);
    const auto atX = [&](qint64 x) { return left + int(x * (right - left) / endX); };
    const auto atY = [&](qint64 y) { return bottom - int(y * (bottom - top) / endY); };
    for (qint64 y = 0; y <= endY; y += stepY) {
        drawing.line(left, atY(y), right, atY(y));
        drawing.text(left - 8, atY(y) + 4, grouped(y), u"end"_s);
    }
    for (qint64 x = 0; x <= endX; x += stepX)
        drawing.text(atX(x), bottom + 20, grouped(x), u"middle"_s);
    // A label stands where none stands yet: right of its point, else left of it, else nowhere.
    struct Box {
        int x1, x2, y;
    };
    std::vector<Box> taken;
    const auto isFree = [&](const Box &box) {
        return box.x1 > left - 8 && box.x2 < width
            && std::none_of(taken.begin(), taken.end(), [&](const Box &other) {
                   return box.x1 < other.x2 && other.x1 < box.x2 && std::abs(box.y - other.y) < 14;
               });
    };
    for (const Plot::Item &item : plot.items)
        taken.push_back({ atX(item.x) - 6, atX(item.x) + 6, atY(item.y) });
    for (const Plot::Item &item : plot.items) {
        const int x = atX(item.x);
        const int y = atY(item.y);
        drawing.dot(x, y);
        const QString label = shortened(item.label.section(u'/', -1));
        const int length = int(label.size()) * characterWidth;
        if (const Box box{ x + 8, x + 12 + length, y }; isFree(box)) {
            drawing.text(x + 10, y + 4, label, u"start"_s);
            taken.push_back(box);
        } else if (const Box before{ x - 12 - length, x - 8, y }; isFree(before)) {
            drawing.text(x - 10, y + 4, label, u"end"_s);
            taken.push_back(before);
        }
    }
    return drawing.svg(pointsHeight, plot.yLabel % u" / "_s % plot.xLabel);
}

} // namespace

QString plotSvg(const Plot &plot, PlotColours colours)
{
    if (plot.items.isEmpty())
        return {};
    return plot.kind == Plot::Kind::Bars ? bars(plot, colours) : points(plot, colours);
}

} // namespace tars::markup
