"""Workbooks, delimited text, Markdown, HTML and JSON, each into one neutral shape."""
