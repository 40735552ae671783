package io.tongbao.server.api;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.tongbao.server.table.TableWriter;
import io.tongbao.store.query.RowSink;
import io.tongbao.store.query.Rows;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A table as the body of an answer, sent while it is read. What fails before the first byte is a problem as any other; after that
 * the connection is cut, as nothing else tells the reader that what came is not the whole.
 */
public final class Streamed {
    private static final Logger LOG = LoggerFactory.getLogger(Streamed.class);

    private Streamed() {}

    /**
     * Sends it; of {@code HEAD} the headers only.
     *
     * @param type the {@code Content-Type}
     * @param writing how it is written to a stream
     */
    public static void send(Context ctx, Rows rows, String type, Function<OutputStream, TableWriter> writing)
            throws IOException {
        send(ctx, rows, () -> ctx.contentType(type), sink -> sink, writing);
    }

    /**
     * The same, with something between the rows and their writing.
     *
     * @param headers sets those that only an answer has which is no problem
     */
    static void send(
            Context ctx,
            Rows rows,
            Runnable headers,
            UnaryOperator<RowSink> between,
            Function<OutputStream, TableWriter> writing)
            throws IOException {
        if (ctx.method().equals(HandlerType.HEAD)) {
            headers.run();
            return;
        }
        Watched out = new Watched(ctx.outputStream(), headers);
        TableWriter writer = writing.apply(out);
        try {
            rows.to(between.apply(writer));
            writer.end();
            out.close();
        } catch (IOException | RuntimeException e) {
            if (!out.isBegun) {
                throw e;
            }
            LOG.warn("{} {} was cut off: {}", ctx.method(), ctx.path(), e.toString());
            ServletContextRequest.getServletContextRequest(ctx.req())
                    .getConnectionMetaData()
                    .getConnection()
                    .getEndPoint()
                    .close();
        }
    }

    /** Knows whether anything was written; sets the headers just before. */
    private static final class Watched extends FilterOutputStream {
        private final Runnable headers;
        private boolean isBegun;

        Watched(OutputStream out, Runnable headers) {
            super(out);
            this.headers = headers;
        }

        @Override
        public void write(int one) throws IOException {
            begin();
            out.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            begin();
            out.write(bytes, from, length);
        }

        private void begin() {
            if (!isBegun) {
                isBegun = true;
                headers.run();
            }
        }
    }
}
