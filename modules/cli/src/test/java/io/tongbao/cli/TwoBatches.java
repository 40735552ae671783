package io.tongbao.cli;

import io.tongbao.publisher.generate.GeneratedFiles;
import io.tongbao.publisher.generate.Load;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A made-up load as three sets of files: what the reports refer to, the reports with some sent twice, and corrections.
 *
 * @param reference regions, memberships, indicators, groups, rankings
 * @param reports first revisions
 * @param corrections second ones
 */
record TwoBatches(List<String> reference, String reports, String corrections) {
    private static final List<String> REFERENCE =
            List.of("regions.csv", "memberships.csv", "indicators.csv", "groups.csv", "rankings.csv");

    static TwoBatches write(Load load, Path folder) throws IOException {
        GeneratedFiles.write(load, folder);
        List<String> first = new ArrayList<>();
        List<String> second = new ArrayList<>();
        for (int year = load.from().year(); Files.exists(reports(folder, year)); year++) {
            List<String> lines = Files.readAllLines(reports(folder, year));
            String header = lines.get(1); // after the comment
            int revision = List.of(header.split(",")).indexOf("revision");
            if (first.isEmpty()) {
                first.add(header);
                second.add(header);
            }
            for (String line : lines.subList(2, lines.size())) {
                (line.split(",")[revision].equals("0") ? first : second).add(line);
            }
        }
        return new TwoBatches(
                REFERENCE.stream().map(each -> folder.resolve(each).toString()).toList(),
                Files.write(folder.resolve("first.csv"), first).toString(),
                Files.write(folder.resolve("second.csv"), second).toString());
    }

    private static Path reports(Path folder, int year) {
        return folder.resolve("reports-" + year + ".csv");
    }
}
