// Pyodide finds out whether it is in a classic worker by having one load a program from a text: the
// pages' policy refuses that, and the console would show a fault to whoever looks. There is nothing
// to find out: here, programs are modules, or (in the portable edition) one text.
/** @type {any} */ (self).importScripts = undefined;
