package io.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many senders at once: whose a receipt is, and that none waits for another. Part of {@link GatewayIT}, on its stack. */
abstract class GatewayCrowd {
    private final Gateway gateway;

    GatewayCrowd(Gateway gateway) {
        this.gateway = gateway;
    }

    @Test
    void aReceiptIsToldToItsSenderAndToOperatorsOnly() throws Exception {
        try (SideGateway side = SideGateway.beside(gateway.system(), "receipts", () -> {})) {
            String sender = side.key(gateway.folder(), "sender", "--region", "x-guanzhuang-1");
            String other = side.key(gateway.folder(), "other", "--region", "x-guanzhuang-1");
            byte[] body = Gateway.csv("x-guanzhuang-1", "2022-04", "1", "属实", "SELF_REPORTED")
                    .getBytes(StandardCharsets.UTF_8);

            SideGateway.Answer taken = side.post(
                    "reports", body, "Content-Type", Gateway.CSV, "Idempotency-Key", "1", "Authorization", sender);
            String receipt = "receipts/" + taken.json().get("receipt").asText();

            assertThat(taken.status()).as(taken.text()).isEqualTo(202);
            assertThat(side.get(receipt, "Authorization", sender).status()).isEqualTo(200);
            assertThat(side.get(receipt).status()).isEqualTo(200);
            assertThat(side.get(receipt, "Authorization", other).status()).isEqualTo(404);
            assertThat(side.get(receipt, "Authorization", other, "Accept", "text/event-stream")
                            .status())
                    .isEqualTo(404);
        }
    }

    /** The one's first upload is held at work until all other answers are there, so that whoever waited for it would stay. */
    @Test
    @Timeout(240)
    void ofAHundredUploadsAtOnceNoneWaitsForThoseOfAKeyBeyondItsLimit() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch others = new CountDownLatch(1);
        AtomicBoolean isFirst = new AtomicBoolean(true);
        Runnable published = () -> {
            if (isFirst.compareAndSet(true, false)) {
                held.countDown();
                assertThatCode(others::await).doesNotThrowAnyException();
            }
        };
        try (SideGateway side = SideGateway.beside(gateway.system(), "hundred", published)) {
            String greedy = side.key(gateway.folder(), "greedy", "--region", "x-guanzhuang-1", "--per-minute", "1");
            List<String> keys = List.of(
                    side.key(gateway.folder(), "modest", "--region", "x-guanzhuang-1"),
                    side.key(gateway.folder(), "patient", "--region", "x-guanzhuang-1"));

            CompletableFuture<SideGateway.Answer> first = upload(side, greedy, 0);
            held.await();
            List<CompletableFuture<SideGateway.Answer>> more = IntStream.range(1, 50)
                    .mapToObj(i -> upload(side, greedy, i))
                    .toList();
            List<CompletableFuture<SideGateway.Answer>> theirs = IntStream.range(0, 50)
                    .mapToObj(i -> upload(side, keys.get(i % keys.size()), i))
                    .toList();
            List<SideGateway.Answer> told =
                    more.stream().map(CompletableFuture::join).toList();
            List<SideGateway.Answer> taken =
                    theirs.stream().map(CompletableFuture::join).toList();
            boolean firstIsAtWork = !first.isDone();
            others.countDown();

            assertThat(firstIsAtWork).isTrue();
            assertThat(taken)
                    .allSatisfy(
                            each -> assertThat(each.status()).as(each.text()).isEqualTo(202));
            assertThat(told.stream().filter(each -> each.status() == 429))
                    .hasSizeGreaterThanOrEqualTo(45) // one a minute may be taken
                    .allSatisfy(each -> assertThat(Long.parseLong(each.header("Retry-After")))
                            .isBetween(1L, 61L));
            assertThat(first.join().status()).isEqualTo(202);
        }
    }

    private static CompletableFuture<SideGateway.Answer> upload(SideGateway side, String key, int number) {
        byte[] body = Gateway.csv("x-guanzhuang-1", "2022-04", "1", "属实" + number, "SELF_REPORTED")
                .getBytes(StandardCharsets.UTF_8);
        return side.postLater("reports", body, "Content-Type", Gateway.CSV, "Authorization", key);
    }
}
