from readiness.exchange.lists.writing import csv_of
from readiness.store import latest
from tests.exchange.loading import TODAY
from tests.exchange.taking import taken_in

LIST = b"Site,Organisation,Needed,Working,Spare\nNorth,North Trust,100,90,4\n"


def test_sites_come_in_from_a_list_and_go_out_the_same(programme):
    taken_in(programme, "sites", LIST, "sites.csv")
    [site] = latest(programme).on(TODAY).sites
    out = csv_of("sites", latest(programme).on(TODAY))

    assert (site.organisation, site.devices_ready, site.devices_spare) == ("North Trust", 90, 4)
    assert taken_in(programme, "sites", out, "sites.csv").plan.changes_nothing
    more = LIST.replace(b"90", b"95")
    assert taken_in(programme, "sites", more, "sites.csv").counts["changed"] == 1
