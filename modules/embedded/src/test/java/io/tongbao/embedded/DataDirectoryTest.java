package io.tongbao.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    private static final Set<String> OURS = Set.of("state");

    @TempDir
    private Path folder;

    @Test
    void whatIsOursIsRemoved() throws IOException {
        Files.createDirectories(folder.resolve("kafka/topic-0"));
        Files.writeString(folder.resolve("kafka/topic-0/log"), "records");
        Files.writeString(folder.resolve("postgres.log"), "lines");
        Files.createDirectories(folder.resolve("state"));

        DataDirectory.clear(folder, OURS);

        assertThat(folder.resolve("kafka")).doesNotExist();
        assertThat(folder.resolve("postgres.log")).doesNotExist();
        assertThat(folder.resolve("state")).doesNotExist();
    }

    @Test
    void aFolderWithAnythingElseIsLeftWhole() throws IOException {
        Path kafka = Files.createDirectories(folder.resolve("kafka"));
        Files.writeString(folder.resolve("mine.csv"), "numbers");

        assertThatThrownBy(() -> DataDirectory.clear(folder, OURS))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("mine.csv")
                .hasMessageContaining("nothing was removed");
        assertThat(kafka).exists();
    }

    @Test
    void aFolderThatAnotherIsStartingOnIsLeftWhole() throws IOException {
        Path kafka = Files.createDirectories(folder.resolve("kafka"));
        OwnerLock starting = OwnerLock.take(folder.resolve(DataDirectory.LOCK)).orElseThrow();
        try {
            assertThatThrownBy(() -> DataDirectory.clear(folder, OURS)).isInstanceOf(AlreadyRunningException.class);
            assertThat(kafka).exists();
        } finally {
            starting.close();
        }
    }

    @Test
    void anAbsentFolderIsEmptyAlready() throws IOException {
        DataDirectory.clear(folder.resolve("absent"), OURS);
        assertThat(folder.resolve("absent")).doesNotExist();
    }
}
