package io.tongbao.publisher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a journal: {@code tongbao-journal 1 SUBMISSION}, {@code file PATH}, {@code ingress PUBLISHER}, {@code from TOPIC PARTITION
 * OFFSET} and {@code sent INDEX TOPIC PARTITION OFFSET}.
 *
 * @param submission its id; empty if the file is new
 * @param sent by index
 * @param positions where to read results from
 * @param again what tells the run
 */
record JournalLines(String submission, Map<Long, Place> sent, Map<TopicPartition, Long> positions, ToResume again) {
    private static final String FILE = "file ";
    private static final String INGRESS = "ingress ";
    private static final String FIRST = "tongbao-journal 1 ";

    static JournalLines begin(String submission, ToResume again) {
        return new JournalLines(submission, Map.of(), Map.of(), again);
    }

    /** What a new journal begins with. */
    List<String> first() {
        List<String> lines = new ArrayList<>(List.of(FIRST + submission));
        again.files().forEach(each -> lines.add(FILE + each));
        if (again.ingress() != null) {
            lines.add(INGRESS + again.ingress());
        }
        return lines;
    }

    static String sent(long index, Place place) {
        return "sent " + index + " " + place.topic() + " " + place.partition() + " " + place.offset();
    }

    static String position(TopicPartition partition, long offset) {
        return "from " + partition.topic() + " " + partition.partition() + " " + offset;
    }

    /** Reads all whole lines, cuts off a broken last one, and leaves the channel at the end. */
    static JournalLines read(FileChannel channel, Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            // until it is full
        }
        String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        long end = whole.getBytes(StandardCharsets.UTF_8).length;
        channel.truncate(end);
        channel.position(end);
        return parse(whole, file);
    }

    /** The same without changing the file. */
    static JournalLines of(Path file) throws IOException {
        String text = Files.readString(file);
        return parse(text.substring(0, text.lastIndexOf('\n') + 1), file);
    }

    private static JournalLines parse(String text, Path file) {
        Map<Long, Place> sent = new HashMap<>();
        Map<TopicPartition, Long> positions = new HashMap<>();
        List<Path> files = new ArrayList<>();
        String[] submission = {""};
        AtomicReference<@Nullable String> ingress = new AtomicReference<>();
        text.lines().forEach(line -> {
            String[] words = line.split(" ", -1);
            if (submission[0].isEmpty() && line.startsWith(FIRST)) {
                submission[0] = line.substring(FIRST.length());
            } else if (line.startsWith(FILE)) {
                files.add(Path.of(line.substring(FILE.length())));
            } else if (line.startsWith(INGRESS)) {
                ingress.set(line.substring(INGRESS.length()));
            } else if (words.length == 5 && words[0].equals("sent")) {
                sent.put(
                        Long.valueOf(words[1]),
                        new Place(words[2], Integer.parseInt(words[3]), Long.parseLong(words[4])));
            } else if (words.length == 4 && words[0].equals("from")) {
                positions.put(new TopicPartition(words[1], Integer.parseInt(words[2])), Long.valueOf(words[3]));
            } else {
                throw new PublishException(
                        "journal " + file + " has a line that it should not have: '" + line
                                + "'; delete the file to begin anew (reports without a revision may then be sent twice)",
                        null);
            }
        });
        return new JournalLines(
                submission[0], Map.copyOf(sent), Map.copyOf(positions), new ToResume(files, ingress.get()));
    }
}
