"""What people do: a module per subject, and the only writers."""
