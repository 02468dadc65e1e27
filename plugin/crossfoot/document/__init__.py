"""What the author wrote: a report as front matter, headings, paragraphs and tables, each with its place."""
