package io.tongbao.server.page.projects;

import io.tongbao.server.page.Numbers;
import io.tongbao.server.page.part.Names;
import io.tongbao.statistics.Language;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.project.PaceJudgement;
import io.tongbao.statistics.project.Stage;
import io.tongbao.store.query.Fields;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A project as it was last reported, in words.
 *
 * @param code of the project
 * @param region code
 * @param stage in words
 * @param pace in words; empty where it is not judged
 * @param state class of the style sheet: {@code behind}, {@code on-pace} …
 * @param isBehind whether it is behind its plan, or has not started as planned
 * @param period of the last report
 * @param total total investment, 万元
 * @param invested since January, with the plan of the year
 * @param progress physical progress, per cent
 */
public record ProjectLine(
        String code,
        String name,
        String region,
        String regionName,
        String stage,
        String pace,
        String state,
        boolean isBehind,
        String period,
        String total,
        String invested,
        String progress,
        String problems) {

    /**
     * A project in a language.
     *
     * @param row of {@code stats.projects}
     */
    public static ProjectLine of(Fields row, Language language) {
        Stage stage = Stage.valueOf(row.text("stage"));
        String code = row.text("pace");
        PaceJudgement pace = code.isEmpty() ? null : PaceJudgement.valueOf(code);
        LocalDate period = row.day("period");
        BigDecimal plan = row.number("year_plan");
        return new ProjectLine(
                row.text("project"),
                row.text("name", "project"),
                row.text("region"),
                Names.region(row, language),
                language.of(stage.zh(), stage.en()),
                pace == null ? "" : language.of(pace.zh(), pace.en()),
                code.toLowerCase(Locale.ROOT).replace('_', '-'),
                pace == PaceJudgement.BEHIND || pace == PaceJudgement.NOT_STARTED,
                period == null ? "" : Period.of(period).toString(),
                Numbers.shown(row.number("total_investment"), 0),
                Numbers.shown(row.number("year_investment"), 0) + (plan == null ? "" : " / " + Numbers.shown(plan, 0)),
                Numbers.shown(row.number("physical_progress"), 0),
                row.text("problems"));
    }
}
