"""Which program this is; the reader's and the matcher's own numbers, so that new ones read and match what is stored anew."""

__version__ = "0.1.0"
READER_VERSION = "4"
MATCHER_VERSION = "4"
