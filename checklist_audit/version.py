"""Which program this is; the reader's own number, so that a new reader reads stored bodies anew."""

__version__ = "0.1.0"
READER_VERSION = "1"
