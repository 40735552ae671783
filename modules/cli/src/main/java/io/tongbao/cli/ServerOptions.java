package io.tongbao.cli;

import io.tongbao.server.ServerConfig;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of publishing through a gateway. */
final class ServerOptions {
    /** Environment variable that may hold the key. */
    static final String KEY = "TONGBAO_KEY";

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "Through the gateway there, such as https://stats.town/.")
    @Nullable
    String server;

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description = "File with the key to the gateway; or give the key in " + KEY + ".")
    @Nullable
    Path keyFile;

    @Option(
            names = "--explain",
            paramLabel = "PLACE=TEXT",
            description = "An explanation of the row at a place, as the receipt names it; gateway only.")
    Map<String, String> explanations = new LinkedHashMap<>();

    @Option(names = "--partial", description = "Takes good rows though others are refused; gateway only.")
    boolean partial;

    /** Null where no gateway is named. */
    @Nullable
    URI uri() {
        if (server == null) {
            if (keyFile != null || partial || !explanations.isEmpty()) {
                throw new UsageException("--key-file, --explain and --partial: belong to --server URL");
            }
            return null;
        }
        try {
            URI uri = new URI(server.endsWith("/") ? server : server + "/");
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw new UsageException(wrong(), e);
        }
        throw new UsageException(wrong());
    }

    /** The key; empty where none is given. */
    String key(Map<String, String> environment) throws IOException {
        String text = keyFile == null ? environment.getOrDefault(KEY, "") : read(keyFile);
        String key = text.strip();
        if (!key.matches("[\\x21-\\x7e]*")) {
            // of the file's name only: what is in it may be a key all the same
            throw new UsageException((keyFile == null ? KEY : keyFile)
                    + ": holds no key; it must be the one line that `keys issue` wrote");
        }
        return key;
    }

    private static String read(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new UsageException(
                    "--key-file " + file + ": is not there; name the file that `keys issue` wrote / 文件不存在", e);
        }
    }

    /**
     * What sends files there; a key that others on the way could read is told.
     *
     * @param uri as {@link #uri()} gave it
     */
    ServerSubmission submission(URI uri, boolean dryRun, Duration patience, PrintWriter out, PublishSummary summary)
            throws IOException {
        String key = key(System.getenv());
        if (!key.isEmpty() && uri.getScheme().equals("http") && !ServerConfig.isLoopback(uri.getHost())) {
            out.println("the key goes to " + uri + " without TLS: others on the way can read it / 密钥未经TLS传输，可被截获");
        }
        GatewayClient client = new GatewayClient(
                uri,
                key,
                patience,
                seconds -> out.println(
                        "the server asks to wait or is not reached; again in " + seconds + " s / " + seconds + "秒后重试"));
        return new ServerSubmission(client, explanations, dryRun, partial, patience, out, summary);
    }

    private String wrong() {
        return "--server " + server + ": must be an address such as https://stats.town/";
    }
}
