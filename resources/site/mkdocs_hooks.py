"""Lets MkDocs build the Markdown of this folder: the pages lie beside mkdocs.yml, not in a folder below it."""
import os
import posixpath
import re

_LINK = re.compile(r"\[((?:[^\[\]\\]|\\.)*)\]\(((?:\.\./)+[^()\s]*)\)")


def on_config(config):
    config["docs_dir"] = os.path.dirname(config["config_file_path"])
    return config


def on_files(files, config):
    ours = ("site/", os.path.basename(config["site_dir"]) + "/")
    for file in [f for f in files if f.src_uri.startswith(ours) or f.src_uri.endswith(".py")]:
        files.remove(file)
    return files


def on_page_markdown(markdown, page, config, files):
    """Links that leave the folder lead into the source tree, which is no part of what MkDocs publishes."""
    folder = posixpath.dirname(page.file.src_uri)

    def outside(match):
        target = match.group(2).split("#")[0]
        if posixpath.normpath(posixpath.join(folder, target)).startswith(".."):
            return match.group(1)
        return match.group(0)

    return _LINK.sub(outside, markdown)
