"""Files of a site that no page is: written, or given their place again; a kept one is never written into."""

from crossfoot.engine.cache.kept_files import KeptFiles
from crossfoot.engine.cache.store import Store
from crossfoot.hosts.mkdocs.site_writer import SiteWriter
from crossfoot.publishing.site_file import SiteFile

PATH = "reports/2024/tables.csv"


def writer(root):
    return SiteWriter(root / "site", (), "zh", KeptFiles(Store(root / "known"), "setting"), serving=False)


def test_a_file_written_over_leaves_the_kept_one_whole(tmp_path):
    """A build of what was saved empties no folder."""
    for content in (b"first", b"second"):
        assert writer(tmp_path).write(SiteFile(PATH, content, content.decode()))
        assert (tmp_path / "site" / PATH).read_bytes() == content
    assert sorted(file.read_bytes() for file in tmp_path.glob("known/??/*")) == [b"first", b"second"]


def test_what_is_kept_is_not_written_again(tmp_path):
    first = writer(tmp_path)
    first.write(SiteFile(PATH, b"content", "key"))
    first.close()
    file = tmp_path / "site" / PATH
    before = file.stat().st_ino
    file.unlink()
    second = writer(tmp_path)
    content = second.recall(PATH, "key")
    assert content == b"content"
    second.write(SiteFile(PATH, content, "key"))
    assert file.stat().st_ino == before


def test_what_has_no_key_is_not_kept(tmp_path):
    assert writer(tmp_path).write(SiteFile(PATH, b"content"))
    assert writer(tmp_path).write(SiteFile("more.csv", iter([b"con", b"tent"]), "key"))
    assert (tmp_path / "site" / "more.csv").read_bytes() == (tmp_path / "site" / PATH).read_bytes() == b"content"
    assert not (tmp_path / "known").exists()
