"""Reading and writing a workspace's files, with the line of everything that is wrong."""
