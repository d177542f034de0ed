"""`python -m checklist_audit`."""

from __future__ import annotations


def main() -> None:
    """Run the command line."""
    from checklist_audit.cli import main as run

    run()


if __name__ == "__main__":
    main()
