"""The two matrices, as grids to choose a cell of and as tables to hear."""

from readiness.services import hazards
from readiness.vocabulary import Likelihood, Severity
from tests.pages.opening import CCIO, App, shown

MAJOR, HIGH = Severity.MAJOR, Likelihood.HIGH
NAME = "<b>Wrong</b> patient"


def test_each_matrix_can_be_a_table_whose_hazards_are_links(programme_app: App):
    with programme_app.work_as(CCIO) as work:
        ref = hazards.log_hazard(work, name=NAME, severity=MAJOR, likelihood=HIGH).ref
    session = programme_app.opened("hazards", who=CCIO, hazards_view="Matrix")
    assert len(session.dataframe) == 2

    session.toggle(key="plain-matrix").set_value(True).run()

    told = shown(session)
    assert not session.dataframe
    assert told.count('<table class="matrix"><caption>') == 2
    assert f'hazards_view=Log&amp;hazard={ref}" target="_self"' in told
    assert 'title="&lt;b&gt;Wrong&lt;/b&gt; patient"' in told
    assert "<b>1 hazard</b><br><small>4 must be reduced</small>" in told
    assert told.count("5 unacceptable") == 6
