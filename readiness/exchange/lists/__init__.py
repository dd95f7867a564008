"""Criteria, issues and readings as tables, out and in again."""
