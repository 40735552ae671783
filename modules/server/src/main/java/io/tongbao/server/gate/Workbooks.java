package io.tongbao.server.gate;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Workbooks as answers. */
final class Workbooks {
    /** Media type of Excel since 2007. */
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    /** Media type of Excel 97 to 2003. */
    static final String XLS = "application/vnd.ms-excel";

    private Workbooks() {}

    /**
     * Sends one, to be kept as a file; nobody else may keep it.
     *
     * @param name of the file, in whatever script (RFC 6266)
     */
    static void send(Context ctx, String type, String name, byte[] bytes) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        ctx.res().addHeader("Vary", "Accept");
        ctx.status(200)
                .contentType(type)
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + encoded)
                .header("Cache-Control", "no-store")
                .result(bytes);
    }
}
