"""A font with Chinese characters of this machine, for pictures."""

from __future__ import annotations

from plangraph.errors import DataError

FONTS = (
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "Source Han Sans CN",
    "Microsoft YaHei",
    "PingFang SC",
    "Hiragino Sans GB",
    "SimHei",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
    "Noto Sans CJK JP",
    "Noto Serif CJK SC",
    "Arial Unicode MS",
    "Droid Sans Fallback",
)


def chinese_font() -> str:
    """The name of the first of FONTS that matplotlib finds here; DataError where there is none."""
    from matplotlib import font_manager

    for look_anew in (False, True):
        if look_anew:
            _find_new_fonts()
        here = {font.name for font in font_manager.fontManager.ttflist}
        for name in FONTS:
            if name in here:
                return name
    raise DataError(
        "This machine has no font with Chinese characters for a PNG: install one (fonts-noto-cjk on Debian), "
        "or choose svg, which is shown with the reader's fonts."
    )


def _find_new_fonts() -> None:
    """Fonts that were put on this machine after matplotlib looked for the last time are known to it."""
    from contextlib import suppress

    from matplotlib import font_manager

    known = {font.fname for font in font_manager.fontManager.ttflist}
    for path in sorted(set(font_manager.findSystemFonts()) - known):
        with suppress(RuntimeError, OSError):  # a file that is no font
            font_manager.fontManager.addfont(path)
