"""Pure helpers on strings and days: normalising, addresses, dates, working days, masking."""
