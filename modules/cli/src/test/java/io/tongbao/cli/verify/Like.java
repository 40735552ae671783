package io.tongbao.cli.verify;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The indicators of made-up histories: one of each sort, and a family of parts and ratios. */
enum Like {
    MONTHLY("FLOW", "M12", "BOTH", true, "万元"),
    JOINED("FLOW", "M11", "BOTH", true, "万元"),
    QUARTERLY("FLOW", "Q4", "BOTH", true, "万元"),
    YEARLY("FLOW", "A1", "BOTH", true, "万元"),
    BALANCE("STOCK", "M12", "BOTH", true, "万元"),
    LOOSE("STOCK", "Q4", "LEVEL", false, "万元"),
    RATE("RATE", "M12", "BOTH", false, "%"),
    GROWTH_ONLY("FLOW", "M11", "RATE", true, "%"),
    WHOLE("FLOW", "M12", "BOTH", true, "亿元"),
    PART("FLOW", "M12", "BOTH", true, "万元"),
    PEOPLE("STOCK", "M12", "LEVEL", true, "万人"),
    PORTION("RATE", "M12", "BOTH", false, "%"),
    PER_HEAD("RATE", "M12", "BOTH", false, "元"),
    DENSITY("RATE", "Q4", "LEVEL", false, "人");

    /** Those that are parts of others, ratios, or what these need. */
    static final List<Like> FAMILY = List.of(WHOLE, PART, PEOPLE, PORTION, PER_HEAD, DENSITY, BALANCE);

    final String kind;
    final String scheme;
    final String publishes;
    final boolean additive;
    final String unit;

    Like(String kind, String scheme, String publishes, boolean additive, String unit) {
        this.kind = kind;
        this.scheme = scheme;
        this.publishes = publishes;
        this.additive = additive;
        this.unit = unit;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it is a part of, as a rule. */
    @Nullable
    Like whole() {
        return this == PART || this == BALANCE ? WHOLE : null;
    }

    @Nullable
    Like numerator() {
        return switch (this) {
            case PORTION -> PART;
            case PER_HEAD -> WHOLE;
            case DENSITY -> PEOPLE;
            default -> null;
        };
    }

    @Nullable
    Like denominator() {
        return switch (this) {
            case PORTION -> WHOLE;
            case PER_HEAD -> PEOPLE;
            case DENSITY -> BALANCE;
            default -> null;
        };
    }
}
