"""Options and markers of the test run."""

import pytest

pytest_plugins = ("browser",)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="rewrite expected files, to be read as a diff")


@pytest.fixture(scope="session")
def update(request: pytest.FixtureRequest) -> bool:
    """Whether expected files are to be written instead of compared."""
    return bool(request.config.getoption("--update"))


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the reports that were judged and not remembered."""
    from crossfoot.engine.judge import Judge

    paths: list[str] = []
    judge = Judge.judge

    def note(self: Judge, source, exists=None):
        paths.append(source.path)
        return judge(self, source, exists)

    monkeypatch.setattr(Judge, "judge", note)
    return paths
