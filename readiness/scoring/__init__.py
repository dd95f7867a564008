"""Pure judgements: what the records show, never what somebody says."""
