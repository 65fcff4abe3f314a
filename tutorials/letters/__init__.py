"""Letters: one authored source each, five formats, blank or filled.

``compose(letter, values, today)`` makes a ``Document``, ``write(document, format, fonts)`` its
bytes; ``missing`` and ``wrong`` look at the values; ``letter_page`` is the page without
script, ``op_show_letter``, ``op_letter`` and ``op_letters`` answer the door.
"""
