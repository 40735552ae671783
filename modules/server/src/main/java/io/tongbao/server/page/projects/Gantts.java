package io.tongbao.server.page.projects;

import io.tongbao.statistics.Language;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.project.Stage;
import io.tongbao.store.query.Fields;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Planned and actual times of projects, on one axis of whole years. */
final class Gantts {
    private static final int MOST = 60;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final LocalDate first;
    private final long days;
    private final LocalDate known;
    private final Language language;

    private Gantts(LocalDate first, LocalDate last, LocalDate known, Language language) {
        this.first = first;
        this.days = ChronoUnit.DAYS.between(first, last);
        this.known = known;
        this.language = language;
    }

    /** @param projects rows of {@code stats.projects} */
    static ProjectsPage.Gantt of(List<Fields> projects, Language language) {
        List<Fields> drawn = projects.stream()
                .filter(each -> begin(each) != null)
                .sorted(Comparator.comparing(each -> Objects.requireNonNull(begin(each))))
                .limit(MOST)
                .toList();
        if (drawn.isEmpty()) {
            return new ProjectsPage.Gantt(List.of(), "0", "", List.of());
        }
        LocalDate known = drawn.stream()
                .map(each -> each.period("period").lastDay())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate first = drawn.stream()
                .map(each -> Objects.requireNonNull(begin(each)))
                .min(Comparator.naturalOrder())
                .orElseThrow()
                .withDayOfYear(1);
        LocalDate last = drawn.stream()
                .flatMap(Gantts::ends)
                .max(Comparator.naturalOrder())
                .filter(each -> each.isAfter(known))
                .orElse(known)
                .withDayOfYear(1)
                .plusYears(1);
        return new Gantts(first, last, known, language).gantt(drawn, last);
    }

    private ProjectsPage.Gantt gantt(List<Fields> drawn, LocalDate last) {
        List<ProjectsPage.Year> years = new ArrayList<>();
        for (LocalDate each = first; each.isBefore(last); each = each.plusYears(1)) {
            years.add(new ProjectsPage.Year(each.getYear(), at(each)));
        }
        return new ProjectsPage.Gantt(
                years,
                at(known),
                Period.of(known).toString(),
                drawn.stream().map(this::bars).toList());
    }

    private ProjectsPage.Bars bars(Fields row) {
        LocalDate plannedFrom = row.day("planned_start");
        LocalDate plannedTo = row.day("planned_completion");
        LocalDate from = row.day("actual_start");
        LocalDate to = row.day("actual_completion");
        Stage stage = Stage.valueOf(row.text("stage"));
        String ended = from == null ? "—" : to == null ? goesOn(stage) : told(to);
        String words = language.of("计划", "planned ") + told(plannedFrom) + " – " + told(plannedTo)
                + language.of("；实际", "; actual ") + told(from) + " – " + ended;
        return new ProjectsPage.Bars(
                row.text("name", "project"),
                span(plannedFrom, plannedTo),
                span(from, to == null ? lastSeen(row, stage) : to),
                words,
                row.text("pace").toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Until when something was done, of one that is not completed: what stands still does so from the day of that stage. */
    private LocalDate lastSeen(Fields row, Stage stage) {
        LocalDate day = stage.isAside() ? row.day("stage_date") : null;
        return day == null ? known : day;
    }

    private String goesOn(Stage stage) {
        return stage.isAside() ? language.of(stage.zh(), stage.en()) : "…";
    }

    private ProjectsPage.@Nullable Span span(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null
                ? null
                : new ProjectsPage.Span(
                        share(ChronoUnit.DAYS.between(first, from)),
                        share(Math.max(1, ChronoUnit.DAYS.between(from, to))));
    }

    private static String told(@Nullable LocalDate day) {
        return day == null ? "—" : day.toString();
    }

    private String at(LocalDate day) {
        return share(ChronoUnit.DAYS.between(first, day));
    }

    private String share(long part) {
        return BigDecimal.valueOf(part)
                .multiply(WHOLE)
                .divide(BigDecimal.valueOf(days), 2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static @Nullable LocalDate begin(Fields row) {
        return Stream.of("planned_start", "actual_start")
                .map(row::day)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Stream<LocalDate> ends(Fields row) {
        return Stream.of("planned_start", "actual_start", "planned_completion", "actual_completion")
                .map(row::day)
                .filter(Objects::nonNull);
    }
}
