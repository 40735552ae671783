package io.tongbao.cli;

import io.tongbao.contracts.RegistryException;
import io.tongbao.publisher.PublishException;
import io.tongbao.publisher.files.FileException;
import io.tongbao.store.StoreException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The {@code tongbao} command. */
@Command(
        name = "tongbao",
        mixinStandardHelpOptions = true,
        version = "tongbao 0.1.0",
        description = {"Township economic reports in; growth, rankings and bulletins out.", "乡镇经济数据上报、累计增速、排名与通报。"},
        subcommands = {
            UpCommand.class,
            PublishCommand.class,
            QueryCommand.class,
            BulletinCommand.class,
            ReleaseCommand.class,
            VerifyCommand.class,
            GenerateCommand.class,
            TopicsCommand.class,
            SchemasCommand.class,
            ConfigCommand.class,
            HelpCommand.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  tongbao up                                   everything on this machine, page on port 8080",
            "  tongbao up --once                            load the seeds, print the bulletin, stop",
            "  tongbao publish reports-2023-04.csv          send a file of reports",
            "  tongbao query rankings --indicator retail_sales --from 2023-04",
            "  tongbao bulletin --period 2022-12 --group guanzhuang_units",
            "  tongbao release create 2022-annual --period 2022-12",
            "  tongbao verify                               computes everything once more and compares"
        })
public final class Tongbao {
    private Tongbao() {}

    /** Runs a command line; the status is 0 for success, 1 for refused rows or a failure, 2 for a wrong call. */
    public static void main(String[] args) {
        System.exit(run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                args));
    }

    static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine command = new CommandLine(new Tongbao());
        command.setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true);
        command.setExecutionExceptionHandler((failure, failed, parsed) -> {
            failed.getErr().println("tongbao: " + explain(failure));
            return failure instanceof UsageException ? 2 : 1;
        });
        if (args.length == 0) {
            command.usage(out);
            return 2;
        }
        return command.execute(args);
    }

    private static String explain(Exception failure) {
        if (failure instanceof FileException file) {
            return file.getMessage() + System.lineSeparator() + "tongbao: " + file.zh();
        }
        boolean explained = failure instanceof UsageException
                || failure instanceof RegistryException
                || failure instanceof PublishException
                || failure instanceof StoreException
                || failure instanceof KafkaException
                || failure instanceof IllegalArgumentException
                || failure instanceof IllegalStateException
                || failure.getClass().getPackageName().startsWith("io.tongbao");
        return explained ? String.valueOf(failure.getMessage()) : failure.toString();
    }
}
