package io.tongbao.server.api;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What {@code Accept} likes most (RFC 9110). */
public final class MediaRanges {
    private MediaRanges() {}

    /**
     * The media type that a caller likes most; the usual one where it does not say.
     *
     * @param types as below
     * @throws HttpResponseException with 406 where none of them is asked for
     */
    public static String accepted(Context ctx, List<String> types) {
        String accept = ctx.header("Accept");
        if (accept == null || accept.isBlank()) {
            return types.get(0);
        }
        return liked(accept, types)
                .orElseThrow(() -> new HttpResponseException(
                        HttpStatus.NOT_ACCEPTABLE,
                        "Accept '" + accept + "': must name one of " + String.join(", ", types) + ", or */*",
                        Map.of("zh", "Accept“" + accept + "”：应含" + String.join("、", types) + "之一，或*/*")));
    }

    /** What belongs to that type. */
    public static <T> T accepted(Context ctx, Map<String, T> byType) {
        return Objects.requireNonNull(byType.get(accepted(ctx, List.copyOf(byType.keySet()))));
    }

    /**
     * The media type that is liked most; of several that are liked as much, that which is named first there.
     *
     * @param types that there are, the usual one first, in lower case and without parameters
     * @return empty where none of them is asked for
     */
    public static Optional<String> liked(String accept, List<String> types) {
        return Arrays.stream(accept.toLowerCase(Locale.ROOT).split(","))
                .filter(each -> quality(each) > 0)
                .sorted(Comparator.comparingDouble(MediaRanges::quality).reversed())
                .map(each -> each.split(";", 2)[0].strip())
                .flatMap(range -> within(range, types))
                .findFirst();
    }

    private static Stream<String> within(String range, List<String> types) {
        String begin = range.endsWith("/*") ? range.substring(0, range.length() - 1) : range + "\n";
        return types.stream()
                .filter(type -> range.equals("*/*") || type.equals(range) || type.startsWith(begin))
                .limit(1);
    }

    /** Of a range as it stands; one that cannot be read is liked as one without any. */
    private static double quality(String range) {
        return Arrays.stream(range.split(";"))
                .map(String::strip)
                .filter(each -> each.matches("q=(0(\\.\\d{0,3})?|1(\\.0{0,3})?)"))
                .mapToDouble(each -> Double.parseDouble(each.substring(2)))
                .findFirst()
                .orElse(1);
    }
}
