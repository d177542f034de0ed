"""English twins of the Chinese sentences that the rooms of this program say.

Every room speaks Chinese, the language of its users and of the saved report. A reader of English is served at the
doors (terminal, reports, messages): there each sentence is looked up here by its own words, as `gettext` does. A
sentence with values in it is recognised by what stands around them, so that a report saved years ago can still be
rendered in English. One file a room; both languages stand side by side; a test holds every sentence of the package
against these tables.

A sentence without a twin stays as it is: a Chinese sentence is better than none. The names and reasons of the shipped
pack have twins of their own (`pack_…`); what a college calls its things, and what its
pages say, stays Chinese.
"""

from __future__ import annotations

from checklist_audit.english.finding import english, is_chinese, tables

__all__ = ["english", "is_chinese", "tables"]
