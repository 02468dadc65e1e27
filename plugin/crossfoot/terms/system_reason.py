"""Why the operating system refuses something, in the reader's language."""

import errno

from crossfoot.terms.text import Text

_IN_CHINESE = {
    errno.EACCES: "没有权限",
    errno.EBUSY: "正被别的程序占用",
    errno.EDQUOT: "超出了磁盘配额",
    errno.EEXIST: "已经有同名的文件",
    errno.EFBIG: "文件太大",
    errno.EIO: "读写出错",
    errno.EISDIR: "这是一个目录",
    errno.ELOOP: "符号链接绕成了圈",
    errno.EMFILE: "打开的文件太多",
    errno.ENAMETOOLONG: "名称太长",
    errno.ENOENT: "没有这个文件或目录",
    errno.ENOSPC: "磁盘已满",
    errno.ENOTDIR: "路径中有一段不是目录",
    errno.EPERM: "系统不允许",
    errno.EROFS: "磁盘是只读的",
}


def reason_of(error: OSError) -> Text:
    """The system's own words in English; in Chinese ours, or the system's where we have none."""
    system = error.strerror or str(error) or type(error).__name__
    return Text(system, _IN_CHINESE.get(error.errno or 0, system))
