"""Hard pages of made-up colleges, labelled by a hand that did not know how the reader decides."""
