package io.tongbao.statistics.project;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How far a project is (P1): eight stages in their order, and two aside of it. */
public enum Stage {
    /** A contract is signed. */
    SIGNED("签约"),
    /** The contract is being carried out: the company is founded, the first money is in. */
    FULFILLED("履约"),
    /** The authorities have approved it. */
    APPROVED("立项"),
    /** Building has begun. */
    STARTED("开工"),
    /** It is being built. */
    UNDER_CONSTRUCTION("在建"),
    /** It is built. */
    COMPLETED("竣工"),
    /** It produces. */
    IN_PRODUCTION("投产"),
    /** It produces what was planned. */
    FULL_EFFECT("达效"),
    /** Aside: work that had begun is suspended; what was reached before stays reached. */
    SUSPENDED("停工"),
    /** Aside: given up; what was reached before stays reached. */
    CANCELLED("终止");

    private static final List<Stage> IN_ORDER =
            Arrays.stream(values()).filter(each -> !each.isAside()).toList();

    private final String zh;

    Stage(String zh) {
        this.zh = zh;
    }

    /** The Chinese name. */
    public String zh() {
        return zh;
    }

    /** The English name. */
    public String en() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Whether it says nothing of how far the project is. */
    public boolean isAside() {
        return this == SUSPENDED || this == CANCELLED;
    }

    /**
     * Whether a project at this stage has reached another: this stage or a later one (P3).
     *
     * @throws IllegalArgumentException if one of the two is aside of the order
     */
    public boolean reaches(Stage other) {
        if (isAside() || other.isAside()) {
            throw new IllegalArgumentException("stages " + this + " and " + other + ": must be stages in order");
        }
        return compareTo(other) >= 0;
    }

    /** The eight stages, in their order. */
    public static List<Stage> inOrder() {
        return IN_ORDER;
    }

    /** Reads a code (any case, {@code -} or {@code _}) or a Chinese name; empty if it is neither. */
    public static Optional<Stage> of(String text) {
        String code = text.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        return Arrays.stream(values())
                .filter(each -> each.name().equals(code) || each.zh.equals(code))
                .findFirst();
    }
}
