package io.tongbao.processor;

import io.tongbao.contracts.KafkaAnswers;
import io.tongbao.contracts.Topic;
import io.tongbao.contracts.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Waits until all inputs that were there at the call have gone through every stage, one stage after the other: since a
 * stage commits its inputs and its outputs in one transaction, what it has committed has reached the next.
 */
public final class Barrier implements AutoCloseable {
    private static final long LOOK_AGAIN_MS = 40;
    private static final String WAITING = ProcessorNames.changelog(ProcessorNames.CHECKS, ProcessorNames.WAITING_STORE);

    private final Admin admin;
    private final Map<String, String> kafka;

    /** @param kafka settings of its clients */
    public Barrier(Map<String, String> kafka) {
        this.admin = Admin.create(Map.copyOf(kafka));
        this.kafka = Map.copyOf(kafka);
    }

    /**
     * Waits until the checks know all reference data, decisions and the clock that were there at the call: reports sent
     * after it need not wait for them.
     *
     * @throws IllegalStateException when it takes longer than {@code limit}
     */
    public void awaitReference(Duration limit) {
        long until = System.nanoTime() + limit.toNanos();
        passed(
                ProcessorNames.CHECKS,
                List.of(Topics.REFERENCE.name(), Topics.CLOCK.name(), Topics.DECISIONS.name()),
                until);
        passed(ProcessorNames.CHECKS, List.of(ProcessorNames.control(ProcessorNames.CHECKS, "region")), until);
    }

    /** Whether the checks know all reference data that is there now. */
    boolean knowsReference() {
        // one after the other: what has been judged has reached the tasks' own topic
        return Stream.of(Topics.REFERENCE.name(), ProcessorNames.control(ProcessorNames.CHECKS, "region"))
                .allMatch(each -> hasPassed(ProcessorNames.CHECKS, ends(List.of(each))));
    }

    /**
     * Waits for the checks and the computation.
     *
     * @param generation of the computation
     * @param mark sends a record of the clock, by which alerts are judged: it is called when the checks have judged all
     *     that was there at the call
     * @return end offsets of the topics that hold results, all of which stand for inputs at least as late as the call
     * @throws IllegalStateException when it takes longer than {@code limit}; the message says at which stage
     */
    public Map<TopicPartition, Long> await(int generation, Duration limit, Runnable mark) {
        long until = System.nanoTime() + limit.toNanos();
        String figures = ProcessorNames.figures(generation);
        try (Leftovers leftovers = new Leftovers(kafka)) {
            awaitChecks(leftovers, mark, until);
            awaitFigures(figures, leftovers, until);
        }
        return ends(names(Stream.concat(
                        Stream.of(
                                Topics.DEFINITIONS,
                                Topics.DECISIONS,
                                Topics.ACCEPTED,
                                Topics.ACCEPTED_PROJECTS,
                                Topics.ACCEPTED_TARGETS,
                                Topics.REJECTS),
                        Topics.results(generation).stream())
                .toList()));
    }

    private void awaitChecks(Leftovers leftovers, Runnable mark, long until) {
        List<String> control = List.of(ProcessorNames.control(ProcessorNames.CHECKS, "region"));
        passed(ProcessorNames.CHECKS, names(Topics.inputs()), until);
        passed(ProcessorNames.CHECKS, control, until);
        left(leftovers, "reports that wait for their region or indicator", WAITING, until);
        passed(ProcessorNames.CHECKS, List.of(ProcessorNames.bySuccessor(ProcessorNames.CHECKS)), until);
        mark.run();
        passed(ProcessorNames.CHECKS, List.of(Topics.CLOCK.name()), until);
        passed(ProcessorNames.CHECKS, control, until);
    }

