"""The uncomfortable questions: what rules notice in the records, and which a meeting hears."""
