"""Letters: one authored source each, five formats, blank or filled."""
