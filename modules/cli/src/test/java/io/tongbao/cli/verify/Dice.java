package io.tongbao.cli.verify;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What chance decides in a made-up history, by its seed alone. */
final class Dice {
    private final Random random;

    Dice(long seed) {
        random = new Random(seed);
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    @Nullable
    String maybe(String text, double share) {
        return chance(share) ? text : null;
    }

    <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** From 0 to one less than the limit. */
    int below(int limit) {
        return random.nextInt(limit);
    }
}
