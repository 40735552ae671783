package io.tongbao.cli;

import io.tongbao.statistics.project.Stage;
import io.tongbao.store.Database;
import io.tongbao.store.query.Filter;
import io.tongbao.store.query.KnownCodes;
import io.tongbao.store.query.Moment;
import io.tongbao.store.query.ProjectsQuery;
import io.tongbao.store.query.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What {@code query projects} can be asked besides what every query can. */
final class ProjectOptions {
    @Option(names = "--batch", description = "Projects: code of a batch.")
    private @Nullable String batch;

    @Option(names = "--stage", converter = StageReader.class, description = "Projects: a stage, such as STARTED or 开工.")
    private @Nullable Stage stage;

    boolean areGiven() {
        return batch != null || stage != null;
    }

    /** @throws io.tongbao.store.query.UnknownCodeException where a code of the filter, or the batch, is none */
    void requireKnown(Database database, Filter filter) {
        new KnownCodes(database).require(which(filter));
    }

    /** Projects as they were last reported, or every revision of every report. */
    Table ask(Database database, Filter filter, boolean history) {
        ProjectsQuery projects = new ProjectsQuery(database);
        return history ? projects.history(which(filter)) : projects.current(which(filter));
    }

    /** Projects as they were last reported by a moment. */
    Table ask(Database database, Filter filter, Moment moment) {
        return new ProjectsQuery(database).asOf(which(filter), moment);
    }

    private ProjectsQuery.Which which(Filter filter) {
        return new ProjectsQuery.Which(filter, batch, stage == null ? null : stage.name());
    }

    /** Reads codes and Chinese names. */
    static final class StageReader implements ITypeConverter<Stage> {
        @Override
        public Stage convert(String text) {
            return Stage.of(text)
                    .orElseThrow(() -> new TypeConversionException(
                            "'" + text + "' is no stage; right is one of " + List.of(Stage.values())));
        }
    }
}
