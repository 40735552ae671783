package io.tongbao.statistics;

import java.math.BigDecimal;

/**
 * A region that another one came out of, by merger, division or a new code (G3). In reference data it is written as
 * {@code 411302102}, or with the part of it that went over as {@code 411302102:0.4}.
 *
 * @param region its code
 * @param share above 0, at most 1
 */
public record Predecessor(String region, BigDecimal share) {
    public Predecessor {
        if (!Code.isRegion(region)) {
            throw new DefinitionException(
                    "predecessor",
                    "predecessors",
                    share.compareTo(BigDecimal.ONE) == 0 ? region : region + ":" + share,
                    "must be codes of regions, parted by semicolons, such as a;b:0.6",
                    "应为地区代码，以分号分隔，如a;b:0.6");
        }
        if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw new DefinitionException(
                    "predecessor " + region,
                    "predecessors",
                    region + ":" + share,
                    "the share must be above 0 and at most 1",
                    "划入比例应大于0且不超过1");
        }
        share = Precision.normal(share);
    }

    /** Whether all of it went over. */
    public boolean isWhole() {
        return share.compareTo(BigDecimal.ONE) == 0;
    }

    /**
     * Reads {@code code} or {@code code:share}.
     *
     * @throws DefinitionException with what would be right
     */
    public static Predecessor of(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 0) {
            return new Predecessor(text.strip(), BigDecimal.ONE);
        }
        String share = text.substring(colon + 1);
        BigDecimal number = NumberText.parse("share", "划入比例", share).number();
        if (number == null) {
            throw new DefinitionException(
                    "predecessor", "predecessors", text, "the share must be a number such as 0.4", "划入比例应为数字，如0.4");
        }
        return new Predecessor(text.substring(0, colon).strip(), number);
    }
}
