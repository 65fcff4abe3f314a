"""The case: what a person has told, kept in a small file of his or her own."""
