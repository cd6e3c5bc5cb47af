#include "service/departments/comments/blocktags.h"

namespace tars::comments
{

using namespace Qt::StringLiterals;

const QHash<QString, Known> &knownTags()
{
    static const QHash<QString, Known> tags = [] {
        QHash<QString, Known> all;
        const auto add = [&all](Tag tag, const char *names, const QString &title = {}) {
            for (const QString &name : QString::fromLatin1(names).split(u' '))
                all.insert(name, { tag, title });
        };
        add(Tag::Brief, "brief short summary");
        add(Tag::Details, "details description desc classdesc");
        add(Tag::Param, "param arg argument property prop");
        add(Tag::TemplateParam, "tparam template typeParam");
        add(Tag::Return, "return returns result yields Return Returns");
        add(Tag::ReturnValue, "retval");
        add(Tag::Throws, "throws throw exception exceptions");
        add(Tag::Note, "note remark remarks");
        add(Tag::Warning, "warning attention caution important");
        add(Tag::Since, "since version");
        add(Tag::Deprecated, "deprecated");
        add(Tag::See, "see sa seealso");
        add(Tag::Group, "ingroup inmodule group addtogroup category");
        add(Tag::Titled, "pre precondition", u"Precondition"_s);
        add(Tag::Titled, "post postcondition", u"Postcondition"_s);
        add(Tag::Titled, "invariant", u"Invariant"_s);
        add(Tag::Titled, "todo", u"To do"_s);
        add(Tag::Titled, "bug", u"Known defect"_s);
        add(Tag::Titled, "default defaultvalue defaultValue", u"Default"_s);
        add(Tag::Titled, "implSpec", u"Implementation requirements"_s);
        add(Tag::Titled, "implNote", u"Implementation note"_s);
        add(Tag::Titled, "apiNote", u"API note"_s);
        add(Tag::Titled, "threadsafe", u"Thread safety"_s);
        add(Tag::Titled, "receiver", u"Receiver"_s);
        add(Tag::Example, "example");
        add(Tag::Value, "value");
        add(Tag::Inherit, "inheritDoc inheritdoc copydoc copybrief copydetails");
        add(Tag::Structural,
            "file class struct union enum fn var def namespace typedef property_ interface package "
            "headerfile qmltype qmlproperty macro variable typealias module relates relatesalso related "
            "relatedalso memberof memberOf name constructor function method kind alias typedef mixin "
            "weakgroup defgroup page mainpage extends augments implements type callback event fires enum "
            "reimp internal_ static readonly async public private protected export namespace constant "
            "const override abstract final access generator this lends license nextpage previouspage target "
            "keyword subtitle meta obsolete preliminary internal overload inherits exports jsx jsxRuntime "
            "hideconstructor hide ignore nosubgrouping showinitializer hideinitializer cond endcond "
            "endinternal nonreentrant reentrant threadsafe_ qmlmodule instantiates wrapper omitvalue inqmlmodule "
            "inheaderfile nativetype packageDocumentation sealed virtual eventProperty api");
        add(Tag::Dropped, "author authors date copyright maintainer serial serialData serialField contact privateRemarks");
        return all;
    }();
    return tags;
}

const QHash<QString, Verbatim> &verbatims()
{
    static const QHash<QString, Verbatim> all{ { u"code"_s, { u"endcode"_s, true } },
        { u"badcode"_s, { u"endcode"_s, true } }, { u"verbatim"_s, { u"endverbatim"_s, true } },
        { u"qml"_s, { u"endqml"_s, true } }, { u"dot"_s, { u"enddot"_s, false } },
        { u"msc"_s, { u"endmsc"_s, false } }, { u"startuml"_s, { u"enduml"_s, false } },
        { u"htmlonly"_s, { u"endhtmlonly"_s, false } }, { u"latexonly"_s, { u"endlatexonly"_s, false } },
        { u"manonly"_s, { u"endmanonly"_s, false } }, { u"omit"_s, { u"endomit"_s, false } },
        { u"internal"_s, { u"endinternal"_s, false } }, // without its end all of the comment is
        { u"rtfonly"_s, { u"endrtfonly"_s, false } }, { u"xmlonly"_s, { u"endxmlonly"_s, false } } };
    return all;
}

} // namespace tars::comments
