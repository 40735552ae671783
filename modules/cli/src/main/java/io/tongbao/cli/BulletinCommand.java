package io.tongbao.cli;

import io.tongbao.server.bulletin.BulletinFormat;
import io.tongbao.server.bulletin.Bulletins;
import io.tongbao.server.bulletin.Document;
import io.tongbao.server.bulletin.NoBulletinException;
import io.tongbao.statistics.Language;
import io.tongbao.statistics.Period;
import io.tongbao.store.Database;
import io.tongbao.store.query.Moment;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the monthly bulletin, or makes a file of it. */
@Command(
        name = "bulletin",
        mixinStandardHelpOptions = true,
        header = "Prints the monthly bulletin of a group 通报",
        description = {
            "Each indicator's latest period not after the one asked for. Of a release always the same, byte by byte.",
            "打印一个分组的月度通报，或存为文件（html 供打印）。",
            "Where there is nothing to tell it says so, writes no file and ends with status 1. 无可通报的内容时以状态1结束，不写文件。"
        },
        footerHeading = Examples.HEADING,
        footer = {
            "  ./tongbao bulletin --period 2022-12 --group guanzhuang_units",
            "  ./tongbao bulletin --lang en                   # the latest, in English",
            "  ./tongbao bulletin --as-of apr-2023 --format html -o bulletin.html",
            "  ./tongbao bulletin --period 2023-04 --format xlsx -o bulletin.xlsx"
        })
final class BulletinCommand implements Callable<Integer> {
    @Mixin
    private Common common = new Common();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--period", description = "Such as 2023-04; without it the latest.")
    private @Nullable Period period;

    @Option(
            names = "--as-of",
            paramLabel = "TIME|RELEASE",
            description = "As known at a release, a time or the end of a day; a release brings its period with it.")
    private @Nullable String asOf;

    @Option(names = "--group", description = "Group code; without it the one with the latest ranking.")
    private @Nullable String group;

    @Option(
            names = "--format",
            defaultValue = "TEXT",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private BulletinFormat format = BulletinFormat.TEXT;

    @Option(names = "-o", paramLabel = "FILE", description = "Where to, instead of the terminal; XLSX needs it.")
    private @Nullable Path into;

    @Option(
            names = "--lang",
            defaultValue = "ZH",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Language language = Language.ZH;

    @Override
    public Integer call() throws IOException {
        if (into == null && !format.isText()) {
            throw new UsageException("--format " + format + ": is no text; name a file, as in -o bulletin."
                    + format.extension() + " / 不是文本，请用 -o 指定文件");
        }
        try (Database database = new Database(common.wiring().databaseConfig())) {
            Moment moment = asOf == null ? null : AsOf.moment(database, asOf, spec);
            Optional<Document> document = document(database, moment);
            if (document.isEmpty() || document.get().isEmpty()) {
                spec.commandLine().getErr().println(why(document));
                return 1;
            }
            give(document.get());
        }
        return 0;
    }

    private String why(Optional<Document> empty) {
        return empty.map(each -> each.title() + language.of("：", ": ") + String.join(" ", each.lead()))
                .orElse(language.of("尚无排名。", "Nothing is ranked yet."));
    }

    private Optional<Document> document(Database database, @Nullable Moment moment) {
        try {
            return new Bulletins(database, language).of(group, period, moment);
        } catch (NoBulletinException e) {
            throw new UsageException("--" + e.getMessage() + " / " + e.zh(), e);
        }
    }

    private void give(Document document) throws IOException {
        byte[] bytes = format.of(document);
        if (into == null) {
            out().print(new String(bytes, StandardCharsets.UTF_8));
            out().flush();
        } else {
            Files.write(into, bytes);
            out().println(into + ": " + document.title());
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
