"""What the laws look at: the files of this repository, as git sees them, and the exceptions in pyproject.toml."""

from __future__ import annotations

import ast
import subprocess
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "counterseal"


@cache
def files() -> tuple[Path, ...]:
    """Every file that is, or could be, committed; without git (an unpacked archive), those of the known folders."""
    git = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if git.returncode == 0 and git.stdout:
        names = git.stdout.decode().split("\0")
        return tuple(path for name in names if name and (path := ROOT / name).is_file())
    folders = ("src", "tests", "tools", "bench", "docs")
    return tuple(path for folder in folders for path in (ROOT / folder).rglob("*") if path.is_file())


def named(path: Path) -> str:
    """A file's name as people and pyproject.toml write it."""
    return path.relative_to(ROOT).as_posix()


def python_files(*places: str) -> list[Path]:
    """The Python files below some folders, or that are some modules (named without .py), in order."""
    wanted = tuple(place + end for place in places for end in ("/", ".py"))
    return sorted(path for path in files() if path.suffix == ".py" and named(path).startswith(wanted))


@cache
def parsed(path: Path) -> ast.Module:
    """A file's syntax tree."""
    return ast.parse(path.read_text(encoding="utf-8"), named(path))


def functions(tree: ast.Module) -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    """Every function, nested ones too, with its qualified name."""
    waiting: list[tuple[str, ast.AST]] = [("", tree)]
    while waiting:
        prefix, node = waiting.pop()
        for child in ast.iter_child_nodes(node):
            name = prefix
            if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                name = f"{prefix}.{child.name}" if prefix else child.name
                if not isinstance(child, ast.ClassDef):
                    yield name, child
            waiting.append((name, child))


def exceptions(law: str, key: str) -> set[str]:
    """The exceptions from a law that pyproject.toml lists."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        listed: list[str] = tomllib.load(file)["tool"]["counterseal"][law][key]
    return set(listed)


def has_code(tree: ast.Module) -> bool:
    """Whether a file does more than explain itself, import, and name what it exports."""
    return not all(
        isinstance(node, ast.Import | ast.ImportFrom)
        or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))
        or (
            isinstance(node, ast.Assign)
            and all(isinstance(name, ast.Name) and name.id.startswith("__") for name in node.targets)
        )
        for node in tree.body
    )
