"""A college server that does everything wrong: loopback only, one route a hazard, bounded in bytes and seconds."""
