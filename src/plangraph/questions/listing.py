"""The catalogue as a page of the documentation: `python -m plangraph.questions.listing > docs/questions.md`."""

from __future__ import annotations

from collections.abc import Iterator

from plangraph.questions.catalogue import Parameter, Question, catalogue

INTRODUCTION = """# Questions

The catalogue, made from the headers of `ontology/questions`. Each question is asked by `plangraph ask ID`, in Python by
`plangraph.open().ask("ID")`, and on the explorer's page of questions. A parameter in brackets may be left out.
"""


def listing() -> str:
    """The page, in Markdown."""
    return "\n".join([INTRODUCTION, *(line for one in catalogue() for line in _question(one))])


def _question(one: Question) -> Iterator[str]:
    yield f"## `{one.id}`\n"
    yield f"**{one.title['zh']}** {one.title['en']}\n"
    yield f"{one.explanation['zh']}\n"
    yield f"{one.explanation['en']}\n"
    for parameter in one.parameters:
        yield f"- {_parameter(parameter)}"
    yield f"{chr(10) if one.parameters else ''}    {_command(one)}\n"


def _parameter(parameter: Parameter) -> str:
    name = f"`{parameter.name}`" if parameter.required else f"[`{parameter.name}`]"
    kind = " or ".join(parameter.classes) or " or ".join(parameter.choices) or parameter.kind
    default = f"; {parameter.default} by default" if parameter.default is not None else ""
    return f"{name} {parameter.label['zh']}, {parameter.label['en']} ({kind}{default})"


def _command(one: Question) -> str:
    given = (f" --param {name}={value}" for name, value in one.example.parameters.items())
    return f"plangraph ask {one.id}{''.join(given)}"


if __name__ == "__main__":
    print(listing(), end="")
