"""Faults of Streamlit's own that a browser finds on our pages, and that nothing here can mend."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Fault:
    """One rule that one of Streamlit's elements breaks, and why it is let pass."""

    rule: str
    element: str  # what stands in the element's HTML
    reason: str

    def covers(self, rule: str, html: str) -> bool:
        """Whether a finding is this fault."""
        return rule == self.rule and self.element in html


FAULTS = (
    Fault(
        rule="presentation-role-conflict",
        element='data-testid="stFileUploaderDropzone"',
        reason="The drop zone is called presentational and has a name: minor, and the button "
        "inside it, by which a file is chosen with the keyboard, is sound.",
    ),
)

# Opened by its own address, a page looks for the server beside itself before it looks at the root.
NOT_FOUND_AT_FIRST = ("/_stcore/health", "/_stcore/host-config")
