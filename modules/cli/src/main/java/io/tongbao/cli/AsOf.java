package io.tongbao.cli;

import io.tongbao.store.Database;
import io.tongbao.store.query.Moment;
import io.tongbao.store.query.Moments;
import picocli.CommandLine.Model.CommandSpec;

/** What {@code --as-of} means. */
final class AsOf {
    private AsOf() {}

    /**
     * The moment; where figures as of it may still change, that is said beside the answer.
     *
     * @throws UsageException that says what would be right
     */
    static Moment moment(Database database, String text, CommandSpec spec) {
        Moment moment;
        try {
            moment = new Moments(database).of(text);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--as-of " + e.getMessage(), e);
        }
        if (moment.provisional()) {
            spec.commandLine()
                    .getErr()
                    .println("provisional: not all that was known by " + moment.at()
                            + " is sure to have landed yet / 暂定：截至该时点的数据可能尚未全部入库");
        }
        return moment;
    }
}
