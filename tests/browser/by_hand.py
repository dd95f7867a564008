"""What a person does at a page, as patiently as a person does it."""

from playwright.sync_api import Locator, Page, TimeoutError

TRIES, PATIENCE = 5, 5_000  # milliseconds: a page that is drawn once more closes an open list


def choose(within: Page | Locator, name: str, option: str = "", *, exact: bool = False) -> None:
    """Open a list by its name and take an option of it, the first that fits.

    The list is opened again if the page was drawn once more and closed it.
    """
    page = within if isinstance(within, Page) else within.page
    wanted = page.get_by_role("option", name=option).first
    for _ in range(TRIES):
        if not wanted.is_visible():
            within.get_by_role("combobox", name=name, exact=exact).click()
        try:
            wanted.click(timeout=PATIENCE)
        except TimeoutError:
            continue
        return
    raise AssertionError(f"{option or 'an option'} is not offered under {name}")
