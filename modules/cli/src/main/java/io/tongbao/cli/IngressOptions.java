package io.tongbao.cli;

import io.tongbao.contracts.Topics;
import io.tongbao.publisher.files.Batch;
import io.tongbao.publisher.files.InputFile;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option of publishing to an ingress topic, from where admission forwards what the keys of its publisher allow (V02). */
final class IngressOptions {
    @Option(
            names = "--ingress",
            paramLabel = "NAME",
            description =
                    "Over Kafka to tongbao.ingress.NAME, from where admission forwards what the keys of the holder"
                            + " NAME allow. 经本单位专用主题报送，按密钥权限转入。")
    private @Nullable String name;

    /**
     * Null where none is named.
     *
     * @throws UsageException where it can be no part of a topic's name
     */
    @Nullable
    String name() {
        if (name != null) {
            try {
                Topics.ingress(name);
            } catch (IllegalArgumentException e) {
                throw new UsageException("--ingress " + e.getMessage() + " / 只能用字母、数字和“-_.”", e);
            }
        }
        return name;
    }

    /**
     * Lets only pass what admission takes.
     *
     * @throws UsageException naming the files of reference data
     */
    static void requireTaken(Batch batch) {
        List<String> others = batch.files().stream()
                .filter(each -> !each.kind().isReported())
                .map(InputFile::name)
                .distinct()
                .toList();
        if (!others.isEmpty()) {
            throw new UsageException("--ingress: takes reports, projects and targets; " + others
                    + " hold reference data, which an operator publishes without it"
                    + " / 专用主题只收上报数据、项目进度和目标责任书，基础资料由管理员报送");
        }
    }
}
