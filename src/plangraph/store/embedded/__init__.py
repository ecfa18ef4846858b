"""The embedded database: an ArcadeDB server in a process of its own, shared by everything of one user.

client      what a program holds: finds the supervisor of a data folder, or starts it
supervisor  a small detached process: starts the server, ends it when its last client is gone or a query escapes
engine      how the server is started, set up and stopped; the only file that knows the package that brings it
folder      where the data lie, and in which version
archive     backup and restore
"""

from plangraph.store.embedded.archive import backup, restore
from plangraph.store.embedded.client import Client, running, status, stop
from plangraph.store.embedded.folder import Folder, data_folder

__all__ = ["Client", "Folder", "backup", "data_folder", "restore", "running", "status", "stop"]
