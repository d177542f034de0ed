"""YAML files → Ruleset and Profile, with every complaint about them at once."""

from checklist_audit.loading.profile import check_profile, load_profile
from checklist_audit.loading.ruleset import load_ruleset, shipped_rules

__all__ = ["check_profile", "load_profile", "load_ruleset", "shipped_rules"]
