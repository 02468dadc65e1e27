"""Bytes of a cache: values come back as they were, and nothing else comes at all."""

import pickle
from dataclasses import replace

import pytest

from crossfoot.engine.cache.safe_pickle import from_bytes, to_bytes
from crossfoot.engine.check import check_files
from crossfoot.engine.judge import Judge
from crossfoot.engine.options import CheckOptions
from crossfoot.engine.result import result_of
from crossfoot.source.source_file import read_source
from golden.test_golden import REPORTS
from unit.engine.side_by_side import PACKS, TODAY

OPTIONS = CheckOptions(today=TODAY, coverage=True)


@pytest.mark.parametrize("file", REPORTS.values(), ids=REPORTS)
def test_a_result_comes_back_as_it_was(file):
    result = result_of(Judge(PACKS, OPTIONS).judge(read_source(file, file.name)))
    back = from_bytes(to_bytes(result))
    assert back == result._replace(growth=back.growth)
    # Passages are compared by identity: by what they print, then.
    assert [claim.words for claim in back.growth] == [claim.words for claim in result.growth]
    report = replace(check_files([(file, file.name)], PACKS, OPTIONS), rules=(), sources={})
    assert from_bytes(to_bytes(report)) == report


class _Asks:
    def __init__(self, call, *arguments):
        self.call = call, arguments

    def __reduce__(self):
        return self.call


@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("os", "system"),
        ("posix", "system"),
        ("builtins", "eval"),
        ("builtins", "getattr"),
        ("subprocess", "Popen"),
        ("functools", "partial"),
        ("pathlib", "Path"),
        ("crossfoot.hosts.cli.streams", "write_whole"),
        ("crossfoot.engine.cache.store", "Store"),
        ("crossfoot.engine.cache.keys", "digest"),
        ("crossfoot.results.checklist", "Callable"),
        ("crossfoot.source.source_file", "read_source"),
        ("crossfoot.source.source_file", "UnreadableFile"),
        ("crossfoot.results.checklist", "_arrived.__globals__"),
        ("crossfoot.no_such", "Thing"),
    ],
)
def test_nothing_else_may_be_named(module, name):
    content = b"\x80\x05" + b"c" + f"{module}\n{name}\n".encode() + b"."
    with pytest.raises(pickle.UnpicklingError):
        from_bytes(content)


def test_nothing_is_run(tmp_path):
    file = tmp_path / "made"
    content = pickle.dumps(_Asks(exec, f"import pathlib; pathlib.Path({str(file)!r}).touch()"))
    with pytest.raises(pickle.UnpicklingError):
        from_bytes(content)
    assert not file.exists()
    pickle.loads(content)  # which is what would have happened
    assert file.exists()


@pytest.mark.parametrize("content", [b"", b"\x80", b"\x80\x05.", b"no pickle", b"\x80\x05]\x94(K\x01"])
def test_what_is_no_value_is_said_to_be_none(content):
    with pytest.raises(pickle.UnpicklingError):
        from_bytes(content)
