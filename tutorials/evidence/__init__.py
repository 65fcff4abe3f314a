"""Evidence before action: what was seen, when, by whom, and captures that can be verified."""
