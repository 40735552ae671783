package io.tongbao.cli.doctor;

import io.tongbao.contracts.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.config.TopicConfig;

/**
 * How a topic is to be.
 *
 * @param partitions of topics that are spread
 * @param replicas of each partition
 * @param isAlone whether one machine is all there is to be
 */
record TopicRules(int partitions, int replicas, boolean isAlone) {
    private static final int SPARE = 2;

    /** What is wrong with a topic, or may become so. */
    List<Finding> judge(Topic topic, TopicState state) {
        List<Finding> found = new ArrayList<>();
        String what = "topic " + topic.name();
        partitions(what, topic, state, found);
        replicas(what, state, found);
        config(what, topic, state, found);
        if (state.first() > 0) {
            found.add(Finding.wrong(
                    what,
                    "records before offset " + state.first() + " are gone, though it is kept for ever: what is computed"
                            + " again from it differs; restore a backup",
                    "偏移量" + state.first() + "之前的记录已丢失：请由备份恢复"));
        }
        rights(what, state, found);
        return found;
    }

    private void partitions(String what, Topic topic, TopicState state, List<Finding> found) {
        int wanted = topic.spread() ? partitions : 1;
        if (state.partitions() != wanted) {
            found.add(Finding.wrong(
                    what,
                    state.partitions() + " partitions, wanted are " + wanted
                            + (topic.spread()
                                    ? ": set tongbao.topics.partitions as it was when topics were created"
                                    : ": more than one have no order among them; create it anew and restore a backup"),
                    "分区数" + state.partitions() + "，应为" + wanted
                            + (topic.spread() ? "：请恢复tongbao.topics.partitions原值" : "：请重建该主题并由备份恢复")));
        }
    }

    private void replicas(String what, TopicState state, List<Finding> found) {
        int least = Integer.parseInt(state.config().getOrDefault(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, "1"));
        if (state.inSync() < least) {
            found.add(Finding.wrong(
                    what,
                    state.inSync() + " replicas are in sync, min.insync.replicas is " + least
                            + ", so that nothing can be written: start the brokers that are away",
                    "同步副本" + state.inSync() + "，最低要求" + least + "，无法写入：请恢复离线节点"));
        } else if (state.inSync() < state.replicas()) {
            found.add(Finding.warning(
                    what,
                    state.inSync() + " of " + state.replicas()
                            + " replicas are in sync: look for the broker that is away",
                    state.replicas() + "副本中仅" + state.inSync() + "个同步：请检查离线节点"));
        }
        if (state.replicas() < replicas) {
            found.add(Finding.wrong(
                    what,
                    state.replicas() + " replicas, tongbao.topics.replication wants " + replicas
                            + ": kafka-reassign-partitions.sh adds some",
                    "副本数" + state.replicas() + "，应为" + replicas + "：请用kafka-reassign-partitions.sh增加"));
        } else if (state.replicas() < SPARE && !isAlone) {
            found.add(Finding.warning(
                    what, "a single replica is lost with its disk: three are usual", "单副本，磁盘损坏即丢失：通常应为3"));
        } else if (state.replicas() > SPARE && least < SPARE) {
            found.add(Finding.warning(
                    what,
                    "min.insync.replicas is 1, so that what was confirmed may lie on one disk: "
                            + alter(state.name(), TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, "2"),
                    "min.insync.replicas为1，已确认的数据可能只在一块盘上：请设为2"));
        }
    }

    private static void config(String what, Topic topic, TopicState state, List<Finding> found) {
        for (Map.Entry<String, String> wanted : new TreeMap<>(topic.config()).entrySet()) {
            String is = state.config().getOrDefault(wanted.getKey(), "");
            if (!fits(wanted.getKey(), is, wanted.getValue())) {
                found.add(Finding.wrong(
                        what,
                        wanted.getKey() + " is " + is + ", wanted is " + wanted.getValue() + ": "
                                + alter(topic.name(), wanted.getKey(), wanted.getValue()),
                        wanted.getKey() + "为" + is + "，应为" + wanted.getValue() + "：请用kafka-configs.sh修改"));
            }
        }
    }

    private static boolean fits(String key, String is, String wanted) {
        return key.equals(TopicConfig.MAX_MESSAGE_BYTES_CONFIG)
                ? !is.isEmpty() && Long.parseLong(is) >= Long.parseLong(wanted)
                : is.equals(wanted);
    }

    private static void rights(String what, TopicState state, List<Finding> found) {
        boolean reads = state.allowed().contains(AclOperation.READ);
        boolean writes = state.allowed().contains(AclOperation.WRITE);
        if (!reads || !writes) {
            String en = reads ? "write" : writes ? "read" : "read or write";
            String zh = reads ? "写入" : writes ? "读取" : "读写";
            found.add(Finding.warning(
                    what,
                    "this identity may not " + en + " it: fine for a process that need not, else grant it in Kafka",
                    "当前身份无权" + zh + "：如该进程需要，请在Kafka中授权"));
        }
    }

    private static String alter(String topic, String key, String value) {
        return "kafka-configs.sh --alter --entity-type topics --entity-name " + topic + " --add-config " + key + "="
                + value;
    }
}
