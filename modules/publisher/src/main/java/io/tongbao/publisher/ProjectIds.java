package io.tongbao.publisher;

import io.tongbao.contracts.ProjectReport;
import io.tongbao.statistics.project.ProjectField;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ids of progress reports (R1), made as {@link ReportIds} makes them: of what they say where there is a revision. */
public final class ProjectIds {
    private ProjectIds() {}

    /**
     * The id of a report whose other fields are set.
     *
     * @param submission new for each submission, the same when one is resumed
     * @param row number of the row within it
     */
    public static String of(ProjectReport report, String submission, long row) {
        String identity = String.join("|", report.getRegion(), report.getProject(), report.getPeriod());
        String revision = report.getRevision();
        return ReportIds.isBlank(revision)
                ? identity + "|s" + submission + "-" + row
                : identity + "|r" + ReportIds.plain(revision) + "-" + SaidDigest.of(said(report));
    }

    private static List<@Nullable String> said(ProjectReport report) {
        List<@Nullable String> said = new ArrayList<>();
        for (ProjectField each : ProjectField.values()) {
            int at = report.getSchema().getField(each.field()).pos();
            said.add((String) report.get(at));
        }
        return said;
    }
}
