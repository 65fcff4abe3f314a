// What every page runs, in one file: a browser takes longer to ask for a script than to run it.

import "./frame.mjs";
import "./feedback.mjs";
import "./search.mjs";
import "./offline.mjs";
