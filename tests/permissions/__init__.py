"""Who may do what: the whole grid, said a second time and in other words than the table's."""
