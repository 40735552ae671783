package io.tongbao.publisher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Brings to the disk which files a folder holds: until then a power cut may take a file that is new or renamed. */
@FunctionalInterface
interface FolderForce {
    /** By {@code fsync}; where folders cannot be opened, as on Windows, the file system sees to it by itself. */
    FolderForce FSYNC = folder -> {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel opened = FileChannel.open(folder, StandardOpenOption.READ)) {
                opened.force(true);
            }
        }
    };

    /**
     * Forces it.
     *
     * @throws IOException if that failed: nothing is sure then
     */
    void force(Path folder) throws IOException;
}
