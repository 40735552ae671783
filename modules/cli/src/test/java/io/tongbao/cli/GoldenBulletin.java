package io.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.server.bulletin.BulletinFormat;
import io.tongbao.statistics.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The bulletin of April 2023 of the seed, as it is to read. */
final class GoldenBulletin {
    /** Those that are read as text. */
    static final List<BulletinFormat> FORMATS = List.of(BulletinFormat.TEXT, BulletinFormat.MD, BulletinFormat.HTML);

    private static final Path FOLDER = Path.of("src/test/resources/bulletins");

    private GoldenBulletin() {}

    static void assertIs(Language language, BulletinFormat format, byte[] bulletin) throws IOException {
        String name = "2023-04." + language.name().toLowerCase(Locale.ROOT) + "." + format.extension();
        assertThat(comparable(new String(bulletin, StandardCharsets.UTF_8)))
                .as(name)
                .isEqualTo(comparable(Files.readString(FOLDER.resolve(name))));
    }

    /** Without times, which are of the run, and without how templates are indented. */
    private static String comparable(String text) {
        return text.lines()
                .map(line -> line.strip().replaceAll("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d(:\\d\\d)?", "…"))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
