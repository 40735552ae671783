package io.tongbao.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where PostgreSQL's programs are unpacked (60 MB, once for each user): under the temporary directory, in a directory
 * that nobody else may enter.
 */
final class PostgresBinaries {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresBinaries.class);

    private PostgresBinaries() {}

    /**
     * The directory, created if need be.
     *
     * @throws IllegalStateException if somebody else owns it: his programs are not to be run
     */
    static Path directory() throws IOException {
        Path mine = Path.of(System.getProperty("java.io.tmpdir"), "tongbao-" + System.getProperty("user.name"));
        try {
            createForOwnerOnly(mine);
        } catch (FileAlreadyExistsException e) {
            LOG.trace("{} is there, whosever it is", mine);
        }
        if (!Files.isDirectory(mine, LinkOption.NOFOLLOW_LINKS)
                || !Files.getOwner(mine).equals(me())) {
            throw new IllegalStateException(mine + " is not a directory of " + System.getProperty("user.name")
                    + ": remove it, or start with -Djava.io.tmpdir=<another directory>");
        }
        Path binaries = Files.createDirectories(mine.resolve("postgres"));
        removeHalfUnpacked(binaries);
        return binaries;
    }

    private static void createForOwnerOnly(Path directory) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectory(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectory(directory);
        }
    }

    private static UserPrincipal me() throws IOException {
        Path probe = Files.createTempFile("tongbao", null);
        try {
            return Files.getOwner(probe);
        } finally {
            Files.delete(probe);
        }
    }

    // a process killed while unpacking leaves truncated programs, which the library would take for whole ones
    private static void removeHalfUnpacked(Path binaries) throws IOException {
        try (DirectoryStream<Path> versions = Files.newDirectoryStream(binaries, "PG-*")) {
            for (Path version : versions) {
                Path lock = version.resolve("epg-lock");
                if (!Files.exists(version.resolve(".exists")) && Files.exists(lock) && !isHeld(lock)) {
                    LOG.info("{} was not unpacked to the end: once more", version);
                    Directories.delete(version);
                }
            }
        }
    }

    private static boolean isHeld(Path lock) throws IOException {
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock mine = channel.tryLock()) {
            return mine == null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return true;
        }
    }
}
