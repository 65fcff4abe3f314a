"""``make serve``: the site as it is being written, in a browser, with what has to be corrected.

A change is seen within a second or two: the page being looked at is made first, the others after.
A fault is told in French on every page, over the last site that was right, and goes by itself once
it is mended. Python starts the plain way, with the content as it is now: making a snapshot takes
longer than an editor wants to wait.
"""
