package io.tongbao.server.page.explain;

import io.tongbao.server.page.Asked;
import io.tongbao.server.page.PageException;
import io.tongbao.server.page.Shown;
import io.tongbao.server.page.View;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.targets.TargetKind;
import io.tongbao.store.Database;
import io.tongbao.store.explain.Explainer;
import io.tongbao.store.explain.Explanation;
import io.tongbao.store.explain.UnknownSubjectException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** {@code explain}: where a figure comes from; with {@code ranking} a rank, with {@code kind} the light of a target. */
public final class ExplainView implements View {
    private final Explainer explainer;

    public ExplainView(Database database) {
        explainer = new Explainer(database);
    }

    @Override
    public String path() {
        return "explain";
    }

    @Override
    public Set<String> takes() {
        return Set.of("region", "indicator", "period", "ranking", "kind");
    }

    @Override
    public Shown show(Asked asked) {
        Explanation explanation;
        try {
            explanation = explain(asked);
        } catch (UnknownSubjectException e) {
            PageException wrong = PageException.wrong(
                    e.field(), e.value(), e.right().zh(), e.right().en());
            wrong.initCause(e);
            throw wrong;
        }
        String title =
                asked.language().of(explanation.what().zh(), explanation.what().en());
        return new Shown(title, "explain.jte", explanation, Steps.table(explanation));
    }

    private Explanation explain(Asked asked) {
        String region = given(asked, "region");
        LocalDate day = asked.period("period");
        if (day == null) {
            throw PageException.wrong("period", "", "给出，如2023-04", "given, as in 2023-04");
        }
        Period period = Period.of(day);
        String ranking = asked.text("ranking");
        if (ranking != null) {
            return explainer.rank(ranking, region, period, asked.moment());
        }
        String indicator = given(asked, "indicator");
        return asked.text("kind") == null
                ? explainer.figure(region, indicator, period, asked.moment())
                : explainer.light(region, indicator, kind(given(asked, "kind")), period, asked.moment());
    }

    private static String given(Asked asked, String parameter) {
        String value = asked.text(parameter);
        if (value == null) {
            throw PageException.wrong(parameter, "", "给出", "given");
        }
        return value;
    }

    private static TargetKind kind(String code) {
        List<String> kinds = Arrays.stream(TargetKind.values()).map(Enum::name).toList();
        if (!kinds.contains(code)) {
            throw PageException.wrong("kind", code, "其中之一：" + kinds, "one of " + kinds);
        }
        return TargetKind.valueOf(code);
    }
}
