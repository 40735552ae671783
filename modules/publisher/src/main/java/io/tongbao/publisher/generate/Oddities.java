package io.tongbao.publisher.generate;

/**
 * What makes a load less tidy than offices would like: shares of reports, each from 0 to 1.
 *
 * @param gaps that are never sent
 * @param late that come a month late, within the year
 * @param swapped of the corrections: they come before what they correct
 * @param ties whose value is the same in all townships
 * @param losses whose value is below 0, or 0, in turns; of what is counted 0
 * @param classes beside which the bureau feeds back a growth, or figures of its own, in turns
 * @param suppressed that carry a status and no number
 * @param parents of the counties' rows: they report themselves, beside the sum of their townships
 */
public record Oddities(
        double gaps,
        double late,
        double swapped,
        double ties,
        double losses,
        double classes,
        double suppressed,
        double parents) {
    /** A tidy load. */
    public static final Oddities NONE = all(0);

    public Oddities {
        require(gaps, "gaps");
        require(late, "late");
        require(swapped, "swapped");
        require(ties, "ties");
        require(losses, "losses");
        require(classes, "classes");
        require(suppressed, "suppressed");
        require(parents, "parents");
    }

    /** Some of everything: the same share of each. */
    public static Oddities all(double share) {
        return new Oddities(share, share, share, share, share, share, share, share);
    }

    private static void require(double share, String name) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(name + " " + share + ": must be a share from 0 to 1");
        }
    }
}
