"""The project’s tests: a package of its own, as an installed library may also be called so."""
