package io.tongbao.store.explain;

import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.Kind;
import io.tongbao.statistics.PeriodWording;
import io.tongbao.statistics.Scheme;
import io.tongbao.statistics.light.Light;
import io.tongbao.statistics.light.LightRule;
import io.tongbao.statistics.light.Subject;
import io.tongbao.statistics.targets.TargetKind;
import io.tongbao.statistics.targets.TargetWording;
import io.tongbao.store.query.Moment;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A light's explanation (T1 to T6): the letter, what is compared with it, what comes of that, and which clause of the rule
 * gave the light. All of it is the oracle's of the moment; the rule is asked once more.
 */
final class LightExplanation {
    private final Facts facts;
    private final Boards boards;
    private final Judgements judgements;

    LightExplanation(Facts facts, Boards boards, Judgements judgements) {
        this.facts = facts;
        this.boards = boards;
        this.judgements = judgements;
    }

    Explanation of(Key key, TargetKind kind, @Nullable Moment moment) {
        facts.dictionary().region(key.region());
        boolean isScore = facts.dictionary().isScheme(key.indicator());
        Indicator indicator = isScore ? null : facts.indicator(key);
        if (indicator != null) {
            FigureExplanation.requireRow(indicator, key.period());
        }
        Letter letter = judgements.letter(key, kind);
        if (letter == null) {
            throw new UnknownSubjectException(
                    "kind",
                    kind.name(),
                    new Words(
                            "为该地区、指标" + key.period().year() + "年已有目标的类型",
                            "be the kind of a target that the region had for the indicator in "
                                    + key.period().year()));
        }
        facts.ask(key);
        facts.dictionary().use("LIGHT_RULE", letter.lightRule());
        TargetNumbers numbers = new TargetNumbers(facts.say(), kind, indicator);
        Words title = title(key, kind, indicator);
        Step light = light(title, key, letter, numbers);
        return new Explanation(
                title,
                key.region(),
                key.indicator(),
                key.period().firstDay(),
                letter.ranking(),
                kind.name(),
                moment,
                List.of(light),
                facts.dictionary().used());
    }

    private Step light(Words title, Key key, Letter letter, TargetNumbers numbers) {
        TargetSteps steps = new TargetSteps(facts, boards, key, letter, numbers);
        FigureRow judged = judgements.judged(key, letter.kind());
        LightRule rule = judgements.lightRule(letter.lightRule());
        Draft draft = new Draft(title).rule(Rule.T6).input(steps.letter());
        if (judged == null || rule == null) {
            return draft.verdict(Light.NONE.name())
                    .note(
                            rule == null ? "亮灯规则未定义" : "该期无数据可比",
                            rule == null
                                    ? "its light rule is not defined"
                                    : "there is nothing to compare in the period")
                    .input(steps.actual("NOT_REPORTED"))
                    .step();
        }
        Map<Subject, BigDecimal> looked = looked(judged);
        Light light = rule.light(looked);
        BigDecimal actual = judged.number("actual");
        return draft.verdict(light.name())
                .note(TargetWording.zh(light), TargetWording.en(light))
                .input(steps.actual(actual == null ? judged.text("reason") : null))
                .input(steps.pace(judged.number("pace")))
                .input(steps.attainment(judged.number("attainment"), actual))
                .input(steps.gap(judged))
                .input(new LightSteps(rule, looked, numbers).rule())
                .step();
    }

    private static Map<Subject, BigDecimal> looked(FigureRow judged) {
        Map<Subject, BigDecimal> looked = new EnumMap<>(Subject.class);
        for (Subject each : Subject.values()) {
            BigDecimal fact =
                    each == Subject.OTHERWISE ? null : judged.number(each.name().toLowerCase(Locale.ROOT));
            if (fact != null) {
                looked.put(each, fact);
            }
        }
        return looked;
    }

    private Words title(Key key, TargetKind kind, @Nullable Indicator indicator) {
        Words region = facts.dictionary().name(key.region());
        Words compared = indicator == null
                ? facts.dictionary().scheme(key.indicator()).name()
                : facts.dictionary().indicatorName(key.indicator());
        Scheme scheme = indicator == null ? Scheme.M12 : indicator.scheme();
        Kind of = indicator == null ? null : indicator.kind();
        boolean cumulative = of == null || of == Kind.FLOW;
        return new Words(
                region.zh() + " " + compared.zh() + TargetWording.zh(kind, of) + "亮灯 "
                        + PeriodWording.zh(scheme, key.period(), cumulative),
                region.en() + ", light of the " + TargetWording.en(kind, of) + " for " + compared.en() + ", "
                        + PeriodWording.en(scheme, key.period(), cumulative));
    }
}
