"""What is added around the content of finished pages: tags in the head, something first and last in the body."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Furniture:
    """HTML for one page: ``head`` goes to the end of its head, ``first`` and ``last`` to both ends of its body."""

    head: list[str] = field(default_factory=list)
    first: list[str] = field(default_factory=list)
    last: list[str] = field(default_factory=list)

    def put_into(self, output: str) -> str:
        """The finished page ``output`` with all of it; a page without a head or body stays without."""
        if self.head:
            before, tag, after = output.partition("</head>")
            output = f"{before}{_lines(self.head)}{tag}{after}" if tag else output
        if self.first:
            start = output.find("<body")
            end = output.find(">", start) + 1 if start >= 0 else 0
            output = f"{output[:end]}\n{_lines(self.first)}{output[end:]}" if end else output
        if self.last:
            before, tag, after = output.rpartition("</body>")
            output = f"{before}{_lines(self.last)}{tag}{after}" if tag else output
        return output


def _lines(pieces: list[str]) -> str:
    return "".join(f"{piece}\n" for piece in pieces)
