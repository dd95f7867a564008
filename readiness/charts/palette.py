"""The five colours that charts draw in, each seen on a light page and on a dark one.

A chart is a picture, and cannot follow the theme as the page does: its colours serve both. Black
and white letters are the theme's; what stands on a colour is white.
"""

BLUE, GREEN, AMBER, RED, GREY = "#2f74c0", "#23864e", "#c47500", "#c8372c", "#74828d"
FIVE = (BLUE, GREEN, AMBER, RED, GREY)
ON_ANY = "#ffffff"
# Of a cell, by its risk: see through, so that the theme's letters stand on the theme's page.
TINTS = {5: RED + "73", 4: RED + "47", 3: AMBER + "59", 2: AMBER + "2b", 1: GREEN + "47"}
SIZE = 16  # of letters that are read from the back row
NAMED = 19  # of letters that are drawn in one of the colours: bold, and large
