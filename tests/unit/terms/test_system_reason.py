import errno
import os

import pytest

from crossfoot.terms.system_reason import reason_of


def refused(number: int) -> OSError:
    return OSError(number, os.strerror(number))


@pytest.mark.parametrize(
    ("error", "en", "zh"),
    [
        (refused(errno.ENOSPC), "No space left on device", "磁盘已满"),
        (refused(errno.EACCES), "Permission denied", "没有权限"),
        # What we have no words for is told in the system's.
        (refused(errno.EPROTO), "Protocol error", "Protocol error"),
        (OSError("cannot read"), "cannot read", "cannot read"),
        (OSError(), "OSError", "OSError"),
    ],
)
def test_it_is_told_in_both_languages(error, en, zh):
    assert (reason_of(error).en, reason_of(error).zh) == (en, zh)


def test_a_real_refusal(tmp_path):
    with pytest.raises(OSError) as caught:
        (tmp_path / "a").read_text()
    assert reason_of(caught.value).zh == "没有这个文件或目录"
