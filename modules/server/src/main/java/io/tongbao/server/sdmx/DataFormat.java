package io.tongbao.server.sdmx;

import io.javalin.http.Context;
import io.tongbao.server.api.Parameters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What data can be had as. */
enum DataFormat {
    JSON("application/vnd.sdmx.data+json;version=2.0.0"),
    CSV("application/vnd.sdmx.data+csv;version=2.0.0"),
    XML("application/vnd.sdmx.structurespecificdata+xml;version=2.1");

    private final String type;

    DataFormat(String type) {
        this.type = type;
    }

    String type() {
        return type;
    }

    /** By {@code format}, else by what {@code Accept} names, else as said. */
    static DataFormat of(Context ctx, Parameters parameters, DataFormat otherwise) {
        if (parameters.text("format") != null) {
            return valueOf(
                    parameters.oneOf("format", List.of("json", "csv", "xml")).toUpperCase(Locale.ROOT));
        }
        String accept = ctx.header("Accept");
        return accept == null
                ? otherwise
                : Arrays.stream(values())
                        .filter(each -> accept.contains(each.type.split(";", 2)[0]))
                        .findFirst()
                        .orElse(otherwise);
    }
}
