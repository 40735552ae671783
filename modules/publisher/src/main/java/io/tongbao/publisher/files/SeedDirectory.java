package io.tongbao.publisher.files;

import io.tongbao.publisher.sheets.FileException;
import io.tongbao.publisher.sheets.FileSource;
import io.tongbao.publisher.sheets.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A folder of files that belong together, such as a seed: which of them are published, and in which order. */
public final class SeedDirectory {
    private SeedDirectory() {}

    /**
     * The files to publish: regions, memberships, indicators, groups, schemes, light rules, rankings, alert
     * rules, then {@code targets*.csv}, {@code reports*.csv} and {@code projects*.csv} by name; others, such as
     * {@code expected-*.csv}, are left alone.
     *
     * @throws FileException if the folder cannot be read or has none of them
     */
    public static List<FileSource> files(Path folder) {
        FileSource shown = FileSource.of(folder);
        return Reading.of(shown, () -> {
            List<Path> found = new ArrayList<>();
            for (FileKind kind : FileKind.values()) {
                found.addAll(named(folder, kind));
            }
            if (found.isEmpty()) {
                throw new FileException(
                        shown.name(),
                        "holds no file to publish, such as regions.csv or reports.csv",
                        "没有可发布的文件，如reports.csv");
            }
            return found.stream().map(FileSource::of).toList();
        });
    }

    private static List<Path> named(Path folder, FileKind kind) throws IOException {
        String pattern = kind.stem() + (kind.isReported() ? ".*" : "") + "\\.csv";
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> String.valueOf(f.getFileName()).matches(pattern))
                    .sorted()
                    .toList();
        }
    }
}
