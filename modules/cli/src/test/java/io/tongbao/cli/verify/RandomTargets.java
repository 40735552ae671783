package io.tongbao.cli.verify;

import io.tongbao.contracts.LightClause;
import io.tongbao.contracts.LightCondition;
import io.tongbao.contracts.LightRuleDefinition;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.ReferenceKinds;
import io.tongbao.contracts.TargetLetter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Made-up target letters of every kind and pace, in versions, judged by the rules that come with the system and by some
 * of their own, which are redefined and withdrawn meanwhile. Many are refused: they do not fit their indicator.
 */
final class RandomTargets {
    private static final List<String> REGIONS = List.of("t1", "t2", "t3", "t4", "c1", "c2", "top", "zone");
    private static final List<String> KINDS = List.of("LEVEL", "LEVEL", "CEILING", "GROWTH", "GROWTH", "RANK", "COUNT");
    private static final List<String> PACES = List.of("", "LINEAR", "QUARTERLY", "SEASONAL", "SEASONAL", "CUSTOM");
    private static final List<String> VALUES = List.of("0", "1", "3", "10", "12.5", "40", "100", "-2");
    private static final List<String> RULES =
            List.of("default", "yinchuan", "tianjin", "mianyang", "patient", "average", "places");
    private static final List<String> OWN = List.of("patient", "average", "places");
    private static final String CURVE = "0 5 10 10 20 30 40 55.5 70 80 95 100";

    private final History history;
    private final List<Like> cast;
    private final Random random;

    RandomTargets(History history, List<Like> cast, long seed) {
        this.history = history;
        this.cast = cast;
        this.random = new Random(seed ^ 0x7a46e75L);
    }

    void begin() {
        OWN.forEach(this::rule);
        for (int i = 0; i < 25; i++) {
            letter();
        }
    }

    /** Perhaps another letter, perhaps another version of a rule. */
    void more() {
        if (chance(0.15)) {
            letter();
        }
        if (chance(0.01)) {
            String code = pick(OWN);
            if (chance(0.2)) {
                history.define(change(code).setWithdrawn(true));
            } else {
                rule(code);
            }
        }
    }

    private void letter() {
        if (chance(0.2)) {
            place();
            return;
        }
        Like like = pick(cast);
        String kind = pick(KINDS);
        String pace = pick(PACES);
        boolean ranked = kind.equals("RANK") || chance(0.5);
        history.target(TargetLetter.newBuilder()
                .setRegion(pick(REGIONS))
                .setIndicator(like.code())
                .setYear(pick(List.of("2022", "2023", "2023")))
                .setKind(kind)
                .setValue(pick(VALUES))
                .setRanking(ranked ? like.code() + "-" + random.nextInt(3) : null)
                .setPace(isPaced(like, kind) && !pace.isEmpty() ? pace : null)
                .setPaceCustom(isPaced(like, kind) && pace.equals("CUSTOM") ? CURVE : null)
                .setLightRule(pick(RULES))
                .setVersion(chance(0.2) ? String.valueOf(1 + random.nextInt(4)) : null)
                .build());
    }

    /** A place in a ranking of scores, which may be none or one of another scheme by then. */
    private void place() {
        history.target(TargetLetter.newBuilder()
                .setRegion(pick(REGIONS))
                .setIndicator(pick(RandomSchemes.SCHEMES))
                .setYear(pick(List.of("2022", "2023", "2023")))
                .setKind(chance(0.05) ? pick(KINDS) : "RANK")
                .setValue(pick(List.of("1", "2", "3")))
                .setRanking(pick(RandomSchemes.RANKINGS))
                .setLightRule(pick(RULES))
                .setVersion(chance(0.1) ? String.valueOf(1 + random.nextInt(4)) : null)
                .build());
    }

    private static boolean isPaced(Like like, String kind) {
        return like.kind.equals("FLOW") && (kind.equals("LEVEL") || kind.equals("COUNT"));
    }

    private void rule(String code) {
        List<LightClause> clauses = new ArrayList<>();
        switch (code) {
            case "patient" -> {
                clauses.add(clause("RED", "BEHIND_IN_A_ROW", ">=", 2 + random.nextInt(2)));
                clauses.add(clause("YELLOW", "BEHIND_IN_A_ROW", "GT", 0));
            }
            case "average" -> {
                clauses.add(clause("GREEN", "MEAN", "≥", random.nextInt(3) - 1));
                clauses.add(clause("BLACK_LIST", "RANK_FROM_LAST", "LE", 1 + random.nextInt(2)));
                clauses.add(clause("YELLOW", "GROUP", ">", -5));
            }
            default -> {
                clauses.add(clause("RED_LIST", "RANK", "=", 1 + random.nextInt(2)));
                clauses.add(clause("RED", "PLAN", "<", 0));
            }
        }
        clauses.add(LightClause.newBuilder()
                .setConditions(List.of())
                .setLight(code.equals("patient") ? "GREEN" : "NONE")
                .build());
        history.define(change(code)
                .setLightRule(LightRuleDefinition.newBuilder()
                        .setRuleVersion(chance(0.3) ? 10 + random.nextInt(5) : 0)
                        .setClauses(clauses)
                        .build()));
    }

    private static LightClause clause(String light, String subject, String operator, int value) {
        return LightClause.newBuilder()
                .setConditions(List.of(LightCondition.newBuilder()
                        .setSubject(subject)
                        .setOperator(operator)
                        .setValue(BigDecimal.valueOf(value).setScale(12))
                        .build()))
                .setLight(light)
                .build();
    }

    private static ReferenceChange.Builder change(String code) {
        return ReferenceChange.newBuilder().setKind(ReferenceKinds.LIGHT_RULE).setCode(code);
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
