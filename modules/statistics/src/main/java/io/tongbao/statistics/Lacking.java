package io.tongbao.statistics;

/**
 * Which regions the two sides of a sum lack, each as one number: sums that lack the same regions have the same, whatever
 * the order (U4). Others have another one but for a chance of 1 in 2^64.
 *
 * @param month of the month side; 0 where it lacks none
 * @param cumulative of the cumulative side
 */
public record Lacking(long month, long cumulative) {
    /** No region is lacking. */
    public static final Lacking NONE = new Lacking(0, 0);

    private static final long FNV_BASIS = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /** The share of one region; shares are added up. */
    static long region(String code) {
        long hash = FNV_BASIS;
        for (int i = 0; i < code.length(); i++) {
            hash = (hash ^ code.charAt(i)) * FNV_PRIME;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        return hash ^ (hash >>> 33);
    }
}
