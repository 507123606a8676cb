"""How the documentation is built: executed, without network, every warning an error."""

from __future__ import annotations

import re
import tomllib
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docutils.nodes import Element
    from sphinx.application import Sphinx

project = "medal_id"
author = "The medal_id founders"
copyright = author  # noqa: A001  # the name that Sphinx gives this setting
try:
    release = metadata.version("medal-id")
except metadata.PackageNotFoundError:  # a checkout that is not installed
    here = Path(__file__).resolve().parent
    release = tomllib.loads((here.parent / "pyproject.toml").read_text())["project"]["version"]

extensions = ["myst_nb", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build", "jupyter_execute"]
nitpicky = True
# The classes of other libraries have no page here, because nothing is fetched, and the inner
# classes of rules, observations and photographs have none, because nobody needs them to ask a
# question.
nitpick_ignore_regex = [
    ("py:.*", r"medal_id\.(rules|observations|catalogue\.specimen|images\.(photo|points))\..*"),
    ("py:.*", r"(collections\.abc|datetime|dt|os|pathlib|typing|attrs|enum|numpy|PIL)\..*"),
    (
        "py:class",
        r"(Path|Any|Mapping|Iterable|Self|T|medal_id\.key\.session\.V_co|medal_id\.engine\.entries\.EntryThings)",
    ),
    ("py:exc", r"(LookupError|ValueError)"),
]
show_warning_types = True

# Notebook pages run at every build.
nb_execution_mode = "force"
nb_execution_raise_on_error = True
nb_execution_timeout = 60
nb_render_markdown_format = "myst"  # the plainer formats know no tables
nb_ipywidgets_js: dict[str, dict[str, str]] = {}  # no page needs the scripts from the network
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
suppress_warnings: list[str] = []

autodoc_member_order = "bysource"
python_maximum_signature_line_length = 80
python_use_unqualified_type_names = True
napoleon_numpy_docstring = False

html_theme = "furo"
html_title = f"medal_id {release}"
html_show_sphinx = False
html_static_path = ["_static"]
html_css_files = ["wrap.css"]


def find_by_last_name(app: Sphinx, env: Any, node: Element, contnode: Element) -> Element | None:
    """Link a class by its own name, whichever inner module a signature names it by."""
    wanted = node.get("reftarget", "").rpartition(".")[2]
    domain = env.get_domain("py")
    found = sorted(name for name in domain.objects if name.rpartition(".")[2] == wanted)
    if node.get("refdomain") != "py" or not found:
        return None
    entry = domain.objects[found[0]]
    from sphinx.util.nodes import make_refnode  # noqa: PLC0415  # only where Sphinx runs

    return make_refnode(
        app.builder, node["refdoc"], entry.docname, entry.node_id, [contnode], found[0]
    )


def show_as_code(_app: Any, _what: str, _name: str, _obj: Any, _opt: Any, lines: list[str]) -> None:
    """Show what docstrings put in single backticks as code."""
    lines[:] = [re.sub(r"(?<!`)`([^`]+)`(?!`)", r"``\1``\\ ", line) for line in lines]


def keep(_app: Any, what: str, name: str, _obj: Any, _opt: Any, lines: list[str]) -> None:
    """Keep the text of an attribute from napoleon, which takes words before a colon for a type."""
    if what in {"attribute", "property"}:
        _kept[name] = list(lines)


def give_back(_app: Any, _what: str, name: str, _obj: Any, _opt: Any, lines: list[str]) -> None:
    """Give the kept text of an attribute back."""
    lines[:] = _kept.pop(name, lines)


_kept: dict[str, list[str]] = {}


def setup(app: Sphinx) -> dict[str, bool]:
    """Register what this configuration adds."""
    app.connect("missing-reference", find_by_last_name)
    app.connect("autodoc-process-docstring", show_as_code, priority=400)
    app.connect("autodoc-process-docstring", keep, priority=450)  # napoleon has 500
    app.connect("autodoc-process-docstring", give_back, priority=550)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
