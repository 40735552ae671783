package io.tongbao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AheadTest {
    private final Ahead ahead = new Ahead(1);

    @AfterEach
    void close() {
        ahead.close();
    }

    @Test
    void asksWhileTheCallerGoesOn() {
        CountDownLatch later = new CountDownLatch(1);
        Supplier<String> answer = ahead.begin(() -> afterwards(later));

        later.countDown(); // asked by the caller, this would not be reached

        assertThat(answer.get()).isEqualTo("tongbao-ahead");
    }

    @Test
    void callerAsksItselfWhileAllThreadsAreBusy() {
        CountDownLatch later = new CountDownLatch(1);
        Supplier<String> busy = ahead.begin(() -> afterwards(later));

        Supplier<String> second = ahead.begin(() -> Thread.currentThread().getName());

        assertThat(second.get()).isEqualTo(Thread.currentThread().getName());
        later.countDown();
        assertThat(busy.get()).isEqualTo("tongbao-ahead");
    }

    @Test
    void callerAsksItselfOnceItIsClosed() {
        ahead.close();

        assertThat(ahead.begin(() -> Thread.currentThread().getName()).get())
                .isEqualTo(Thread.currentThread().getName());
    }

    @Test
    void whatTheQuestionThrewIsThrownToWhoeverWantsTheAnswer() {
        StoreException away = new StoreException("the database is away", new IllegalStateException());

        Supplier<String> answer = ahead.begin(() -> {
            throw away;
        });

        assertThatThrownBy(answer::get).isSameAs(away);
    }

    @Test
    void whoIsInterruptedMeanwhileGetsTheAnswerAndStaysInterrupted() {
        Supplier<String> answer = ahead.begin(() -> "answer");
        Thread.currentThread().interrupt();

        assertThat(answer.get()).isEqualTo("answer");
        assertThat(Thread.interrupted()).isTrue();
    }

    private static String afterwards(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return Thread.currentThread().getName();
    }
}
