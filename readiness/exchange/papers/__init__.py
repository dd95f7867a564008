"""Papers: what leaves the screen as a document, with the screen's own figures."""
