package io.tongbao.server.api;

import io.javalin.http.Context;
import io.tongbao.server.table.TableFormat;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/** Which format a caller wants: {@code format}, else what {@code Accept} likes most of those there are, else JSON. */
final class Formats {
    private Formats() {}

    static TableFormat of(Context ctx, Parameters parameters) {
        if (parameters.text("format") != null) {
            return TableFormat.ofExtension(parameters.oneOf("format", TableFormat.extensions()))
                    .orElseThrow();
        }
        String accept = ctx.header("Accept");
        return accept == null ? TableFormat.JSON : liked(accept);
    }

    private static TableFormat liked(String accept) {
        return Arrays.stream(accept.toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .sorted(Comparator.comparingDouble(Formats::quality).reversed())
                .map(each -> each.split(";", 2)[0].strip())
                .flatMap(each -> Arrays.stream(TableFormat.values())
                        .filter(format -> format.mediaType().equals(each) || each.equals("*/*"))
                        .limit(1))
                .findFirst()
                .orElse(TableFormat.JSON);
    }

    private static double quality(String range) {
        return Arrays.stream(range.split(";"))
                .map(String::strip)
                .filter(each -> each.matches("q=(0(\\.\\d{0,3})?|1(\\.0{0,3})?)"))
                .mapToDouble(each -> Double.parseDouble(each.substring(2)))
                .findFirst()
                .orElse(1);
    }
}
