package io.tongbao.publisher;

import io.tongbao.contracts.EconomicReport;
import io.tongbao.contracts.ProjectReport;
import io.tongbao.contracts.TargetLetter;
import io.tongbao.statistics.DataClass;
import io.tongbao.statistics.Entitlement;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.Problem;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** What speaks against sending something, for those who know who sends it (V02). */
public final class Rights {
    private Rights() {}

    /**
     * By what the sender is entitled to; empty where nothing does.
     *
     * @param value an {@link EconomicReport}, {@link ProjectReport} or {@link TargetLetter}
     */
    public static List<Problem> check(Entitlement entitlement, SpecificRecord value) {
        if (value instanceof TargetLetter letter) {
            return entitlement.forbidsTarget(letter.getRegion().strip(), year(letter.getYear()));
        }
        if (value instanceof ProjectReport project) { // a town's own
            return entitlement.forbidsReport(
                    project.getRegion().strip(), period(project.getPeriod()), DataClass.SELF_REPORTED);
        }
        EconomicReport report = (EconomicReport) value;
        return entitlement.forbidsReport(
                report.getRegion().strip(), period(report.getPeriod()), dataClass(report.getDataClass()));
    }

    /** Null where it is none, which the checks tell (V01). */
    private static @Nullable Period period(String sent) {
        try {
            return Period.of(sent.strip());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable Integer year(String sent) {
        String year = sent.strip();
        return year.matches("[0-9]{4}") ? Integer.valueOf(year) : null;
    }

    private static DataClass dataClass(@Nullable String sent) {
        return sent == null ? DataClass.SELF_REPORTED : DataClass.of(sent).orElse(DataClass.SELF_REPORTED);
    }
}
