"""The files beside the page of a report: its tables for Excel and as CSV, its figures as JSON."""
