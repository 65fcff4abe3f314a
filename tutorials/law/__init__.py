"""The law registry: every legal statement, amount and delay, with its source and date."""
