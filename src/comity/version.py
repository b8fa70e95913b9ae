"""The version of Comity, for everything that names it."""

VERSION = "0.1.0"
