"""Flows: trees of questions that end on an outcome; model, check, walk, screens."""
