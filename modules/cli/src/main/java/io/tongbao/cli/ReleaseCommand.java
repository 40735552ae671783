package io.tongbao.cli;

import picocli.CommandLine.Command;

/** Releases: names of moments. */
@Command(
        name = "release",
        mixinStandardHelpOptions = true,
        header = "Names the moment of a circulated bulletin 通报",
        description = {
            "A release is a name for a point in time: what was circulated is what was known then.",
            "为通报时点命名或列出。"
        },
        footerHeading = Examples.HEADING,
        footer = {"  ./tongbao release create 2022-annual --period 2022-12", "  ./tongbao release list"},
        subcommands = {ReleaseCreateCommand.class, ReleaseListCommand.class})
final class ReleaseCommand {}