    private void awaitFigures(String figures, Leftovers leftovers, long until) {
        passed(figures, names(List.of(Topics.DEFINITIONS, Topics.CLOCK, Topics.DECISIONS)), until);
        List<String> logsAndControl = new ArrayList<>(MarkLogs.NAMES);
        ProcessorNames.STAGES.forEach(each -> logsAndControl.add(ProcessorNames.control(figures, each)));
        passed(figures, logsAndControl, until);
        passed(figures, List.of(ProcessorNames.bySuccessor(figures)), until);
        left(
                leftovers,
                "reports that wait for definitions or a mark",
                ProcessorNames.changelog(figures, ProcessorNames.HELD_STORE),
                until);
        passed(figures, List.of(ProcessorNames.byIndicator(figures)), until);
        left(
                leftovers,
                "figures that wait for definitions or a mark",
                ProcessorNames.changelog(figures, ProcessorNames.TREE_HELD_STORE),
                until);
        String sheets = ProcessorNames.changelog(figures, ProcessorNames.PENDING_STORE);
        left(leftovers, "sheets that wait for their tick", sheets, until);
        // a sheet may hand them on to one that waits
        leftovers.lookAgain(sheets);
        left(leftovers, "sheets that wait for moves against those", sheets, until);
        passed(figures, List.of(ProcessorNames.byRanking(figures)), until);
        left(
                leftovers,
                "figures of scores that wait for a mark",
                ProcessorNames.changelog(figures, ProcessorNames.SCORE_HELD_STORE),
                until);
        left(
                leftovers,
                "scores that wait for their tick",
                ProcessorNames.changelog(figures, ProcessorNames.SCORE_PENDING_STORE),
                until);
        passed(figures, List.of(ProcessorNames.byRegion(figures)), until);
        left(
                leftovers,
                "what alerts are judged by and waits for a mark",
                ProcessorNames.changelog(figures, ProcessorNames.ALERT_HELD_STORE),
                until);
    }

    /** How many records of the accepted logs a generation has not computed with yet. */
    public long remaining(int generation) {
        Map<TopicPartition, OffsetAndMetadata> committed = committed(ProcessorNames.figures(generation));
        return ends(MarkLogs.NAMES).entrySet().stream()
                .mapToLong(end -> {
                    OffsetAndMetadata offset = committed.get(end.getKey());
                    return Math.max(0, end.getValue() - (offset == null ? 0 : offset.offset()));
                })
                .sum();
    }

    /** How many threads compute a generation now. */
    public int computing(int generation) {
        String group = ProcessorNames.figures(generation);
        try {
            return KafkaAnswers.of(admin.describeConsumerGroups(List.of(group)).all())
                    .values()
                    .iterator()
                    .next()
                    .members()
                    .size();
        } catch (GroupIdNotFoundException e) {
            return 0; // nobody ever has
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(5));
    }

    private void passed(String group, List<String> topics, long until) {
        Map<TopicPartition, Long> ends = ends(topics);
        while (!hasPassed(group, ends)) {
            pause(until, group + " has not read all of " + topics);
        }
    }

    private boolean hasPassed(String group, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, OffsetAndMetadata> committed = committed(group);
        return ends.entrySet().stream().allMatch(end -> {
            OffsetAndMetadata offset = committed.get(end.getKey());
            return end.getValue() == 0 || (offset != null && offset.offset() >= end.getValue());
        });
    }

    private static void left(Leftovers leftovers, String what, String changelog, long until) {
        while (!leftovers.haveLeft(changelog)) {
            pause(until, "there are still " + what);
        }
    }

    private Map<TopicPartition, Long> ends(List<String> topics) {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        KafkaAnswers.of(admin.describeTopics(topics).allTopicNames()).values().forEach(topic -> topic.partitions()
                .forEach(p -> latest.put(new TopicPartition(topic.name(), p.partition()), OffsetSpec.latest())));
        Map<TopicPartition, Long> ends = new HashMap<>();
        KafkaAnswers.of(admin.listOffsets(latest).all())
                .forEach((partition, offset) -> ends.put(partition, offset.offset()));
        return ends;
    }

    private Map<TopicPartition, OffsetAndMetadata> committed(String group) {
        return KafkaAnswers.of(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    }

    private static List<String> names(Collection<Topic> topics) {
        return topics.stream().map(Topic::name).toList();
    }

    private static void pause(long until, String what) {
        if (System.nanoTime() > until) {
            throw new IllegalStateException("not everything has gone through in time: " + what);
        }
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MS);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
