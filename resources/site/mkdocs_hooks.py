"""Lets MkDocs build the Markdown of this folder: the pages lie beside mkdocs.yml, not in a folder below it."""
import os
import posixpath
import re

from mkdocs.structure.files import File

_LINK = re.compile(r"\[((?:[^\[\]\\]|\\.)*)\]\(((?:\.\./|site/)[^()\s]*)\)")


def on_config(config):
    config["docs_dir"] = os.path.dirname(config["config_file_path"])
    return config


def on_files(files, config):
    ours = ("site/", os.path.basename(config["site_dir"]) + "/")
    for file in [f for f in files if f.src_uri.startswith(ours) or f.src_uri.endswith(".py")]:
        files.remove(file)
    _add_hidden(files, config)
    return files


def _add_hidden(files, config):
    """MkDocs passes over what begins with a dot; pages about such files of the tree are pages like others."""
    docs_dir = config["docs_dir"]
    left_out = {".tars", "site", os.path.basename(config["site_dir"])}
    known = {file.src_uri for file in files}
    for folder, folders, names in os.walk(docs_dir):
        inside = os.path.relpath(folder, docs_dir)
        folders[:] = sorted(f for f in folders if inside != "." or f not in left_out)
        for name in sorted(names):
            path = posixpath.normpath(posixpath.join(inside.replace(os.sep, "/"), name))
            if path not in known and "/." in "/" + path and path.endswith(".md"):
                files.append(File(path, docs_dir, config["site_dir"], config["use_directory_urls"]))


def on_page_markdown(markdown, page, config, files):
    """Links into the source tree and to the site's rendered sources lead to what MkDocs does not publish."""
    folder = posixpath.dirname(page.file.src_uri)

    def outside(match):
        target = match.group(2).split("#")[0]
        if posixpath.normpath(posixpath.join(folder, target)).startswith(("..", "site/")):
            return match.group(1)
        return match.group(0)

    return _LINK.sub(outside, markdown)
