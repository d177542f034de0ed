"""What flows between the stages; no behaviour beyond its own arithmetic."""
