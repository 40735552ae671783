package io.tongbao.cli.backup;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tongbao.contracts.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/** The folder of a backup: one without a manifest was cut short. */
public final class BackupFolder {
    private static final String MANIFEST = "manifest.json";
    private static final String UNFINISHED = "unfinished";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    public BackupFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** Where it is. */
    public Path path() {
        return folder;
    }

    /**
     * Refuses a folder that holds anything but a backup that was cut short.
     *
     * @throws BackupException that names it
     */
    public void requireUnused() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            if (entries.findAny().isPresent() && (Files.exists(at(MANIFEST)) || !Files.exists(at(UNFINISHED)))) {
                throw new BackupException(
                        folder + ": is not empty; a backup goes to a folder of its own / 目录非空，请为备份另选目录");
            }
        }
    }

    /** Begins a backup; what one that was cut short has left is removed. */
    void begin() throws IOException {
        requireUnused();
        Files.createDirectories(folder);
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path each : entries.toList()) {
                Files.delete(each);
            }
        }
        Files.writeString(at(UNFINISHED), "");
    }

    /** A new file, to be closed by the caller. */
    HashedFile create(String name) throws IOException {
        return new HashedFile(folder, name);
    }

    /** Ends a backup: from now on it is one. */
    void finish(Manifest manifest) throws IOException {
        Path half = at(MANIFEST + ".half");
        try (OutputStream out = create(half.getFileName().toString())) {
            out.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        }
        Files.move(half, at(MANIFEST), StandardCopyOption.ATOMIC_MOVE);
        Files.delete(at(UNFINISHED));
    }

    /**
     * What a finished backup holds.
     *
     * @throws BackupException when the folder holds none, or one of a later version
     */
    public Manifest manifest() throws IOException {
        if (!Files.exists(at(MANIFEST))) {
            throw new BackupException(folder
                    + (Files.exists(at(UNFINISHED))
                            ? ": its backup was cut short; make it again / 备份未完成，请重新备份"
                            : ": holds no backup / 不是备份目录"));
        }
        try {
            Manifest manifest = JSON.readValue(at(MANIFEST).toFile(), Manifest.class);
            if (manifest.format() != Manifest.FORMAT) {
                throw new BackupException(folder + ": is of format " + manifest.format() + ", this version reads "
                        + Manifest.FORMAT + " / 备份格式不符");
            }
            return manifest;
        } catch (JacksonException e) {
            throw new BackupException(at(MANIFEST) + ": cannot be read (" + e.getOriginalMessage() + ") / 清单无法读取", e);
        }
    }

    /**
     * Reads every file to its end.
     *
     * @param progress takes bytes read so far
     * @throws BackupException that names the first file that is missing or was changed
     */
    public void verify(Manifest manifest, LongConsumer progress) throws IOException {
        long before = 0;
        for (Manifest.KeptFile each : manifest.files()) {
            verify(each, before, progress);
            before += each.bytes();
        }
    }

    private void verify(Manifest.KeptFile file, long before, LongConsumer progress) throws IOException {
        if (!Files.exists(at(file.name()))) {
            throw new BackupException(at(file.name()) + ": is missing / 文件缺失");
        }
        MessageDigest digest = Sha256.begin();
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        try (InputStream in = new DigestInputStream(open(file), digest)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                progress.accept(before + bytes);
            }
        }
        if (bytes != file.bytes() || !HexFormat.of().formatHex(digest.digest()).equals(file.sha256())) {
            throw new BackupException(at(file.name())
                    + ": is not as it was written (size or SHA-256 differ from the manifest); restore another backup"
                    + " / 文件已损坏或被改动，请改用其他备份");
        }
    }

    InputStream open(Manifest.KeptFile file) throws IOException {
        return Files.newInputStream(at(file.name()));
    }

    private Path at(String name) {
        Path file = folder.resolve(name).normalize();
        if (!folder.equals(file.getParent())) {
            throw new BackupException(name + ": is no name of a file in a backup / 文件名无效");
        }
        return file;
    }
}
