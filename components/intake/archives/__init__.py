"""Archives, and the list of what lies in them and in folders."""
