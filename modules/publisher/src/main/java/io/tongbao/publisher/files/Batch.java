package io.tongbao.publisher.files;

import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.Sha256;
import io.tongbao.publisher.Outgoing;
import io.tongbao.publisher.sheets.Digests;
import io.tongbao.publisher.sheets.FileException;
import io.tongbao.publisher.sheets.FileSource;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Files that are published together, checked as a whole before anything is sent; reference data comes first. */
public final class Batch {
    /** Problems and notes that are kept: nobody reads more, and a file of nothing else must not fill the memory. */
    private static final int KEPT = 10_000;

    private final List<InputFile> files = new ArrayList<>();
    private final List<InputFile> sendable = new ArrayList<>();
    private final List<CellProblem> problems = new ArrayList<>();
    private final List<FileNote> notes = new ArrayList<>();
    private final Codes codes;
    private final String hash;
    private long rows;
    private long problemCount;
    private long notSent;

    private Batch(List<FileSource> sources, Names names) {
        codes = new Codes(names);
        var digest = Sha256.begin();
        for (FileSource source : sources) {
            OpenedFile opened = OpenedFile.of(source, codes);
            files.addAll(opened.tables());
            notes.addAll(opened.notes());
            digest.update(Digests.of(source));
        }
        hash = HexFormat.of().formatHex(digest.digest());
        files.sort(Comparator.comparing(InputFile::kind));
        files.forEach(this::check);
    }

    /**
     * Opens and checks all files.
     *
     * @throws FileException if one of them cannot be read
     */
    public static Batch of(List<FileSource> sources) {
        return new Batch(sources, Names.NONE);
    }

    /** The same, where names may stand for codes: those that are known, and those that the files define. */
    public static Batch of(List<FileSource> sources, Names names) {
        return new Batch(sources, names);
    }

    /** The files, of workbooks the sheets, in the order of sending. */
    public List<InputFile> files() {
        return List.copyOf(files);
    }

    /** What is not right, in the order of files and rows: the first ten thousand. */
    public List<CellProblem> problems() {
        return List.copyOf(problems);
    }

    /** How much is not right in all. */
    public long problemCount() {
        return problemCount;
    }

    /**
     * How many rows are not to be sent: those that nobody could judge, and of a file of reference data with a wrong cell
     * all. What is wrong and sent all the same, for the processor to refuse it on record, is none of them.
     */
    public long notSent() {
        return notSent;
    }

    /** What is not read, in the order of files and rows. */
    public List<FileNote> notes() {
        return List.copyOf(notes);
    }

    /** Files of reference data that are not sent, since a cell in them is wrong. */
    public List<InputFile> stopped() {
        return files.stream().filter(f -> !sendable.contains(f)).toList();
    }

    /** How many rows are to be sent. */
    public long rows() {
        return rows;
    }

    /** SHA-256 of the files' contents, in the order given, as hexadecimal text. */
    public String hash() {
        return hash;
    }

    /** What is to be sent, read from the files as it is pulled: the same each time for the same submission. Close it. */
    public Stream<Outgoing> rows(String submission) {
        BatchCursor cursor = new BatchCursor(sendable, submission);
        var rows = Spliterators.spliteratorUnknownSize(cursor, Spliterator.ORDERED | Spliterator.NONNULL);
        return StreamSupport.stream(rows, false).onClose(cursor::close);
    }

    private void check(InputFile file) {
        long before = problemCount;
        AtomicLong count = new AtomicLong();
        BitSet bad = new BitSet();
        file.read(
                "",
                row -> {
                    count.incrementAndGet();
                    if (row.value() instanceof ReferenceChange change) {
                        codes.learn(change);
                    }
                },
                new Findings(
                        problem -> {
                            problemCount++;
                            keep(problems, problem);
                            if (!problem.sent()) {
                                bad.set(Math.toIntExact(problem.row()));
                            }
                        },
                        each -> keep(notes, each)));
        notSent += bad.cardinality();
        if (file.kind().isReported() || problemCount == before) {
            sendable.add(file);
            rows += count.get();
        } else {
            notSent += count.get();
        }
    }

    private static <T> void keep(List<T> kept, T each) {
        if (kept.size() < KEPT) {
            kept.add(each);
        }
    }
}
