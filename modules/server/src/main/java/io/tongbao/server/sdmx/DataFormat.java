package io.tongbao.server.sdmx;

import io.javalin.http.Context;
import io.tongbao.server.api.MediaRanges;
import io.tongbao.server.api.Parameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

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

    /**
     * By {@code format}, else by what {@code Accept} likes most, be it by the plain name of JSON, CSV or XML, else as said.
     *
     * @throws io.javalin.http.HttpResponseException with 406 where {@code Accept} likes none of them
     */
    static DataFormat of(Context ctx, Parameters parameters, DataFormat otherwise) {
        if (parameters.text("format") != null) {
            return valueOf(
                    parameters.oneOf("format", List.of("json", "csv", "xml")).toUpperCase(Locale.ROOT));
        }
        Map<String, DataFormat> types = new LinkedHashMap<>();
        Stream.concat(Stream.of(otherwise), Arrays.stream(values()))
                .forEach(each -> types.putIfAbsent(each.type.split(";", 2)[0], each));
        types.put("application/json", JSON);
        types.put("text/csv", CSV);
        types.put("application/xml", XML);
        types.put("text/xml", XML);
        return MediaRanges.accepted(ctx, types);
    }
}
