package io.tongbao.contracts;

import io.tongbao.statistics.project.RawProject;

/** Between the contract and the checks of projects: a progress report as text. */
public final class RawProjects {
    private RawProjects() {}

    /** The report as it was sent. */
    public static RawProject of(ProjectReport report) {
        return RawProject.of(field -> {
            int at = report.getSchema().getField(field.field()).pos();
            return (String) report.get(at);
        });
    }
}
