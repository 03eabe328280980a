"""What our commands are beyond click's: help with examples, groups that import a command when it is used."""

import importlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import click


class Command(click.Command):
    """A command whose help ends with examples, one shell line each."""

    def __init__(self, *arguments: Any, examples: Sequence[str] = (), **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.examples = tuple(examples)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Add the examples."""
        super().format_epilog(ctx, formatter)
        write_examples(self.examples, formatter)


class Group(click.Group):
    """A group of such commands, with examples of its own."""

    command_class = Command

    def __init__(self, *arguments: Any, examples: Sequence[str] = (), **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.examples = tuple(examples)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """A group alone shows its help; as click's error that would be one line of it all."""
        if not args and self.no_args_is_help and not ctx.resilient_parsing:
            click.echo(ctx.get_help(), err=True)
            ctx.exit(2)
        return super().parse_args(ctx, args)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Add the examples."""
        super().format_epilog(ctx, formatter)
        write_examples(self.examples, formatter)


def write_examples(examples: Sequence[str], formatter: click.HelpFormatter) -> None:
    """A section of shell lines, kept as they are."""
    if examples:
        with formatter.section("Examples"):
            for line in examples:
                formatter.write(f"{' ' * formatter.current_indent}{line}\n")


def command(**options: Any) -> Callable[[Callable[..., Any]], Command]:
    """Decorator: a Command of its own, not in a group."""
    return click.command(cls=Command, **options)


def group(**options: Any) -> Callable[[Callable[..., Any]], Group]:
    """Decorator: a Group."""
    return click.group(cls=Group, **options)


def json_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """Decorator: the `--json` that every reading command has, as parameter `as_json`."""
    return click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")(function)


@dataclass(frozen=True, slots=True)
class Entry:
    """One top-level command: its name, where it is (`module:attribute`), and the line that help shows for it."""

    name: str
    target: str
    help: str
    hidden: bool = False

    def load(self) -> click.Command:
        """Import the command."""
        module, _, attribute = self.target.partition(":")
        loaded = getattr(importlib.import_module(module), attribute)
        if not isinstance(loaded, click.Command):
            raise TypeError(f"{self.target} is no command")
        return loaded


class LazyGroup(Group):
    """A group over a table of entries: a command is imported when it is used, and help imports none."""

    def __init__(self, *arguments: Any, entries: Sequence[Entry] = (), **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.entries = {entry.name: entry for entry in entries}

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's interface
        """The names, in the order of the table."""
        return list(self.entries)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  # click's interface
        """Import the one that is used."""
        entry = self.entries.get(cmd_name)
        return entry.load() if entry else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002  # click's interface
        """List them from the table."""
        shown = [(entry.name, entry.help) for entry in self.entries.values() if not entry.hidden]
        with formatter.section("Commands"):
            formatter.write_dl(shown)
