"""The written rules of the house, kept true by machine."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from comity import ontology

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "comity"
MODULES = sorted(SOURCE.rglob("*.py"))
# Training is for those who rebuild models; it needs torch and is measured by `make train`.
TESTED = [m for m in MODULES if m.name not in ("__init__.py", "__main__.py", "records.py", "version.py") and "training" not in m.parts]


def name_of(path):
    return str(path.relative_to(SOURCE))


def test_no_floor_imports_a_higher_one():
    run = subprocess.run([str(Path(sys.executable).parent / "lint-imports"), "--no-cache"], cwd=ROOT, capture_output=True, text=True)
    assert run.returncode == 0, run.stdout


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_modules_and_functions_stay_small(path):
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= 500
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.end_lineno - node.lineno < 75, f"{node.name} is too long"


@pytest.mark.parametrize("path", [m for m in MODULES if "ontology" not in m.parts], ids=name_of)
def test_event_types_are_listed_in_the_ontology_alone(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docs = {
        id(n.body[0].value) for n in ast.walk(tree) if isinstance(n, ast.Module | ast.ClassDef | ast.FunctionDef) and n.body and isinstance(n.body[0], ast.Expr)
    }
    literals = [n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str) and id(n) not in docs]
    assert not [x for x in literals if x in ontology.types()]


@pytest.mark.parametrize("path", TESTED, ids=name_of)
def test_every_module_has_a_test_of_its_name_or_of_its_folder(path):
    folder = ROOT / "tests" / path.relative_to(SOURCE).parent
    assert list(folder.glob(f"test_{path.stem}.py")) or list(folder.glob("test_*.py")), f"no test for {name_of(path)}"


def test_the_environment_is_read_in_one_place():
    readers = [name_of(m) for m in MODULES if re.search(r"os\.(environ|getenv)", m.read_text(encoding="utf-8"))]
    assert set(readers) <= {"jobs/settings.py"}


def test_nothing_dangerous_is_called():
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                assert not {"pickle", "marshal", "shelve"} & {a.name for a in node.names}, path
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                assert node.func.id not in ("eval", "exec"), path


def test_importing_comity_loads_nothing_heavy():
    code = "import sys, comity, comity.errors; print([m for m in ('numpy', 'pyarrow', 'onnxruntime', 'trafilatura', 'rich', 'tokenizers', 'httpx') if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"


def test_no_module_is_a_drawer():
    assert not [m for m in MODULES if m.stem in ("utils", "helpers", "common", "misc")]
