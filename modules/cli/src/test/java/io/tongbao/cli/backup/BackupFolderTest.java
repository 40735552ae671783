package io.tongbao.cli.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupFolderTest {
    private static final long KNOWN_AT = 1_683_500_000_000L;

    @TempDir
    private Path parent;

    private Path path;
    private BackupFolder folder;

    @BeforeEach
    void open() {
        path = parent.resolve("backup");
        folder = new BackupFolder(path);
    }

    @Test
    void aFinishedBackupIsReadAsItWasWritten() throws IOException {
        Manifest manifest = finish();

        assertThat(folder.manifest()).isEqualTo(manifest);
        List<Long> progress = new ArrayList<>();
        folder.verify(manifest, progress::add);
        assertThat(progress).last().isEqualTo(manifest.bytes());
        assertThat(path.resolve("unfinished")).doesNotExist();
        try (KeptRecords.Reader records =
                new KeptRecords.Reader(folder.open(manifest.files().get(0)))) {
            KeptRecords.Kept first = records.next();
            assertThat(first.offset()).isEqualTo(3);
            assertThat(first.timestamp()).isEqualTo(KNOWN_AT);
            assertThat(first.key()).isEqualTo(bytes("键"));
            assertThat(first.value()).isEqualTo(bytes("value"));
            assertThat(first.headers()).singleElement().satisfies(header -> {
                assertThat(header.key()).isEqualTo("origin");
                assertThat(header.value()).isEqualTo(bytes("x"));
            });
            KeptRecords.Kept last = records.next();
            assertThat(last.key()).isNull();
            assertThat(last.value()).isNull();
            assertThat(records.hasNext()).isFalse();
        }
    }

    @Test
    void oneThatWasCutShortIsNoBackupAndIsMadeAgain() throws IOException {
        folder.begin();
        Files.writeString(path.resolve("tongbao.reports-0.avro"), "half");

        assertThatThrownBy(folder::manifest).isInstanceOf(BackupException.class).hasMessageContaining("was cut short");
        finish();
        assertThatCode(folder::manifest).doesNotThrowAnyException();
    }

    @Test
    void whatIsNoneOrIsInUseIsRefused() throws IOException {
        assertThatThrownBy(folder::manifest).hasMessageContaining("holds no backup");
        finish();
        assertThatThrownBy(folder::begin).isInstanceOf(BackupException.class).hasMessageContaining("is not empty");
        assertThatCode(folder::manifest).doesNotThrowAnyException();

        Path other = Files.createDirectory(parent.resolve("photos"));
        Files.writeString(other.resolve("cat.jpg"), "meow");
        assertThatThrownBy(new BackupFolder(other)::begin).hasMessageContaining(other + ": is not empty");
        assertThat(other.resolve("cat.jpg")).exists();
    }

    @Test
    void aFileThatWasChangedCutOrLostIsNamed() throws IOException {
        Manifest manifest = finish();
        Path file = path.resolve("tongbao.reports-0.avro");
        byte[] whole = Files.readAllBytes(file);

        whole[whole.length - 20] ^= 1;
        Files.write(file, whole);
        assertThatThrownBy(() -> folder.verify(manifest, read -> {}))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining(file + ": is not as it was written");
        whole[whole.length - 20] ^= 1;
        Files.write(file, whole);
        assertThatCode(() -> folder.verify(manifest, read -> {})).doesNotThrowAnyException();
        Files.write(file, bytes("more"), StandardOpenOption.APPEND);
        assertThatThrownBy(() -> folder.verify(manifest, read -> {})).hasMessageContaining("is not as it was written");
        Files.delete(file);
        assertThatThrownBy(() -> folder.verify(manifest, read -> {})).hasMessageContaining(file + ": is missing");
    }

    @Test
    void aManifestThatIsNoneOrOfAnotherFormatIsTold() throws IOException {
        finish();
        Path manifest = path.resolve("manifest.json");
        String text = Files.readString(manifest);

        Files.writeString(manifest, text.replaceFirst("\"format\" : 1", "\"format\" : 9"));
        assertThatThrownBy(folder::manifest).hasMessageContaining("is of format 9, this version reads 1");
        Files.writeString(manifest, text.substring(0, 30));
        assertThatThrownBy(folder::manifest).isInstanceOf(BackupException.class).hasMessageContaining("cannot be read");
    }

    @Test
    void aNameThatLeadsElsewhereIsRefused() throws IOException {
        folder.begin();
        assertThatThrownBy(() -> folder.open(new Manifest.KeptFile("../secret", 1, "")))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("../secret");
    }

    private Manifest finish() throws IOException {
        folder.begin();
        HashedFile file = folder.create("tongbao.reports-0.avro");
        try (file;
                KeptRecords.Writer writer = new KeptRecords.Writer(file)) {
            RecordHeaders headers = new RecordHeaders();
            headers.add("origin", bytes("x"));
            writer.add(record(3, bytes("键"), bytes("value"), headers));
            writer.add(record(5, null, null, new RecordHeaders()));
        }
        Manifest manifest = new Manifest(
                Manifest.FORMAT,
                "2023-05-08T00:00:00Z",
                1,
                List.of("seed"),
                List.of(new Manifest.KeptSchema("tongbao.reports-value", 1, 7, "\"string\"")),
                List.of(new Manifest.KeptTopic(
                        "tongbao.reports",
                        Map.of("retention.ms", "-1"),
                        List.of(new Manifest.KeptPartition(0, 6, 2, file.kept())))),
                List.of(new Manifest.KeptOffset("tongbao-checks", "tongbao.reports", 0, 6, "")),
                List.of());
        folder.finish(manifest);
        return manifest;
    }

    private static ConsumerRecord<byte[], byte[]> record(long offset, byte[] key, byte[] value, RecordHeaders headers) {
        return new ConsumerRecord<>(
                "tongbao.reports",
                0,
                offset,
                KNOWN_AT,
                TimestampType.LOG_APPEND_TIME,
                0,
                0,
                key,
                value,
                headers,
                java.util.Optional.empty());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
