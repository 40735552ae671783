package io.tongbao.cli.backup;

import io.tongbao.contracts.Sha256;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A file that is being written; closed, it lies on the disk, and its size and hash are known. */
final class HashedFile extends OutputStream {
    private final String name;
    private final FileChannel channel;
    private final MessageDigest digest = Sha256.begin();
    private final OutputStream out;
    private long bytes;

    /** @param name below the folder */
    HashedFile(Path folder, String name) throws IOException {
        this.name = name;
        channel = FileChannel.open(
                folder.resolve(name),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        out = new BufferedOutputStream(new DigestOutputStream(Channels.newOutputStream(channel), digest), 1 << 16);
    }

    @Override
    public void write(int one) throws IOException {
        out.write(one);
        bytes++;
    }

    @Override
    public void write(byte[] some, int from, int length) throws IOException {
        out.write(some, from, length);
        bytes += length;
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            out.flush();
            channel.force(true);
            channel.close();
        }
    }

    /** What was written; once it is closed. */
    Manifest.KeptFile kept() {
        return new Manifest.KeptFile(name, bytes, HexFormat.of().formatHex(digest.digest()));
    }
}
