package io.tongbao.publisher.generate;

/** Numbers that look like chance and depend on nothing but the arguments (SplitMix64's finaliser). */
final class Mix {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Mix() {}

    static long of(long seed, long... parts) {
        long mixed = finish(seed + GOLDEN);
        for (long part : parts) {
            mixed = finish(mixed + GOLDEN * (part + 1));
        }
        return mixed;
    }

    /** From {@code low} to {@code high}, both included. */
    static long between(long low, long high, long seed, long... parts) {
        return low + Math.floorMod(of(seed, parts), high - low + 1);
    }

    /** True for about that share of all arguments. */
    static boolean chosen(double share, long seed, long... parts) {
        return (of(seed, parts) >>> 11) * 0x1.0p-53 < share;
    }

    private static long finish(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
