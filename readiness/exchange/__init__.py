"""In and out: the files in which a programme travels."""
