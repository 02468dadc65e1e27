"""The figures of all reports as open data: files, what describes them, and their page."""
