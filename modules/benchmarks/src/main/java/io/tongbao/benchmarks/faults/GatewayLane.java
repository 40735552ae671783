package io.tongbao.benchmarks.faults;

import io.tongbao.contracts.EconomicReport;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Posts reports to the gateway one after the other, each with a key of its own and again until there is an answer. */
final class GatewayLane implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final int TAKEN = 202;
    private static final int TOO_MANY = 429;
    private static final int CONFLICT = 409;
    private static final int SERVER_ERROR = 500;

    private final URI uri;
    private final Ledger ledger;
    private final AtomicInteger open;
    private final BlockingQueue<EconomicReport> waiting = new LinkedBlockingQueue<>();
    private final Thread thread = new Thread(this::post, "gateway-lane");
    private HttpClient client = HttpClient.newHttpClient();
    private volatile @Nullable String trouble;

    /** @param open is counted down for each that was answered */
    GatewayLane(String address, Ledger ledger, AtomicInteger open) {
        this.uri = URI.create(address + "/api/v1/reports");
        this.ledger = ledger;
        this.open = open;
        thread.setDaemon(true);
        thread.start();
    }

    void send(EconomicReport report) {
        waiting.add(report);
    }

    /** Why the one that is being sent is not taken yet; null where it is. */
    @Nullable
    String trouble() {
        return trouble;
    }

    private void post() {
        try {
            while (true) {
                EconomicReport report = waiting.take();
                while (!isAnswered(report)) {
                    Thread.sleep(PAUSE.toMillis());
                }
                trouble = null;
                open.decrementAndGet();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isAnswered(EconomicReport report) throws InterruptedException {
        HttpResponse<String> answer;
        try {
            answer = client.send(request(report), HttpResponse.BodyHandlers.ofString());
        } catch (IOException away) {
            trouble = away.toString();
            client = HttpClient.newHttpClient(); // not over a connection that leads nowhere
            return false;
        }
        int status = answer.statusCode();
        if (status >= SERVER_ERROR || status == TOO_MANY || status == CONFLICT) {
            trouble = status + " " + answer.body();
            return false;
        }
        if (status == TAKEN) {
            ledger.acknowledged(report);
        } else {
            ledger.surprise("the gateway answered " + status + " to " + report + ": " + answer.body());
        }
        return true;
    }

    private HttpRequest request(EconomicReport report) {
        String row = String.join(
                ",",
                report.getRegion(),
                report.getIndicator(),
                report.getPeriod(),
                report.getCumulativeValue(),
                report.getCumulativeBase(),
                report.getRevision(),
                report.getDataClass(),
                Objects.requireNonNullElse(report.getNote(), ""),
                report.getExplanation());
        String header = "region,indicator,period,cumulative_value,cumulative_base,revision,data_class,note,explanation";
        return HttpRequest.newBuilder(uri)
                .timeout(PATIENCE)
                .header("Content-Type", "text/csv")
                .header(
                        "Idempotency-Key",
                        String.join(
                                "-",
                                report.getRegion(),
                                report.getIndicator(),
                                report.getPeriod(),
                                report.getRevision()))
                .POST(HttpRequest.BodyPublishers.ofString(header + "\n" + row + "\n"))
                .build();
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
