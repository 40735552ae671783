package io.tongbao.publisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileJournalTest {
    private static final ToResume AGAIN = new ToResume(List.of(Path.of("/files/五月 1.csv")), "zone");

    private final AtomicInteger submissions = new AtomicInteger();

    @TempDir
    private Path folder;

    @Test
    void anInterruptedRunGoesOnUnderItsSubmission() {
        try (FileJournal journal = open("run")) {
            journal.mark(Map.of(new TopicPartition("t", 1), 42L));
            journal.add(3, new Place("t", 0, 7));
        }

        try (FileJournal journal = open("run")) {
            assertThat(journal.isResumed()).isTrue();
            assertThat(journal.submission()).isEqualTo("s1");
            assertThat(journal.sent(3)).contains(new Place("t", 0, 7));
            assertThat(journal.sent(2)).isEmpty();
            assertThat(journal.positions()).containsOnly(Map.entry(new TopicPartition("t", 1), 42L));
        }
    }

    @Test
    void aFinishedRunIsForgottenSoThatTheSameFilesAreANewSubmission() {
        try (FileJournal journal = open("run")) {
            journal.add(0, new Place("t", 0, 7));
            journal.finish();
        }

        try (FileJournal journal = open("run")) {
            assertThat(journal.submission()).isEqualTo("s2");
            assertThat(journal.isResumed()).isFalse();
        }
    }

    @Test
    void runsHaveJournalsOfTheirOwn() {
        try (FileJournal one = open("one");
                FileJournal two = open("two")) {
            assertThat(one.submission()).isNotEqualTo(two.submission());
        }
    }

    @Test
    void theSameRunTwiceAtATimeIsRefused() {
        try (FileJournal first = open("run")) {
            assertThatThrownBy(() -> open("run"))
                    .isInstanceOf(PublishException.class)
                    .hasMessageContaining("is in use: the same files are being published by another process");
            assertThat(first.submission()).isEqualTo("s1");
        }
    }

    @Test
    void aLineCutOffByACrashIsDropped() throws Exception {
        try (FileJournal journal = open("run")) {
            journal.add(0, new Place("t", 0, 7));
        }
        Files.writeString(file(), "sent 1 t 0 12", StandardOpenOption.APPEND);

        try (FileJournal journal = open("run")) {
            assertThat(journal.sent(1)).isEmpty();
            journal.add(1, new Place("t", 0, 123));
        }

        try (FileJournal journal = open("run")) {
            assertThat(journal.sent(0)).contains(new Place("t", 0, 7));
            assertThat(journal.sent(1)).contains(new Place("t", 0, 123));
        }
    }

    @Test
    void aLineThatIsNotOursIsNamed() throws Exception {
        open("run").close();
        Files.writeString(file(), "hello\n", StandardOpenOption.APPEND);

        assertThatThrownBy(() -> open("run")).hasMessageContaining("has a line that it should not have: 'hello'");
    }

    @Test
    void unfinishedRunsAreFoundWithTheirFilesAndTheirTopicAndFinishedOnesAreNot() {
        try (FileJournal one = open("one");
                FileJournal two = open("two")) {
            one.add(0, new Place("t", 0, 1));
            two.finish();
        }

        assertThat(FileJournal.unfinished(folder)).containsExactly(Map.entry(FileJournal.file(folder, "one"), AGAIN));
        assertThat(FileJournal.unfinished(folder.resolve("nothing"))).isEmpty();
    }

    private FileJournal open(String run) {
        return FileJournal.open(folder, run, AGAIN, () -> "s" + submissions.incrementAndGet());
    }

    private Path file() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
        }
    }
}
