package io.tongbao.benchmarks;

import io.tongbao.benchmarks.Reads.When;
import io.tongbao.server.Server;
import io.tongbao.server.ServerConfig;
import io.tongbao.store.Database;
import io.tongbao.store.DatabaseConfig;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/**
 * Times the pages of the dashboard, and the bulletin, on a {@link BigDatabase}, until the last byte has been read: each made
 * anew, or, with {@code MEGABYTES} to keep them in, given again.
 */
public final class PageTimes {
    private static final List<String> PAGES = List.of(
            "/zh/overview?group={group}&ranking={group}-{indicator}&period={period}",
            "/zh/overview?group=all_counties&ranking=all_counties-{indicator}&period={period}",
            "/zh/unit?group={group}&region={county}&period={period}",
            "/zh/unit?region={county}&period={period}",
            "/zh/unit?region={group}&period={period}",
            "/zh/indicator?group={group}&ranking={group}-{indicator}&period={period}",
            "/zh/indicator?ranking=all_counties-{indicator}&period={period}",
            "/zh/projects?group={group}&period={period}",
            "/zh/alerts?group={group}",
            "/zh/completeness?group={group}&period={period}",
            "/zh/completeness?group=all_counties&period={period}",
            "/zh/explain?region={county}&indicator={indicator}&period={period}&ranking={group}-{indicator}",
            "/zh/bulletin?group={group}&period={period}",
            "/zh/bulletin?group=all_counties&period={period}",
            "/api/v1/bulletins/{period}?group={group}&format=xlsx",
            "/api/v1/bulletins/{period}?group=all_counties&format=xlsx");

    private PageTimes() {}

    /** Writes the table: {@code ADDRESS} of a database of {@link Size#BIG}, how often each is asked, the file, megabytes. */
    public static void main(String... arguments) throws Exception {
        if (arguments.length != 3 && arguments.length != 4) {
            throw new IllegalArgumentException("ADDRESS TIMES FILE [MEGABYTES]");
        }
        int asked = Integer.parseInt(arguments[1]);
        int kept = arguments.length == 4 ? Integer.parseInt(arguments[3]) : 0;
        HttpClient client = HttpClient.newHttpClient();
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(arguments[2])));
                Database database = new Database(new DatabaseConfig(arguments[0], "", "", 4));
                Server server = Server.start(ServerConfig.loopback(0).withKept(kept), database)) {
            TimesTable table = new TimesTable(out, "bytes");
            for (String each : PAGES) {
                // of 2,000 units what has to be computed takes a minute
                boolean isOfAll = each.contains(Definitions.ALL) || each.startsWith("/zh/unit?region");
                table.row(each, isOfAll ? EnumSet.of(When.SETTLED, When.IN_PART) : EnumSet.allOf(When.class), when -> {
                    HttpRequest request = HttpRequest.newBuilder(server.uri().resolve(address(each, when)))
                            .build();
                    return Times.of(asked, () -> bytes(client, request));
                });
            }
        }
    }

    private static URI address(String page, When when) {
        String address = page;
        for (Map.Entry<String, String> each : Reads.names(Size.BIG).entrySet()) {
            address = address.replace("{" + each.getKey() + "}", each.getValue());
        }
        return URI.create(when == When.NOW ? address : address + "&asOf=" + Reads.moment(when, Size.BIG));
    }

    private static long bytes(HttpClient client, HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(request.uri() + ": " + answer.statusCode());
        }
        return answer.body().length;
    }
}
