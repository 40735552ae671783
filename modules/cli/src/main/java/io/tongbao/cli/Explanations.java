package io.tongbao.cli;

import io.tongbao.server.api.ExplanationJson;
import io.tongbao.statistics.Language;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.targets.TargetKind;
import io.tongbao.store.Database;
import io.tongbao.store.explain.Explainer;
import io.tongbao.store.explain.Explanation;
import io.tongbao.store.explain.UnknownSubjectException;
import io.tongbao.store.query.Filter;
import io.tongbao.store.query.Moment;
import io.tongbao.store.query.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What {@code query --explain} prints: of each row found where it comes from. */
final class Explanations {
    /** More cannot be read any more. */
    static final int MOST = 20;

    private final Explainer explainer;
    private final @Nullable Moment moment;

    Explanations(Database database, @Nullable Moment moment) {
        explainer = new Explainer(database);
        this.moment = moment;
    }

    /** What is asked about. */
    private record Subject(
            @Nullable String ranking, @Nullable String kind, String region, String indicator, LocalDate period) {}

    /**
     * Of growth: the rows found, or what was asked for by name where nothing stands, since that has reasons too.
     *
     * @throws UsageException when there are too many to read, or none
     */
    List<Explanation> figures(Table found, Filter filter) {
        boolean named = filter.region() != null
                && filter.indicator() != null
                && filter.from() != null
                && filter.from().equals(filter.to());
        return explain(
                named
                        ? Set.of(new Subject(
                                null,
                                null,
                                Objects.requireNonNull(filter.region()),
                                Objects.requireNonNull(filter.indicator()),
                                Objects.requireNonNull(filter.from())))
                        : subjects(found, null, null));
    }

    /**
     * Of rankings and scores: one for each ranking, member and period found.
     *
     * @throws UsageException when there are too many to read, or none
     */
    List<Explanation> ranks(Table found) {
        return explain(subjects(found, "ranking", null));
    }

    /**
     * Of targets: the light of each found.
     *
     * @throws UsageException when there are too many to read, or none
     */
    List<Explanation> lights(Table found) {
        return explain(subjects(found, null, "kind"));
    }

    private static Set<Subject> subjects(Table found, @Nullable String ranking, @Nullable String kind) {
        Set<Subject> subjects = new LinkedHashSet<>();
        for (int row = 0; row < found.rows().size(); row++) {
            subjects.add(new Subject(
                    ranking == null ? null : String.valueOf(found.value(row, ranking)),
                    kind == null ? null : String.valueOf(found.value(row, kind)),
                    String.valueOf(found.value(row, "region")),
                    ranking == null ? String.valueOf(found.value(row, "indicator")) : "",
                    (LocalDate) Objects.requireNonNull(found.value(row, "period"))));
        }
        return subjects;
    }

    private List<Explanation> explain(Set<Subject> subjects) {
        if (subjects.isEmpty()) {
            throw new UsageException("--explain: nothing is found by these filters; name --region, --indicator and one"
                    + " period (--from P --to P) to hear why a figure is missing / 无记录：请指明地区、指标与期别");
        }
        if (subjects.size() > MOST) {
            throw new UsageException("--explain: more than " + MOST
                    + " figures are found; narrow them with --region, --indicator or --ranking, --from and --to / 超过"
                    + MOST + "条，请用 --region、--indicator 或 --ranking、--from、--to 缩小范围");
        }
        try {
            return subjects.stream().map(this::explain).toList();
        } catch (UnknownSubjectException e) {
            throw new UsageException("--" + e.getMessage(), e);
        }
    }

    private Explanation explain(Subject subject) {
        Period period = Period.of(subject.period());
        if (subject.kind() != null) {
            TargetKind kind = TargetKind.valueOf(subject.kind());
            return explainer.light(subject.region(), subject.indicator(), kind, period, moment);
        }
        return subject.ranking() == null
                ? explainer.figure(subject.region(), subject.indicator(), period, moment)
                : explainer.rank(subject.ranking(), subject.region(), period, moment);
    }

    /** As a tree, or each as the one JSON object that HTTP answers, a line for each. */
    static void print(List<Explanation> explanations, TableFormat format, Language language, PrintWriter out) {
        for (Explanation each : explanations) {
            if (format == TableFormat.JSON) {
                out.println(json(each));
            } else {
                ExplanationText.lines(each, language).forEach(out::println);
                out.println();
            }
        }
        out.flush();
    }

    private static String json(Explanation explanation) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new ExplanationJson(false).write(bytes, explanation);
        } catch (IOException e) {
            throw new UncheckedIOException("an explanation could not be written as JSON", e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
