// The lines of text that a window paints: which words, where.
#pragma once

#include <QFontMetricsF>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QWidget>

namespace tars::test
{

struct PaintedText {
    QString text;
    QRectF ink; ///< of the glyphs alone, as far as it is seen, in the window
};

/// Takes what is painted and keeps the words of it.
class TextRecorder : public QPaintDevice
{
public:
    explicit TextRecorder(const QSize &size) : m_size(size) {}
    QPaintEngine *paintEngine() const override { return &m_engine; }
    const QList<PaintedText> &texts() const { return m_engine.texts; }

    static QList<PaintedText> of(QWidget &window)
    {
        TextRecorder recorder(window.size());
        window.render(&recorder);
        return recorder.texts();
    }

protected:
    int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth: return m_size.width();
        case PdmHeight: return m_size.height();
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY: return 96;
        case PdmDepth: return 32;
        case PdmDevicePixelRatio: return 1;
        case PdmDevicePixelRatioScaled: return int(devicePixelRatioFScale());
        case PdmWidthMM: return qRound(m_size.width() * 25.4 / 96);
        case PdmHeightMM: return qRound(m_size.height() * 25.4 / 96);
        case PdmNumColors: return 1 << 24;
        }
        return 0;
    }

private:
    class Engine : public QPaintEngine
    {
    public:
        Engine() : QPaintEngine(AllFeatures) {}
        bool begin(QPaintDevice *) override { return true; }
        bool end() override { return true; }
        Type type() const override { return User; }
        void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}
        void drawImage(const QRectF &, const QImage &, const QRectF &, Qt::ImageConversionFlags) override {}
        void drawPath(const QPainterPath &) override {}
        void drawPolygon(const QPointF *, int, PolygonDrawMode) override {}
        void updateState(const QPaintEngineState &now) override
        {
            if (now.state() & DirtyTransform)
                m_transform = now.transform();
        }
        void drawTextItem(const QPointF &at, const QTextItem &item) override
        {
            const QFontMetricsF metrics(item.font());
            const QString text = item.text(), words = text.trimmed();
            if (words.isEmpty()) // a blank, or a mark of direction
                return;
            // What is read from the right begins there, blanks and all.
            const qsizetype before = text.indexOf(words.front()), after = text.size() - before - words.size();
            const qsizetype blanks = item.renderFlags() & QTextItem::RightToLeft ? after : before;
            const QRectF ink = metrics.tightBoundingRect(words).translated(metrics.horizontalAdvance(QString(blanks, u' ')), 0);
            if (ink.isEmpty())
                return;
            const QRectF seen = m_transform.mapRect(ink.translated(at)) & QRectF(systemClip().boundingRect());
            if (!seen.isEmpty())
                texts.append({item.text(), seen});
        }
        QList<PaintedText> texts;

    private:
        QTransform m_transform;
    };

    QSize m_size;
    mutable Engine m_engine;
};

} // namespace tars::test
