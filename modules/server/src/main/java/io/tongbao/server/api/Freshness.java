package io.tongbao.server.api;

import io.javalin.http.Context;
import io.tongbao.store.Database;
import io.tongbao.store.sink.LandedCounter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells a caller that nothing has changed: an answer's tag is of all that has landed, of the question and of the running server,
 * whose next version may answer otherwise. It is weak, as compressed bytes differ. It is taken before the database is asked: what
 * lands meanwhile makes an answer older than its tag never.
 */
public final class Freshness {
    private static final String SERVER = HexFormat.of().formatHex(SecureRandom.getSeed(8));
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<String> HEADERS = List.of("Accept", "Accept-Language");

    private Freshness() {}

    /**
     * Sets the tag of a question as it was sent; answers 304 where the caller has that one already.
     *
     * @param about what else the answer depends on
     * @return whether it is answered
     */
    public static boolean isKnown(Context ctx, Database database, @Nullable Object about) {
        List<@Nullable Object> asked = new ArrayList<>();
        asked.add(about);
        asked.add(ctx.path() + "?" + ctx.queryString());
        HEADERS.forEach(each -> asked.add(ctx.header(each)));
        ctx.res().addHeader("Vary", String.join(", ", HEADERS));
        String tag = tag(database, asked);
        tell(ctx, tag);
        return isKnown(ctx, tag);
    }

    /** Sets the tag of an answer. */
    public static void tell(Context ctx, String tag) {
        ctx.header("ETag", tag).header("Cache-Control", "no-cache");
    }

    /**
     * Answers 304 where the caller has an answer of that tag already.
     *
     * @return whether it is answered
     */
    public static boolean isKnown(Context ctx, String tag) {
        String known = ctx.header("If-None-Match");
        boolean isKnown = known != null
                && Arrays.stream(known.split(","))
                        .map(String::strip)
                        .anyMatch(each -> each.equals("*") || weak(each).equals(tag));
        if (isKnown) {
            tell(ctx, tag);
            ctx.status(304);
        }
        return isKnown;
    }

    private static String weak(String tag) {
        return tag.startsWith("W/") ? tag : "W/" + tag;
    }

    /**
     * The tag of an answer.
     *
     * @param asked all that the answer depends on besides what has landed, the day and the running server
     */
    public static String tag(Database database, List<? extends @Nullable Object> asked) {
        StringBuilder all = new StringBuilder(SERVER).append('\n');
        all.append(LandedCounter.mark(database)).append('\n');
        // what is overdue changes with the day, though nothing lands
        all.append(LocalDate.now(ZONE)).append('\n');
        for (Object each : asked) {
            String text = String.valueOf(each);
            all.append(text.length()).append(' ').append(text).append('\n'); // no two lists read alike
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return "W/\"" + HexFormat.of().formatHex(hash, 0, 16) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
