package io.tongbao.publisher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/**
 * The lines of an outbox, each after its own CRC-32C in eight hexadecimal digits: {@code tongbao-outbox 1}, {@code entry NUMBER
 * TOPIC JSON} and {@code sent NUMBER}.
 *
 * @param waiting entries that are not known as sent, by number
 * @param next number of the next entry
 * @param end where the last whole line ends, in bytes
 * @param torn bytes after it, of a line that a crash cut off
 */
record OutboxLines(TreeMap<Long, OutboxEntry> waiting, long next, long end, long torn) {
    static final String FIRST = "tongbao-outbox 1";

    private static final int DIGITS = 8;

    static byte[] line(String text) {
        return (crc(text) + " " + text + "\n").getBytes(StandardCharsets.UTF_8);
    }

    static byte[] entry(OutboxEntry entry) {
        return line("entry " + entry.number() + " " + entry.topic() + " " + entry.event());
    }

    static byte[] sent(long number) {
        return line("sent " + number);
    }

    /**
     * Reads a file.
     *
     * @throws PublishException if a line that has its end is damaged
     */
    static OutboxLines read(FileChannel channel, Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) >= 0) {
            // until it is full
        }
        byte[] all = bytes.array();
        TreeMap<Long, OutboxEntry> waiting = new TreeMap<>();
        long next = 0;
        int from = 0;
        for (int at = 0; at < all.length; at++) {
            if (all[at] != '\n') {
                continue;
            }
            String line = new String(all, from, at - from, StandardCharsets.UTF_8);
            if (!isWhole(line)) {
                throw new PublishException(
                        "journal " + file + " is damaged at byte " + from
                                + ": a line does not match its checksum; move the"
                                + " file away to begin anew, and publish again what it holds / 日志已损坏，请移走后重新报送",
                        null);
            }
            next = Math.max(next, take(line.substring(DIGITS + 1), waiting));
            from = at + 1;
        }
        return new OutboxLines(waiting, next, from, all.length - from);
    }

    /** The number after that of the line. */
    private static long take(String line, TreeMap<Long, OutboxEntry> waiting) {
        String[] words = line.split(" ", 4);
        if (words[0].equals("entry") && words.length == 4) {
            long number = Long.parseLong(words[1]);
            waiting.put(number, new OutboxEntry(number, words[2], words[3]));
            return number + 1;
        }
        if (words[0].equals("sent") && words.length == 2) {
            waiting.remove(Long.valueOf(words[1]));
            return Long.parseLong(words[1]) + 1;
        }
        return 0;
    }

    private static boolean isWhole(String line) {
        return line.length() > DIGITS && line.startsWith(crc(line.substring(DIGITS + 1)) + " ");
    }

    private static String crc(String text) {
        CRC32C crc = new CRC32C();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
