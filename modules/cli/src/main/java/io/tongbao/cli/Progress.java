package io.tongbao.cli;

import java.util.function.LongConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** A bar on a terminal, nothing in a pipe. */
final class Progress implements LongConsumer, AutoCloseable {
    private static final long UNKNOWN = -1;

    private final @Nullable ProgressBar bar;

    private Progress(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    static Progress of(String task, long rows) {
        boolean terminal = CommandLine.Help.Ansi.AUTO.enabled();
        return new Progress(
                terminal
                        ? new ProgressBarBuilder()
                                .setTaskName(task)
                                .setInitialMax(rows)
                                .build()
                        : null);
    }

    /** Does something of which nobody knows how much there is, and shows that it goes on. */
    static void during(String task, Runnable work) {
        Progress progress = of(task, UNKNOWN);
        try {
            work.run();
        } finally {
            progress.close();
        }
    }

    @Override
    public void accept(long done) {
        if (bar != null) {
            bar.stepTo(done);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
