"""Who may import whom: the same files run in CPython and in the browser."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TypeGuard

PROJECT = Path(__file__).parents[1]
PACKAGE = PROJECT / "tutorials"
SHIPPED = sorted(
    file
    for file in PACKAGE.rglob("*.py")
    if "editing" not in file.parts and file.name != "__main__.py"
)
LIBRARIES = {"jinja2", "markdown", "markupsafe", "pydyf", "tutorials"}
ABSENT = {
    "threading",
    "multiprocessing",
    "concurrent",
    "zoneinfo",
    "locale",
    "socket",
    "urllib.request",
}
CLOCK = {"now", "today", "utcnow", "time", "monotonic", "localtime"}


@cache
def tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


@cache
def imports(file: Path) -> frozenset[str]:
    """Return the modules that ``file`` imports, wherever the import stands."""
    found: set[str] = set()
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: relative import"
            found |= {f"{node.module}.{name.name}" for name in node.names}
            found.add(node.module or "")
    return frozenset(found)


def all_imports() -> Iterator[tuple[Path, str]]:
    """Yield each file that is shipped with each module that it imports."""
    for file in SHIPPED:
        for module in imports(file):
            yield file, module


def name(file: Path) -> str:
    return file.relative_to(PROJECT).as_posix()


def test_there_is_something_to_check() -> None:
    assert len(SHIPPED) > 20


def test_shipped_code_imports_the_standard_library_and_few_others() -> None:
    for file, module in all_imports():
        top = module.split(".")[0]
        assert top in LIBRARIES or top in sys.stdlib_module_names, (name(file), module)
        assert not {top, module} & ABSENT, (name(file), module)


def test_shipped_code_knows_neither_the_editors_side_nor_the_site() -> None:
    for file, module in all_imports():
        assert not module.startswith("tutorials.editing"), (name(file), module)
        top = module.split(".")[0]
        assert top not in ("macros", "mkdocs", "yaml", "js", "pyodide"), (name(file), module)


def test_what_is_shipped_is_what_the_door_imports() -> None:
    files = {module_of(file): file for file in SHIPPED}
    reached: set[str] = set()
    waiting = {"tutorials.app"}
    while waiting:
        module = waiting.pop()
        reached.add(module)
        near = {*imports(files[module]), module.rpartition(".")[0]}  # its package is run first
        waiting |= near & files.keys() - reached
    assert files.keys() - reached == set()


def module_of(file: Path) -> str:
    return name(file).removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def test_shipped_code_never_asks_for_the_time_nor_opens_a_path() -> None:
    for file in SHIPPED:
        for call in filter(is_call, ast.walk(tree(file))):
            called, line = call.func, f"{name(file)}:{call.lineno}"
            owner = getattr(getattr(called, "value", None), "id", "")
            last = getattr(called, "attr", "")
            assert getattr(called, "id", "") != "open", line
            assert not (owner in ("dt", "date", "datetime", "time") and last in CLOCK), (
                f"{line}: today is a parameter"
            )


def is_call(node: ast.AST) -> TypeGuard[ast.Call]:
    return isinstance(node, ast.Call)


def folders_imported() -> dict[str, set[str]]:
    """Return the folders of ``tutorials/`` → the folders that each one imports."""
    names = {path.name for path in PACKAGE.iterdir() if path.is_dir()}
    found: dict[str, set[str]] = {folder: set() for folder in names}
    for folder in names:
        for file in (PACKAGE / folder).rglob("*.py"):
            parts = {tuple(module.split(".")[:2]) for module in imports(file)}
            found[folder] |= {top for package, *rest in parts for top in rest} & names - {folder}
    return found


def test_no_two_folders_import_each_other_not_even_through_others() -> None:
    below = folders_imported()
    for _ in below:
        below = {name: near.union(*(below[one] for one in near)) for name, near in below.items()}
    assert [name for name, reached in below.items() if name in reached] == []


def test_no_two_files_import_each_other_not_even_through_others() -> None:
    names = {
        name(file).removesuffix(".py").replace("/", "."): file for file in PACKAGE.rglob("*.py")
    }
    below = {module: imports(file) & names.keys() - {module} for module, file in names.items()}
    known: set[str] = set()
    while left := {module for module in names.keys() - known if below[module] <= known}:
        known |= left
    assert sorted(names.keys() - known) == []


def test_only_the_editors_side_reads_yaml_and_pydantic() -> None:
    for file in SHIPPED:
        tops = {module.split(".")[0] for module in imports(file)}
        assert not tops & {"yaml", "pydantic"}, name(file)
