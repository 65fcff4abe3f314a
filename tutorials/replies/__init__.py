"""Replies to reviews: what must not be published, and texts that betray nobody.

``review`` reads a reply and says what to remove; ``compose`` builds replies from written
fragments; ``screens`` leads a physician from the situation to silence or to a neutral text.
Rules and texts are content (``content/rules``, ``content/replies``), not code.
"""
