"""Whether it is safe for an NHS trust to switch on its electronic patient record."""
