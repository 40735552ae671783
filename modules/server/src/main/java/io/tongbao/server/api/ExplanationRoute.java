package io.tongbao.server.api;

import io.javalin.http.Context;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.targets.TargetKind;
import io.tongbao.store.Database;
import io.tongbao.store.explain.Explainer;
import io.tongbao.store.explain.Explanation;
import io.tongbao.store.explain.UnknownSubjectException;
import io.tongbao.store.query.Moment;
import io.tongbao.store.query.Moments;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code /api/v1/explain}: where the figure of a {@code region}, an {@code indicator} and a {@code period} comes from;
 * with {@code ranking} its rank there, and then the indicator may be left out; with {@code kind} the light of the target of
 * that kind; with {@code asOf} as known then.
 */
final class ExplanationRoute {
    private static final Set<String> FILTERS =
            Set.of("region", "indicator", "period", "ranking", "kind", "asOf", "numbers", "format");

    private static final String JSON = "application/json";

    private final Explainer explainer;
    private final Moments moments;

    ExplanationRoute(Database database) {
        explainer = new Explainer(database);
        moments = new Moments(database);
    }

    void send(Context ctx) throws IOException {
        Parameters parameters = new Parameters(ctx, FILTERS);
        boolean text = parameters.oneOf("numbers", List.of("number", "text")).equals("text");
        if (parameters.text("format") == null) {
            MediaRanges.accepted(ctx, List.of(JSON));
        }
        parameters.oneOf("format", List.of("json"));
        Moment moment = parameters.moment(moments);
        Explanation explanation = explain(parameters, moment);
        ctx.header("Cache-Control", "no-cache");
        if (moment != null) {
            ctx.header("Tongbao-As-Of", moment.at().toString())
                    .header("Tongbao-Provisional", Boolean.toString(moment.provisional()));
        }
        ctx.contentType(JSON);
        new ExplanationJson(text).write(ctx.outputStream(), explanation);
    }

    private Explanation explain(Parameters parameters, @Nullable Moment moment) {
        String region = parameters.required("region");
        String ranking = parameters.text("ranking");
        String kind = parameters.text("kind");
        if (kind != null && ranking != null) {
            throw new BadParameterException(
                    "ranking", ranking, "not be given with kind: the target names its ranking", "不与kind同用：目标自带排名");
        }
        String indicator = ranking == null ? parameters.required("indicator") : parameters.text("indicator");
        parameters.required("period");
        Period period = Period.of(Objects.requireNonNull(parameters.period("period")));
        try {
            if (kind != null) {
                return explainer.light(region, Objects.requireNonNull(indicator), kind(parameters), period, moment);
            }
            if (ranking == null) {
                return explainer.figure(region, Objects.requireNonNull(indicator), period, moment);
            }
            Explanation rank = explainer.rank(ranking, region, period, moment);
            if (indicator != null && !indicator.equals(rank.indicator())) {
                throw new BadParameterException(
                        "indicator",
                        indicator,
                        "be left out, or be " + rank.indicator() + " as in ranking " + ranking,
                        "不填，或为排名" + ranking + "的指标" + rank.indicator());
            }
            return rank;
        } catch (UnknownSubjectException e) {
            BadParameterException bad = new BadParameterException(
                    e.field(), e.value(), e.right().en(), e.right().zh());
            bad.initCause(e);
            throw bad;
        }
    }

    private static TargetKind kind(Parameters parameters) {
        List<String> kinds = Arrays.stream(TargetKind.values()).map(Enum::name).toList();
        return TargetKind.valueOf(parameters.oneOf("kind", kinds));
    }
}
