"""Counts of a tree's API that tars-extract is measured against, each made by something that knows nothing of it."""
import re


def plain(name):
    """A qualified name without template arguments and blanks, joined by dots; conversion operators without their type."""
    name = re.sub(r"\boperator\s*(?!new\b|delete\b|co_await\b)[A-Za-z_].*$", "operator conversion", name)
    name = re.sub(r"operator\s*(\S+)$", r"operator\1", name)
    operator = re.search(r"(^|::|\.)operator\W+$", name)
    tail = ""
    if operator:
        tail = name[operator.start():].replace(" ", "")
        tail = tail.lstrip(":.")
        name = name[:operator.start()]
        return (plain(name) + "." if name else "") + tail
    depth, out = 0, []
    for letter in name:
        depth += letter == "<"
        if not depth:
            out.append(letter)
        depth -= letter == ">"
    return "".join(out).replace(" ", "").replace("::", ".").replace("#", ".").replace("\\", ".")


def own_files(found, languages):
    return [path for path, (record, _) in found.items() if record.get("language") in languages
            and not record.get("vendored") and not record.get("generated")]


def words(text):
    """What a comment says, whatever its markup: lower-case words."""
    text = re.sub(r"[@\\](?:inheritDoc|author|link\w*|code|literal|value|param(?:\[\w+(?:,\w+)*\])?|tparam|brief|short|details|returns?|"
                  r"c|p|a|e|em|b|ref|see|sa|note|endcode|throws|exception|since|deprecated)\b|</?\w+[^>]*>", " ", text)
    return re.findall(r"[^\W_]+", text.lower())


def says(ours, theirs):
    """Whether our comment says what theirs does: most of its first thirty words, in whatever order of its sections."""
    wanted = set(words(theirs)[:30])
    return len(wanted & set(words(ours))) >= 0.7 * len(wanted) if wanted else True
