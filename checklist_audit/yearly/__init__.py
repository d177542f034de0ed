"""The yearly disclosure report."""
