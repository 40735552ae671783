package io.tongbao.publisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongbao.contracts.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {
    private static final long PLENTY = 1 << 20;

    @TempDir
    private Path folder;

    private static List<OutboxEvent> events(String... ids) {
        return Stream.of(ids)
                .map(each -> new OutboxEvent(Topics.REPORTS.name(), "{\"id\": \"" + each + "\", \"note\": \"更正\"}"))
                .toList();
    }

    private static List<String> waiting(Outbox outbox) throws InterruptedException {
        List<String> ids = new ArrayList<>();
        long next = 0;
        for (OutboxEntry each = outbox.from(next, 1); each != null; each = outbox.from(next, 1)) {
            ids.add(each.event().replaceAll(".*\"id\": \"(.*?)\".*", "$1"));
            next = each.number() + 1;
        }
        return ids;
    }

    @Test
    void whatWasAcceptedAndNotSentIsThereAfterReopeningInOrder() throws Exception {
        try (Outbox outbox = Outbox.open(folder, PLENTY, FolderForce.FSYNC)) {
            outbox.append(events("a", "b", "c"), each -> {});
            assertThat(outbox.done(1)).isTrue();
            assertThat(outbox.done(1)).isFalse();
        }

        try (Outbox outbox = Outbox.open(folder, PLENTY, FolderForce.FSYNC)) {
            assertThat(waiting(outbox)).containsExactly("a", "c");
            List<Long> numbers = new ArrayList<>();
            outbox.append(events("d"), each -> numbers.add(each.number()));
            assertThat(numbers).containsExactly(3L);
            assertThat(waiting(outbox)).containsExactly("a", "c", "d");
        }
    }

    @Test
    void whatIsAcceptedIsOnTheDiskBeforeAnythingIsClosed() throws Exception {
        try (Outbox outbox = Outbox.open(folder, PLENTY, FolderForce.FSYNC)) {
            outbox.append(events("a"), each -> {});

            Path copy = Files.createDirectory(folder.resolve("after-kill"));
            Files.copy(folder.resolve("outbox"), copy.resolve("outbox"));
            try (Outbox reopened = Outbox.open(copy, PLENTY, FolderForce.FSYNC)) {
                assertThat(waiting(reopened)).containsExactly("a");
            }
        }
    }

    @Test
    void aLastLineThatACrashCutOffIsDroppedWhereverItIsCut() throws Exception {
        try (Outbox outbox = Outbox.open(folder, PLENTY, FolderForce.FSYNC)) {
            outbox.append(events("a", "b"), each -> {});
        }
        Path file = folder.resolve("outbox");
        byte[] whole = Files.readAllBytes(file);
        int second = new String(whole, java.nio.charset.StandardCharsets.ISO_8859_1).lastIndexOf(" entry 1 ") - 8;

        for (int length = second; length < whole.length; length++) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            try (Outbox outbox = Outbox.open(folder, PLENTY, FolderForce.FSYNC)) {
                assertThat(waiting(outbox)).as("cut at %d", length).containsExactly("a");
                outbox.append(events("c"), each -> {});
            }
            try (Outbox outbox = Outbox.open(folder, PLENTY, FolderForce.FSYNC)) {
                assertThat(waiting(outbox)).containsExactly("a", "c");
            }
        }
    }

    @Test
    void aLastLineThatIsWholeAndDamagedIsToldTooSinceItWasAccepted() throws Exception {
        try (Outbox outbox = Outbox.open(folder, PLENTY, FolderForce.FSYNC)) {
            outbox.append(events("a", "b"), each -> {});
        }
        Path file = folder.resolve("outbox");
        String text = Files.readString(file);
        Files.writeString(file, text.replaceFirst("\"b\"", "\"x\""));
        long size = Files.size(file);

        assertThatThrownBy(() -> Outbox.open(folder, PLENTY, FolderForce.FSYNC))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("damaged at byte");
        assertThat(Files.size(file)).isEqualTo(size);
    }

    @Test
    void damageInTheMiddleIsToldAndNothingIsDropped() throws Exception {
        try (Outbox outbox = Outbox.open(folder, PLENTY, FolderForce.FSYNC)) {
            outbox.append(events("a", "b"), each -> {});
        }
        Path file = folder.resolve("outbox");
        String text = Files.readString(file);
        Files.writeString(file, text.replaceFirst("\"a\"", "\"x\""));
        long size = Files.size(file);

        assertThatThrownBy(() -> Outbox.open(folder, PLENTY, FolderForce.FSYNC))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("damaged at byte")
                .hasMessageContaining(file.toString());
        assertThat(Files.size(file)).isEqualTo(size);
    }

    @Test
    void moreThanMayWaitIsNotAcceptedUntilSomeIsSent() throws Exception {
        try (Outbox outbox = Outbox.open(folder, 150, FolderForce.FSYNC)) {
            outbox.append(events("a"), each -> {});
            assertThatThrownBy(() -> outbox.append(events("b", "c"), each -> {}))
                    .isInstanceOf(OutboxFullException.class)
                    .hasMessageContaining("1 reports")
                    .hasMessageContaining("150 are allowed");
            assertThat(waiting(outbox)).containsExactly("a");

            outbox.done(0);
            outbox.append(events("b", "c"), each -> {});
            assertThat(waiting(outbox)).containsExactly("b", "c");
        }
    }

    @Test
    void theFileStaysBoundedHoweverMuchGoesThroughIt() throws Exception {
        try (Outbox outbox = Outbox.open(folder, 500, FolderForce.FSYNC)) {
            for (int i = 0; i < 200; i++) {
                outbox.append(events("r" + i), each -> outboxSize());
                if (i < 199) {
                    outbox.done(i);
                }
            }
        }
        assertThat(Files.size(folder.resolve("outbox"))).isLessThan(1_200);
        try (Outbox outbox = Outbox.open(folder, 500, FolderForce.FSYNC)) {
            assertThat(waiting(outbox)).containsExactly("r199");
        }
    }

    @Test
    void aFileThatTookTheOldOnesPlaceIsThereAfterAPowerCutBeforeAnythingIsAcceptedIntoIt() throws Exception {
        Path file = folder.resolve("outbox");
        List<String> forced = new ArrayList<>();
        FolderForce noted = each -> {
            FolderForce.FSYNC.force(each);
            assertThat(folder.resolve("outbox.new")).doesNotExist();
            assertThat(each.toRealPath()).isEqualTo(folder.toRealPath());
            forced.add(Files.readString(file)
                    .replaceAll("(?s)[0-9a-f]{8} | tongbao.*?\n", " ")
                    .strip());
        };
        try (Outbox outbox = Outbox.open(folder, 150, noted)) {
            for (int i = 0; i < 5; i++) {
                outbox.append(events("r" + i), each -> {});
                outbox.done(i);
            }
        }

        assertThat(forced)
                .as("when it is begun, and when it is written anew, before r3 is in it")
                .hasSize(2);
        assertThat(forced.get(1)).contains("sent 2").doesNotContain("entry");
    }

    @Test
    void whatCannotBeForcedIsNotAcceptedAndLaterOnesGoIntoTheFileThatIsThere() throws Exception {
        boolean[] broken = {false};
        FolderForce sometimes = each -> {
            if (broken[0]) {
                throw new IOException("no fsync");
            }
        };
        try (Outbox outbox = Outbox.open(folder, 150, sometimes)) {
            for (int i = 0; i < 3; i++) {
                outbox.append(events("r" + i), each -> {});
                outbox.done(i);
            }
            broken[0] = true;
            assertThatThrownBy(() -> outbox.append(events("lost"), each -> {}))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("not accepted")
                    .hasRootCauseMessage("no fsync");
            broken[0] = false;
            outbox.append(events("kept"), each -> {});
        }

        try (Outbox outbox = Outbox.open(folder, 150, FolderForce.FSYNC)) {
            assertThat(waiting(outbox)).containsExactly("kept");
        }
    }

    private void outboxSize() {
        assertThat(folder.resolve("outbox")).exists();
    }

    @Test
    void aSecondPublisherOnTheSameFolderIsRefused() throws Exception {
        try (Outbox outbox = Outbox.open(folder, PLENTY, FolderForce.FSYNC)) {
            assertThatThrownBy(() -> Outbox.open(folder, PLENTY, FolderForce.FSYNC))
                    .isInstanceOf(PublishException.class)
                    .hasMessageContaining("in use");
            assertThat(outbox.size()).isZero();
        }
        Files.writeString(folder.resolve("outbox"), "", StandardOpenOption.APPEND);
        Outbox.open(folder, PLENTY, FolderForce.FSYNC).close();
    }
}
