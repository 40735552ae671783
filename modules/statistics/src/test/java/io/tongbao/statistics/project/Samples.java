package io.tongbao.statistics.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.statistics.Period;
import io.tongbao.statistics.Problem;
import io.tongbao.statistics.Region;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Progress reports as townships send them, read by the checks. */
final class Samples {
    static final Region TOWN = new Region("t", "镇", "Town", "TOWN", List.of(), null, null);
    private static final LocalDate TODAY = LocalDate.of(2030, 1, 1);

    private Samples() {}

    /** A report as text: of project p and the town unless the fields say otherwise. */
    static RawProject raw(String period, Stage stage, Object... fieldsAndValues) {
        Map<ProjectField, String> texts = new EnumMap<>(ProjectField.class);
        texts.put(ProjectField.PROJECT, "p");
        texts.put(ProjectField.REGION, "t");
        texts.put(ProjectField.PERIOD, period);
        texts.put(ProjectField.STAGE, stage.name());
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            texts.put((ProjectField) fieldsAndValues[i], fieldsAndValues[i + 1].toString());
        }
        return RawProject.of(texts::get);
    }

    static ProjectChecks.Outcome judge(RawProject raw) {
        return ProjectChecks.judge(raw, TOWN, TODAY);
    }

    static Progress progress(String period, Stage stage, Object... fieldsAndValues) {
        ProjectChecks.Outcome outcome = judge(raw(period, stage, fieldsAndValues));
        assertThat(outcome.problems()).noneMatch(Problem::rejects);
        return Objects.requireNonNull(outcome.progress());
    }

    static ProjectFile file(Progress... reports) {
        ProjectFile file = ProjectFile.EMPTY;
        for (Progress each : reports) {
            file = file.with(0, each);
        }
        return file;
    }

    static Period period(String text) {
        return Period.of(text);
    }
}
