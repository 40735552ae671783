package io.tongbao.processor;

import io.tongbao.contracts.EconomicReport;
import io.tongbao.contracts.ProjectReport;
import io.tongbao.contracts.ReferenceKinds;
import io.tongbao.contracts.TargetLetter;
import io.tongbao.statistics.RankingDefinition;
import io.tongbao.statistics.targets.TargetChecks;
import org.jspecify.annotations.Nullable;

/** What an event has to wait for before it can be judged: a definition, the clock's first day, an inheritance. */
final class Awaited {
    private final Control control;
    private final Heirs heirs;

    Awaited(Control control, Heirs heirs) {
        this.control = control;
        this.heirs = heirs;
    }

    /** What reports of a region wait for until all that stands for its predecessors is here. */
    static String inheritance(String heir) {
        return "INHERITANCE|" + heir;
    }

    /** Key of what a report waits for; null if there is nothing. */
    @Nullable
    String by(EconomicReport report) {
        String missing = missing(report.getRegion(), report.getIndicator());
        String region = report.getRegion().strip();
        return missing == null && !heirs.isComplete(region) ? inheritance(region) : missing;
    }

    /** The same of a progress report. */
    @Nullable
    String by(ProjectReport report) {
        return missing(report.getRegion(), "");
    }

    /** The same of a target letter. */
    @Nullable
    String by(TargetLetter letter) {
        String ranking = letter.getRanking() == null ? "" : letter.getRanking().strip();
        RankingDefinition named = control.ranking(ranking);
        if (control.today() != null && !ranking.isEmpty() && named == null) {
            return ReferenceKinds.key(ReferenceKinds.RANKING, ranking);
        }
        String code = letter.getIndicator().strip();
        boolean isScore = named != null && named.isScore() && named.indicator().equals(code);
        boolean isScored = control.scheme(code) != null && control.indicator(code) == null;
        String missing = missing(letter.getRegion(), isScore || isScored ? "" : code);
        if (missing == null && isScore && control.scheme(code) == null) {
            return ReferenceKinds.key(ReferenceKinds.SCHEME, code);
        }
        String rule = TargetChecks.lightRule(letter.getLightRule());
        return missing == null && control.lightRule(rule) == null
                ? ReferenceKinds.key(ReferenceKinds.LIGHT_RULE, rule)
                : missing;
    }

    private @Nullable String missing(String region, String indicator) {
        if (control.today() == null) {
            return Control.CLOCK;
        }
        if (!region.isBlank() && control.region(region.strip()) == null) {
            return ReferenceKinds.key(ReferenceKinds.REGION, region.strip());
        }
        if (!indicator.isBlank() && control.indicator(indicator.strip()) == null) {
            return ReferenceKinds.key(ReferenceKinds.INDICATOR, indicator.strip());
        }
        return null;
    }
}
