"""Other people's hazard logs: what their headings mean, and what is doubtful in them."""
