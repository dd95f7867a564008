"""A chart on a slide: PowerPoint's own, so that whoever takes it over may change it."""

import math

from pptx.chart.axis import CategoryAxis, DateAxis, ValueAxis
from pptx.chart.chart import Chart
from pptx.chart.data import ChartData
from pptx.chart.series import LineSeries
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION
from pptx.enum.dml import MSO_LINE
from pptx.oxml.xmlchemy import OxmlElement
from pptx.shapes.graphfrm import GraphicFrame
from pptx.slide import Slide as Drawn
from pptx.util import Inches, Pt

from readiness.exchange.papers.fitting import LINE, MARGIN, WHOLE
from readiness.exchange.papers.slides import Lines

MOST_DAYS = 8  # that are named below a chart
FONT = "Arial"
INK, BLUE = RGBColor(0x1B, 0x27, 0x33), RGBColor(0x00, 0x3D, 0x78)
# The first line is dashed and dark, the second whole and blue: they are told apart without colour.
LOOKS = ((INK, MSO_LINE.DASH), (BLUE, MSO_LINE.SOLID))


def add_chart(lines: Lines, drawn: Drawn, *, top: float, high: float) -> None:
    """Lines over days, each with its last value beside it, and all of it in words."""
    data = ChartData()
    data.categories = lines.days
    for name, values in lines.values.items():
        data.add_series(name, values)
    where = (Inches(MARGIN), Inches(top), Inches(WHOLE), Inches(high))
    drawn.shapes.add_chart(XL_CHART_TYPE.LINE, *where, data)
    frame = list(drawn.shapes)[-1]
    assert isinstance(frame, GraphicFrame)
    described(frame, lines.says)
    _look(frame.chart)


def _look(chart: Chart) -> None:
    chart.font.size, chart.font.name, chart.font.color.rgb = Pt(LINE), FONT, INK
    chart.has_legend, chart.has_title = True, False
    chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    chart.value_axis.minimum_scale = 0
    chart.value_axis.tick_labels.number_format = "0"
    chart.value_axis.tick_labels.number_format_is_linked = False
    chart.value_axis.major_gridlines.format.line.color.rgb = RGBColor(0xD5, 0xDB, 0xDF)
    chart.category_axis.tick_labels.number_format = "d mmm"
    chart.category_axis.tick_labels.number_format_is_linked = False
    _every(chart.category_axis, math.ceil(len(list(chart.plots[0].categories)) / MOST_DAYS))
    for series, look in zip(chart.plots[0].series, LOOKS, strict=True):
        _line(series, *look)


def _every(axis: CategoryAxis | DateAxis | ValueAxis, weeks: int) -> None:
    """Name so few of the days below the axis that their names stand side by side."""
    for tag, value in (("c:majorUnit", str(7 * weeks)), ("c:majorTimeUnit", "days")):
        element = OxmlElement(tag)
        element.set("val", value)
        axis._element.append(element)


def _line(series: LineSeries, colour: RGBColor, dash: MSO_LINE) -> None:
    series.smooth = False
    series.format.line.width, series.format.line.color.rgb = Pt(3), colour
    series.format.line.dash_style = dash
    label = series.points[len(list(series.values)) - 1].data_label
    label.has_text_frame = True
    label.text_frame.text = str(int(list(series.values)[-1]))
    label.position = XL_LABEL_POSITION.ABOVE
    run = label.text_frame.paragraphs[0].runs[0]
    run.font.size, run.font.bold, run.font.color.rgb = Pt(LINE + 2), True, colour


def described(frame: GraphicFrame, words: str) -> None:
    """What a screen reader says of a table or a chart."""
    frame._element.nvGraphicFramePr.cNvPr.set("descr", words)
