package io.tongbao.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.Javalin;
import io.tongbao.server.table.TableFormat;
import io.tongbao.store.StoreException;
import io.tongbao.store.query.Column;
import io.tongbao.store.query.ColumnType;
import io.tongbao.store.query.Rows;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that are sent while they are read. */
class StreamedTest {
    private static final List<Column> COLUMNS = List.of(new Column("name", ColumnType.TEXT));

    @ParameterizedTest
    @EnumSource(TableFormat.class)
    void whatFailsBeforeTheFirstRowIsAProblem(TableFormat format) throws Exception {
        HttpResponse<byte[]> answer = answer(format, sink -> {
            throw new StoreException("away", new IOException());
        });
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(Problems.TYPE);
    }

    // Parquet holds back so many rows that it would take many more
    @ParameterizedTest
    @EnumSource(names = {"JSON", "CSV", "XLSX"})
    void whatFailsInTheMiddleCutsTheConnection(TableFormat format) {
        assertThatThrownBy(() -> answer(format, failingAfter(200_000))).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 200_000})
    void whatDoesNotFailComesWhole(int rows) throws Exception {
        HttpResponse<byte[]> answer = answer(TableFormat.CSV, sink -> {
            sink.begin(COLUMNS);
            for (int i = 0; i < rows; i++) {
                sink.row(List.of("row " + i));
            }
        });
        assertThat(new String(answer.body(), StandardCharsets.UTF_8).lines()).hasSize(rows + 1);
    }

    private static Rows failingAfter(int rows) {
        return sink -> {
            sink.begin(COLUMNS);
            for (int i = 0; i < rows; i++) {
                sink.row(List.of("row " + i));
            }
            throw new StoreException("away", new IOException());
        };
    }

    private static HttpResponse<byte[]> answer(TableFormat format, Rows rows) throws Exception {
        Javalin server = Javalin.create(settings -> {
            settings.startup.showJavalinBanner = false;
            Problems.register(settings.routes);
            settings.routes.get(
                    "/table", ctx -> Streamed.send(ctx, rows, format.type(), out -> format.to(out, "table")));
        });
        server.start("127.0.0.1", 0);
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/table"))
                                    .header("Accept-Encoding", "identity")
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray());
        } finally {
            server.stop();
        }
    }
}
