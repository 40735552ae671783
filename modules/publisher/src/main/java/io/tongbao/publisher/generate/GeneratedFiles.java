package io.tongbao.publisher.generate;

import io.tongbao.contracts.EconomicReport;
import io.tongbao.publisher.Outgoing;
import io.tongbao.publisher.files.FileKind;
import io.tongbao.publisher.files.OutputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes a made-up load as the files that people publish: one for each kind, reports by year. */
public final class GeneratedFiles {
    private static final String COMMENT = "示例数据，自动生成。 Made up by `tongbao generate`; not statistics of any place.";

    private GeneratedFiles() {}

    /**
     * Writes all files into a folder, which is made if it is missing; files of the same names are replaced.
     *
     * @return how many rows were written
     */
    public static long write(Load load, Path folder) throws IOException {
        Generator generator = new Generator(load);
        Files.createDirectories(folder);
        long rows = 0;
        for (FileKind kind : FileKind.values()) {
            try (Stream<Outgoing> all = generator.rows(kind)) {
                rows += write(folder, kind, all.iterator());
            }
        }
        return rows;
    }

    private static long write(Path folder, FileKind kind, Iterator<Outgoing> rows) throws IOException {
        long count = 0;
        String name = "";
        @Nullable OutputFile file = null;
        try {
            while (rows.hasNext()) {
                Outgoing row = rows.next();
                String wanted = name(kind, row);
                if (file == null || !wanted.equals(name)) {
                    close(file);
                    name = wanted;
                    file = OutputFile.create(folder.resolve(name), kind, COMMENT);
                }
                file.write(row);
                count++;
            }
        } finally {
            close(file);
        }
        return count;
    }

    private static String name(FileKind kind, Outgoing row) {
        return row.value() instanceof EconomicReport report
                ? kind.stem() + "-" + report.getPeriod().substring(0, 4) + ".csv"
                : kind.stem() + ".csv";
    }

    private static void close(@Nullable OutputFile file) throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
