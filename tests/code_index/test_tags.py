"""A tags file as vim and readtags read it."""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.project import Project

from patinad.cli.main import main
from patinad.code import tags
from patinad.code.database import CodeReader
from patinad.errors import PatinadError
from patinad.paths import Paths

SOURCE = "class Store(Base):\n    def put(self, key,\n            value=None):\n        pass\n\n\ndef Zoo():\n    pass\n"


def needs(program: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(shutil.which(program) is None, reason=f"{program} is not installed")


def lines_of(file: Path) -> list[bytes]:
    return file.read_bytes().removesuffix(b"\n").split(b"\n")


@pytest.fixture
def written(project: Project) -> Path:
    project.put("src/a.py", SOURCE)
    project.put("src/tab\there.py", "def unseen():\n    pass\n")
    project.put(os.fsdecode(b"caf\xe9.py"), "def odd():\n    pass\n")
    project.put(
        "b.go", "package b\n\ntype T struct{ n int }\n\nfunc (t *T) Run(x int) error { return nil }\n"
    )
    project.commit()
    project.scrape()
    file = project.folder / ".patina/data/tags"
    file.parent.mkdir(parents=True)
    with CodeReader(project.code_db) as reader:
        tags.write(reader, project.folder, file)
    return file


def test_the_file_is_sorted_complete_and_leads_from_its_own_folder(written: Path) -> None:
    lines = lines_of(written)
    assert lines == sorted(lines)
    assert lines[: len(tags.HEADER)] == [line.encode() for line in tags.HEADER]
    assert lines[len(tags.HEADER) :] == [
        b'Run\t../../b.go\t5;"\tkind:method\tline:5\tlanguage:go\tstruct:T\taccess:public\tsignature:(x int)\tend:5',
        b'Store\t../../src/a.py\t1;"\tkind:class\tline:1\tlanguage:python\taccess:public\tend:4',
        b'T\t../../b.go\t3;"\tkind:struct\tline:3\tlanguage:go\taccess:public\tend:3',
        b'Zoo\t../../src/a.py\t7;"\tkind:function\tline:7\tlanguage:python\taccess:public\tsignature:()\tend:8',
        b'n\t../../b.go\t3;"\tkind:field\tline:3\tlanguage:go\tstruct:T\taccess:private\tend:3',
        b'odd\t../../caf\xe9.py\t1;"\tkind:function\tline:1\tlanguage:python\taccess:public\tsignature:()\tend:2',
        (
            b'put\t../../src/a.py\t2;"\tkind:method\tline:2\tlanguage:python\tclass:Store\taccess:public'
            b"\tsignature:(key, value=None)\tend:4"
        ),
    ]


@needs("readtags")
def test_readtags_reads_it(written: Path) -> None:
    done = subprocess.run(
        ["readtags", "-t", str(written), "-ne", "put"], capture_output=True, text=True, check=True
    )
    assert done.stdout == (
        'put\t../../src/a.py\t2;"\tkind:method\tline:2\tlanguage:python\tclass:Store\taccess:public'
        "\tsignature:(key, value=None)\tend:4\n"
    )


@needs("vim")
def test_vim_jumps_by_it(written: Path, tmp_path: Path) -> None:
    script = (
        f"set tags={written.relative_to(written.parents[2])}", "tag put", f".write! {tmp_path / 'said'}", "qall!",
    )  # fmt: skip
    commands = [part for line in script for part in ("-c", line)]
    subprocess.run(
        ["vim", "-es", "-u", "NONE", "-N", *commands],
        cwd=written.parents[2],
        stdin=subprocess.DEVNULL,
        check=True,
        timeout=60,
    )
    assert (tmp_path / "said").read_text() == "    def put(self, key,\n"


@given(text=st.text(max_size=40))
def test_no_field_ends_early(text: str) -> None:
    assert not set(tags.escaped(text)) & set("\t\r\n")


def test_nobodys_file_is_overwritten(written: Path, project: Project) -> None:
    notes = project.folder / "notes"
    notes.write_text("mine")
    with (
        CodeReader(project.code_db) as reader,
        pytest.raises(PatinadError, match="is no tags file and is left as it is"),
    ):
        tags.write(reader, project.folder, notes)
    assert notes.read_text() == "mine"
    with CodeReader(project.code_db) as reader, pytest.raises(PatinadError, match="choose another --output"):
        tags.write(reader, project.folder, project.folder / "nowhere" / "tags")


def test_it_is_kept_fresh_where_that_is_wished(
    project: Project,
    git: Callable[..., str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    config = Paths.for_user(os.environ).config_file
    config.parent.mkdir(parents=True)
    config.write_text("tags = true\n")
    monkeypatch.chdir(project.folder)
    file = project.folder / ".patina/data/tags"
    for number in (1, 2):
        project.put("a.py", f"def f{number}():\n    pass\n")
        project.commit()
        assert main(["scrape", "code"]) == 0
        assert [line.split(b"\t")[0] for line in lines_of(file)[len(tags.HEADER) :]] == [b"f%d" % number]
    file.unlink()
    assert main(["scrape", "code"]) == 0
    assert file.exists(), "a file that was deleted is written again"
    assert git(project.folder, "status", "--porcelain") == ""
    assert main(["code", "export", "tags", "--output", "tags"]) == 0
    assert capsys.readouterr().out.endswith("1 tag in tags\n")
    assert lines_of(project.folder / "tags")[-1].startswith(b"f2\ta.py\t1;")


def test_a_bare_repository_has_no_files_to_lead_to(
    project: Project, tmp_path: Path, git: Callable[..., str], capsys: pytest.CaptureFixture[str]
) -> None:
    git(tmp_path, "clone", "-q", "--bare", str(project.folder), "bare.git")
    assert main(["-C", str(tmp_path / "bare.git"), "code", "export", "tags"]) == 1
    assert "is bare" in capsys.readouterr().err
