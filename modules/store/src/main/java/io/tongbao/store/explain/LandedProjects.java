package io.tongbao.store.explain;

import io.tongbao.statistics.Disposition;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.PeriodLock;
import io.tongbao.statistics.Precision;
import io.tongbao.statistics.Region;
import io.tongbao.statistics.Repeat;
import io.tongbao.statistics.project.PlanCurve;
import io.tongbao.statistics.project.Progress;
import io.tongbao.statistics.project.ProgressJudge;
import io.tongbao.statistics.project.ProjectField;
import io.tongbao.statistics.project.ProjectFile;
import io.tongbao.statistics.project.Stage;
import io.tongbao.store.Database;
import io.tongbao.store.Sql;
import io.tongbao.store.query.Select;
import io.tongbao.store.query.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What progress reports are judged by, as far as it has landed: for a rehearsal of a submission before it is published. For one
 * submission; not for several threads.
 */
public final class LandedProjects implements ProgressJudge.Known {
    private final Database database;
    private final LandedKnowledge knowledge;
    private final Map<String, List<FigureRow>> taken = new HashMap<>();
    private final Map<String, ProjectFile> files = new HashMap<>();

    /** @param knowledge of the day, of regions and of locks */
    public LandedProjects(Database database, LandedKnowledge knowledge) {
        this.database = database;
        this.knowledge = knowledge;
    }

    /** From now on what a report of the same submission makes of a project counts: what comes behind it is judged by it. */
    public void remember(String region, String project, ProjectFile file) {
        files.put(key(region, project), file);
    }

    @Override
    public LocalDate today() {
        return knowledge.today();
    }

    @Override
    public @Nullable Region region(String code) {
        return knowledge.region(code);
    }

    @Override
    public ProjectFile file(String region, String project) {
        return files.computeIfAbsent(key(region, project), key -> {
            ProjectFile file = ProjectFile.EMPTY;
            for (FigureRow each : taken(region, project)) {
                if (each.required("disposition").equals(Disposition.STANDING.name())) {
                    file = file.with(Objects.requireNonNull(each.whole("revision")), progress(each));
                }
            }
            return file;
        });
    }

    @Override
    public Repeat repeat(String region, String project, Progress progress, String id) {
        return taken(region, project).stream()
                .filter(each -> !id.isBlank()
                        && each.required("id").equals(id)
                        && progress.period().firstDay().equals(each.day("period")))
                .findFirst()
                .map(each -> progress(each).said().equals(progress.said()) ? Repeat.SAME : Repeat.OTHER)
                .orElse(Repeat.NEW);
    }

    @Override
    public @Nullable PeriodLock lock(Period period) {
        return knowledge.lock("", ProgressJudge.NO_INDICATOR, period);
    }

    private List<FigureRow> taken(String region, String project) {
        return taken.computeIfAbsent(key(region, project), key -> {
            Table found =
                    Select.of(Sql.of("knowledge_project"), region, project).run(database);
            return IntStream.range(0, found.rows().size())
                    .mapToObj(row -> new FigureRow(found, row))
                    .toList();
        });
    }

    private static Progress progress(FigureRow row) {
        Map<ProjectField, BigDecimal> numbers = new EnumMap<>(ProjectField.class);
        Map<ProjectField, LocalDate> dates = new EnumMap<>(ProjectField.class);
        for (ProjectField each : ProjectField.values()) {
            switch (each.type()) {
                case AMOUNT, PERCENT -> {
                    BigDecimal number = Precision.normalOrNull(row.number(each.field()));
                    if (number != null) {
                        numbers.put(each, number);
                    }
                }
                case DATE -> {
                    LocalDate day = row.day(each.field());
                    if (day != null) {
                        dates.put(each, day);
                    }
                }
                case TEXT -> {
                    // named below
                }
            }
        }
        String curve = row.text("plan_curve");
        String batch = row.text("batch");
        return new Progress(
                Period.of(Objects.requireNonNull(row.day("period"))),
                Stage.valueOf(row.required("stage")),
                row.text("name"),
                batch == null || batch.isEmpty() ? null : batch,
                row.text("list_version"),
                curve == null ? PlanCurve.LINEAR : PlanCurve.of(curve),
                row.text("problems"),
                numbers,
                dates);
    }

    private static String key(String region, String project) {
        return region + "|" + project;
    }
}
