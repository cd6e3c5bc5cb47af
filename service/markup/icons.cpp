#include "service/markup/icons.h"

#include "common/model/states.h"

namespace tars::markup
{

using namespace Qt::StringLiterals;

namespace
{

QString lineIcon(QLatin1StringView path)
{
    return u"<svg class=\"i\" viewBox=\"0 0 24 24\" width=\"20\" height=\"20\" aria-hidden=\"true\"><path d=\""_s
        % QString(path) % u"\"/></svg>"_s;
}

QString symbol(Department department, QLatin1StringView shape, QLatin1StringView glyph)
{
    return u"<symbol id=\"tars-"_s % slug(department) % u"\" viewBox=\"0 0 24 24\">"_s % QString(shape)
        % u"<path class=\"g\" d=\""_s % QString(glyph) % u"\"/></symbol>"_s;
}

} // namespace

QString departmentIcon(const QString &name)
{
    if (!departmentFromSlug(name))
        return {};
    return u"<svg class=\"d "_s % name
        % u"\" width=\"20\" height=\"20\" aria-hidden=\"true\"><use href=\"#tars-"_s % name % u"\"/></svg>"_s;
}

QString departmentSymbols()
{
    return u"<svg class=\"symbols\" width=\"0\" height=\"0\" aria-hidden=\"true\">"_s
        % symbol(Department::TechnicalWriting, "<circle cx=\"12\" cy=\"12\" r=\"12\"/>"_L1,
            "M12 8.2C10.6 7 8.6 6.8 6.4 7v9.4c2.2-.2 4.2 0 5.6 1.2 1.4-1.2 3.4-1.4 5.6-1.2V7c-2.2-.2-4.2 0-5.6 1.2zM12 8.2v9.4"_L1)
        % symbol(Department::Development, "<rect width=\"24\" height=\"24\" rx=\"5\"/>"_L1,
            "M9.5 8 5.5 12l4 4M14.5 8l4 4-4 4"_L1)
        % symbol(Department::AiResearch,
            "<path d=\"M10.5.7a2.1 2.1 0 0 1 3 0l9.8 9.8a2.1 2.1 0 0 1 0 3l-9.8 9.8a2.1 2.1 0 0 1-3 0L.7 13.5a2.1 2.1 0 0 1 0-3z\"/>"_L1,
            "M12 7.2c.6 3 1.8 4.2 4.8 4.8-3 .6-4.2 1.8-4.8 4.8-.6-3-1.8-4.2-4.8-4.8 3-.6 4.2-1.8 4.8-4.8z"_L1)
        % symbol(Department::QualityAssurance,
            "<path d=\"M1.5 4.2Q1.5 3 2.7 2.8 12 .8 21.3 2.8q1.2.2 1.2 1.4V12c0 6-5 9.6-10.5 11.8C6.5 21.6 1.5 18 1.5 12z\"/>"_L1,
            "m7.2 12 3.3 3.3 6.3-6.3"_L1)
        % symbol(Department::DevOps,
            "<path d=\"M7.4 1.5h9.2q1.1 0 1.7 1l5 8.5q.6 1 0 2l-5 8.5q-.6 1-1.7 1H7.4q-1.1 0-1.7-1L.7 13q-.6-1 0-2l5-8.5q.6-1 1.7-1z\"/>"_L1,
            "M8 7h8v4H8zM8 13h8v4H8z"_L1)
        % u"</svg>"_s;
}

QString homeIcon() { return lineIcon("M4 11 12 4l8 7v9h-5v-6H9v6H4z"_L1); }

QString sourceIcon() { return lineIcon("M19 13v6H5V5h6M14 4h6v6M20 4l-9 9"_L1); }

QString downloadIcon() { return lineIcon("M12 4v11M7 11l5 5 5-5M5 20h14"_L1); }

QString warningIcon() { return lineIcon("M12 4 2.5 20h19zM12 10v5M12 17.5v.5"_L1); }

QString infoIcon() { return lineIcon("M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v6M12 7v.5"_L1); }

QString menuIcon() { return lineIcon("M3 6h18M3 12h18M3 18h18"_L1); }

QString searchIcon() { return lineIcon("M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l4.5 4.5"_L1); }

QString moonIcon() { return lineIcon("M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5z"_L1); }

QString pagesIcon() { return lineIcon("M5 6h14M5 12h14M5 18h9"_L1); }

} // namespace tars::markup
