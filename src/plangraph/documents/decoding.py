"""Bytes to text: UTF-8, UTF-16, GB18030, and what charset-normalizer knows."""

from __future__ import annotations

import codecs

from ..errors import DocumentError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DAMAGED_SHARE = 0.005
_SIGNATURES = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a Word document or another archive"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "an archive"),
)


def decode(data: bytes, name: str) -> str:
    """The text of a file. DocumentError where it is binary, or in an encoding that cannot be told."""
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            raise DocumentError(f"{name}: not a text file but {kind} under another name.")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError:
                raise DocumentError(f"{name}: begins as {encoding} but is not.") from None
    if b"\0" in data:
        return _decode_utf16(data, name)
    for encoding in ("utf-8", "gb18030"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if encoding == "utf-8" or _reads_as_chinese(text):
            return text
    return _with_gaps(data) or _guess(data, name)


def _with_gaps(data: bytes) -> str:
    """The text of a file with a few damaged bytes, each as U+FFFD; "" where there are too many of them."""
    for encoding in ("utf-8", "gb18030"):
        text = data.decode(encoding, "replace")
        if text.count("\ufffd") <= max(1, _DAMAGED_SHARE * len(text)) and _reads_as_chinese(text):
            return text
    return ""


def _decode_utf16(data: bytes, name: str) -> str:
    """Text with zero bytes is UTF-16 without a mark, or no text at all."""
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text and _reads_as_chinese(text):
            return text
    raise DocumentError(f"{name}: not a text file (it holds binary data).")


def _reads_as_chinese(text: str) -> bool:
    """Whether at least half of what is not ASCII is a common Chinese character or mark."""
    other = [character for character in text[:20000] if character > "\x7f"]
    if not other:
        return True
    common = sum("一" <= c <= "龥" or "\u3000" <= c <= "〟" or "！" <= c <= "～" or c in "“”‘’—…·" for c in other)
    return common >= 0.8 * len(other)


def _guess(data: bytes, name: str) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:200_000]).best()
    if best is None or best.encoding == "ascii":
        raise DocumentError(f"{name}: not a text file, or in an unknown encoding; save it as UTF-8.")
    try:
        return data.decode(best.encoding)
    except UnicodeDecodeError:
        raise DocumentError(f"{name}: not a text file, or in an unknown encoding; save it as UTF-8.") from None
