package io.tongbao.rivals.flink;

import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;

/**
 * Ranks all members of a group by growth, as Flink's documentation says: the last report of each, numbered in the order of
 * growth, into a table by period and place.
 */
public final class RankingJob {
    private RankingJob() {}

    /** Runs until it is stopped: Kafka's address, the topic, the JDBC address, its table, and whether it is tuned. */
    public static void main(String[] arguments) throws Exception {
        String kafka = arguments[0];
        String topic = arguments[1];
        String jdbc = arguments[2];
        String table = arguments[3];
        boolean isTuned = Boolean.parseBoolean(arguments[4]);
        Configuration configuration = new Configuration();
        configuration.setString("parallelism.default", "2");
        configuration.setString("execution.checkpointing.interval", "10 s");
        if (isTuned) {
            configuration.setString("table.exec.mini-batch.enabled", "true");
            configuration.setString("table.exec.mini-batch.allow-latency", "500 ms");
            configuration.setString("table.exec.mini-batch.size", "10000");
        }
        TableEnvironment tables = TableEnvironment.create(EnvironmentSettings.newInstance()
                .inStreamingMode()
                .withConfiguration(configuration)
                .build());
        String sink = isTuned ? "'sink.buffer-flush.max-rows' = '10000', 'sink.buffer-flush.interval' = '500 ms'," : "";
        for (String each : List.of(
                """
                create table reports (
                    region string, `period` string, cumulative decimal(20, 2), base decimal(20, 2), came as proctime()
                ) with (
                    'connector' = 'kafka', 'properties.bootstrap.servers' = '%s', 'topic' = '%s',
                    'properties.group.id' = '%s', 'scan.startup.mode' = 'earliest-offset', 'format' = 'json'
                )
                """
                        .formatted(kafka, topic, topic),
                """
                create table ranks (
                    `period` string, place bigint, region string, growth decimal(20, 4), primary key (`period`, place) not enforced
                ) with (%s 'connector' = 'jdbc', 'url' = '%s', 'table-name' = '%s')
                """
                        .formatted(sink, jdbc, table))) {
            tables.executeSql(each);
        }
        tables.executeSql(
                        """
                        insert into ranks
                        select `period`, place, region, growth
                        from (
                            select `period`, region, growth,
                                   row_number() over (partition by `period` order by growth desc) as place
                            from (
                                select `period`, region, cast((cumulative - base) * 100 / base as decimal(20, 4)) as growth,
                                       row_number() over (partition by `period`, region order by came desc) as newest
                                from reports
                            )
                            where newest = 1
                        )
                        where place <= 1000000
                        """)
                .await();
    }
}
