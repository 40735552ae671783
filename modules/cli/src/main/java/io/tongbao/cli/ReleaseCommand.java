package io.tongbao.cli;

import picocli.CommandLine.Command;

/** Releases: names of moments. */
@Command(
        name = "release",
        mixinStandardHelpOptions = true,
        description = {"Names the moment of a circulated bulletin, or lists such names.", "为通报时点命名或列出。"},
        subcommands = {ReleaseCreateCommand.class, ReleaseListCommand.class})
final class ReleaseCommand {}
