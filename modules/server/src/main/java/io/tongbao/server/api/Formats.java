package io.tongbao.server.api;

import io.javalin.http.Context;
import io.tongbao.server.table.TableFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which format a caller wants: {@code format}, else what {@code Accept} likes most of those there are, else JSON. */
final class Formats {
    private static final Map<String, TableFormat> TYPES = new LinkedHashMap<>();

    static {
        for (TableFormat each : TableFormat.values()) {
            TYPES.put(each.mediaType(), each);
        }
    }

    private Formats() {}

    /** @throws io.javalin.http.HttpResponseException with 406 where {@code Accept} likes none of them */
    static TableFormat of(Context ctx, Parameters parameters) {
        return parameters.text("format") == null
                ? MediaRanges.accepted(ctx, TYPES)
                : TableFormat.ofExtension(parameters.oneOf("format", TableFormat.extensions()))
                        .orElseThrow();
    }
}
