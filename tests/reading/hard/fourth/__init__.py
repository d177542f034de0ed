"""The fourth batch: whole pages in the manner of publishing tools, by a hand that had not seen the reader's code."""
