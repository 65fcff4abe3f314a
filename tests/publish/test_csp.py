"""The content security policy of every page."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from macros.publish.csp import add_policies, policy
from macros.publish.paths import ROOT

TRUSTED = ROOT / "docs" / "assets" / "js" / "trusted.mjs"


def directives(text: str) -> dict[str, list[str]]:
    return {part.split()[0]: part.split()[1:] for part in text.split("; ")}


def test_nothing_is_allowed_from_elsewhere() -> None:
    found = directives(policy("<html></html>"))
    assert found["default-src"] == ["'none'"]
    assert found["connect-src"] == ["'self'"]
    assert found["form-action"] == ["'none'"]
    assert "unsafe-inline" not in policy("<p>")
    assert "'unsafe-eval'" not in found["script-src"]


def test_an_inline_script_is_allowed_by_its_hash_and_no_other() -> None:
    one = directives(policy("<script>let a = 1;</script>"))["script-src"]
    other = directives(policy("<script>let a = 2;</script>"))["script-src"]
    assert len([source for source in one if source.startswith("'sha256-")]) == 1
    assert one != other
    assert directives(policy('<script src="a.js"></script>')) == directives(policy(""))


def test_a_text_is_markup_or_a_program_only_through_the_module_that_says_so() -> None:
    (module,) = re.findall(r'createPolicy\("(\w+)"', TRUSTED.read_text(encoding="utf-8"))
    for local in (False, True):
        found = directives(policy("", local=local))
        assert found["require-trusted-types-for"] == ["'script'"]
        assert found["trusted-types"][0] == module


def test_what_runs_or_comes_from_elsewhere_is_refused() -> None:
    """Also in a browser that knows nothing of Trusted Types, as here."""
    expected = {
        'markup("<p>&lt;script&gt; onclick=x</p>")': True,
        'markup("<p><SCRIPT src=a></p>")': False,
        'markup("<iframe src=a>")': False,
        'program("assets/a.js")': True,
        'program("blob:https://ici.test/1")': True,
        'program("https://ailleurs.test/a.js")': False,
        'program("data:text/javascript,1")': False,
    }
    tried = ", ".join(f"{json.dumps(way)}: taken(() => {way})" for way in expected)
    script = f"""
      globalThis.location = new URL("https://ici.test/a.html");
      globalThis.origin = location.origin;
      globalThis.document = {{ baseURI: location.href }};
      const {{ markup, program }} = await import({json.dumps(TRUSTED.as_uri())});
      const taken = (way) => {{ try {{ return Boolean(way()); }} catch {{ return false; }} }};
      console.log(JSON.stringify({{ {tried} }}));"""
    node = Path(sys.executable).with_name("node")
    command = [str(node), "--input-type=module", "-e", script]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    assert json.loads(said) == expected


def test_the_policy_comes_before_anything_that_loads(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_text('<head><meta charset="utf-8"><script src="a.js"></script></head>')
    assert add_policies(tmp_path) == 1
    html = page.read_text()
    assert html.index("Content-Security-Policy") < html.index("<script")


def test_a_page_without_charset_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<head></head>")
    with pytest.raises(ValueError, match=r"a\.html"):
        add_policies(tmp_path)


def test_every_page_of_the_site_has_one_policy(site_folder: Path) -> None:
    for page in site_folder.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        assert html.count('http-equiv="Content-Security-Policy"') == 1, page.name
        assert "default-src 'none'" in html
