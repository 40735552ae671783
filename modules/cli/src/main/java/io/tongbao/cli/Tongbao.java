package io.tongbao.cli;

import io.tongbao.contracts.RegistryException;
import io.tongbao.publisher.PublishException;
import io.tongbao.publisher.sheets.FileException;
import io.tongbao.statistics.Period;
import io.tongbao.store.StoreException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.function.Function;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The {@code tongbao} command. */
@Command(
        name = "tongbao",
        mixinStandardHelpOptions = true,
        version = "tongbao 0.1.0",
        description = {"Township economic reports in; growth, rankings and bulletins out.", "乡镇经济数据上报、累计增速、排名与通报。"},
        subcommands = HelpCommand.class,
        footer = {
            "",
            "./tongbao COMMAND --help, or help COMMAND, tells its options. 查看命令选项。",
            "./tongbao benchmark --help tells what can be measured beside other systems. 并排测速。"
        })
public final class Tongbao {
    private Tongbao() {}

    /** Runs a command line; the status is 0 for success, 1 for refused rows or a failure, 2 for a wrong call, 3 where what it publishes to was not reached, 130 after Ctrl-C. */
    public static void main(String[] args) {
        // Kafka Streams formats numbers for every record, which is slow in any other; nothing of ours takes a default
        Locale.setDefault(Locale.Category.FORMAT, Locale.US);
        System.exit(run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                args));
    }

    static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine command = commands();
        command.setOut(out).setErr(err);
        command.setExecutionExceptionHandler((failure, failed, parsed) -> failed(failure, failed));
        if (args.length == 0) {
            command.usage(out);
            return 2;
        }
        return command.execute(args);
    }

    /** Says why a command failed, giving its status. */
    static int failed(Exception failure, CommandLine command) {
        if (Interruption.isCauseOf(failure)) {
            return Interruption.STATUS;
        }
        command.getErr().println("tongbao: " + explain(failure));
        return status(failure);
    }

    /** The status of a command that failed so. */
    static int status(Exception failure) {
        if (Interruption.isCauseOf(failure)) {
            return Interruption.STATUS;
        }
        if (failure instanceof UnreachableException) {
            return UnreachableException.STATUS;
        }
        return isWrongCall(failure) ? 2 : 1;
    }

    /** The command with all its subcommands. */
    static CommandLine commands() {
        CommandLine command = new CommandLine(new Tongbao());
        CommandGroup.addAllTo(command);
        return command.setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .registerConverter(Period.class, told(Period::of))
                .registerConverter(FirstPeriod.class, told(FirstPeriod::of));
    }

    /** Says what is wrong in the words of the one who reads it. */
    private static <T> ITypeConverter<T> told(Function<String, T> reader) {
        return text -> {
            try {
                return reader.apply(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        };
    }

    /** Whether the caller named something that is not there or not right, before anything was done. */
    private static boolean isWrongCall(Exception failure) {
        return failure instanceof UsageException
                || failure instanceof FileException
                || failure instanceof ConfigException;
    }

    private static String explain(Exception failure) {
        if (failure instanceof AccessDeniedException denied) {
            return denied.getFile() + ": this user may not read or write it / 无权访问";
        }
        if (failure instanceof NoSuchFileException missing) {
            return missing.getFile() + ": is not there, and cannot be made / 不存在";
        }
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
