package io.tongbao.server.page.projects;

import io.tongbao.server.page.Numbers;
import io.tongbao.statistics.Language;
import io.tongbao.statistics.project.Stage;
import io.tongbao.store.query.Fields;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** How many projects have come how far: one that has reached a stage has reached those before it. */
final class Funnel {
    private static final BigDecimal TO_100M = BigDecimal.valueOf(10_000);

    private final List<Fields> projects;
    private final Language language;

    Funnel(List<Fields> projects, Language language) {
        this.projects = projects;
        this.language = language;
    }

    List<ProjectsPage.Reached> stages() {
        return Stage.inOrder().stream()
                .map(stage -> reached(
                        stage,
                        projects.stream()
                                .filter(each -> hasReached(each, stage))
                                .toList()))
                .toList();
    }

    List<ProjectsPage.Reached> aside() {
        return Stream.of(Stage.SUSPENDED, Stage.CANCELLED)
                .map(stage -> reached(
                        stage,
                        projects.stream()
                                .filter(each -> each.text("stage").equals(stage.name()))
                                .toList()))
                .filter(each -> each.count() > 0)
                .toList();
    }

    private static boolean hasReached(Fields project, Stage stage) {
        String reached = project.text("stage_reached");
        return !reached.isEmpty() && Stage.valueOf(reached).reaches(stage);
    }

    private ProjectsPage.Reached reached(Stage stage, List<Fields> there) {
        BigDecimal amount = there.stream()
                .map(each -> each.number("total_investment"))
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal share = projects.isEmpty()
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(100L * there.size())
                        .divide(BigDecimal.valueOf(projects.size()), 1, RoundingMode.HALF_UP);
        return new ProjectsPage.Reached(
                language.of(stage.zh(), stage.en()),
                there.size(),
                Numbers.shown(amount.divide(TO_100M, 2, RoundingMode.HALF_UP), 2),
                share.toPlainString());
    }
}
