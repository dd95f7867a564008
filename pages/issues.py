"""What is wrong today, what could go wrong, and what staff ask for before go-live."""

from pages.components import issue_list, listing, request_room, risk_room
from pages.components.frame import open_page

VIEWS = {
    "Issues": issue_list.everything,
    "Risks": risk_room.everything,
    "Requests": request_room.everything,
}

page = open_page("Issues")
VIEWS[listing.choice("Show", list(VIEWS), key="view")](page)
