package io.tongbao.cli;

import io.tongbao.embedded.EmbeddedStack;
import io.tongbao.embedded.StackEndpoints;
import io.tongbao.embedded.StackPorts;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/** What {@code up} runs, in the test's own process, and the commands that people type beside it. */
final class RunningSystem implements AutoCloseable {
    /** What half as many partitions as usual show, more would show too, and each costs a start its stores. */
    static final String SPREAD = "tongbao.topics.partitions=2";

    private static final Duration LIMIT = Duration.ofMinutes(4);

    private final Path data;
    private final EmbeddedStack stack;
    private final Pipeline pipeline;

    private RunningSystem(Path data, EmbeddedStack stack, Pipeline pipeline) {
        this.data = data;
        this.stack = stack;
        this.pipeline = pipeline;
    }

    static RunningSystem start(Path data) throws IOException {
        return start(data, Clock.systemUTC());
    }

    static RunningSystem start(Path data, Clock clock) throws IOException {
        return start(data, clock, Map.of());
    }

    /** @param given settings by full key, as a settings file has them: secrets too */
    static RunningSystem start(Path data, Clock clock, Map<String, String> given) throws IOException {
        Path file = data.resolveSibling(data.getFileName() + ".properties");
        Files.write(
                file,
                Stream.concat(
                                Stream.of(SPREAD),
                                given.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()))
                        .toList());
        Settings settings = Settings.read(file, Map.of(), Map.of());
        System.setProperty(
                "tongbao.home", Path.of("../..").toAbsolutePath().normalize().toString());
        EmbeddedStack stack = EmbeddedStack.start(data, StackPorts.any());
        try {
            Pipeline pipeline =
                    Pipeline.start(Wiring.of(stack.endpoints(), settings), settings, data.resolve("state"), clock);
            return new RunningSystem(data, stack, pipeline);
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    RunningSystem seed(String name) {
        Seeds.load(name, data, pipeline, new PrintWriter(new StringWriter()));
        return this;
    }

    RunningSystem landed() {
        pipeline.awaitLanded(LIMIT);
        return this;
    }

    Pipeline pipeline() {
        return pipeline;
    }

    StackEndpoints endpoints() {
        return stack.endpoints();
    }

    /** Status and output of a command beside the running system. */
    Answer type(String... words) {
        return type(data, words);
    }

    /** Status and output of a command beside the system that runs on a folder. */
    static Answer type(Path data, String... words) {
        StringWriter out = new StringWriter();
        String[] call = java.util.Arrays.copyOf(words, words.length + 2);
        call[words.length] = "--data";
        call[words.length + 1] = data.toString();
        int status = Tongbao.run(new PrintWriter(out, true), new PrintWriter(out, true), call);
        return new Answer(status, out.toString());
    }

    record Answer(int status, String text) {}

    @Override
    public void close() {
        pipeline.close();
        stack.close();
    }
}
