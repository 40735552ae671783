package io.tongbao.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.Reason;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.ReferenceKinds;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reference data is judged once: taken onto a log of its own, or refused with its reason and nowhere else. */
class DefinitionsTest {
    @TempDir
    Path stateDir;

    private Pipeline pipeline;

    @BeforeEach
    void start() {
        pipeline = new Pipeline(stateDir);
        pipeline.today("2023-05-10");
        pipeline.reference(Events.region("zone"));
        pipeline.reference(Events.region("a"));
        pipeline.reference(Events.member("a", "zone"));
        pipeline.reference(Events.flow("retail"));
    }

    @AfterEach
    void stop() {
        pipeline.close();
    }

    private List<String> taken() {
        return pipeline.definitions.stream()
                .map(each -> each.getPosition() + " " + each.getCode() + " v" + each.getVersion())
                .toList();
    }

    private Reason refused(ReferenceChange change) {
        int before = pipeline.rejects.size();
        List<String> taken = taken();

        pipeline.reference(change);

        assertThat(taken()).isEqualTo(taken);
        assertThat(pipeline.rejects).hasSize(before + 1);
        assertThat(pipeline.rejects.get(before).getSourceTopic()).isEqualTo("tongbao.reference");
        return pipeline.rejects.get(before).getReasons().get(0);
    }

    private static ReferenceChange version(int version, ReferenceChange change) {
        change.setVersion(version);
        return change;
    }

    @Test
    void theyGetOneOrderAndKeepWhereAndWhenTheyCame() {
        assertThat(taken()).containsExactly("1 zone v1", "2 a v1", "3 management|a| v1", "4 retail v1");
        assertThat(pipeline.definitions)
                .extracting(ReferenceChange::getSourceOffset)
                .containsExactly(0L, 1L, 2L, 3L);
        assertThat(pipeline.definitions)
                .extracting(ReferenceChange::getKnownAt)
                .isSorted()
                .allSatisfy(each -> assertThat(each).isAfter("2023-05-10T00:00:00Z"));
    }

    @Test
    void u5_circleIsRefusedAndLeavesNoTrace() {
        Reason reason = refused(Events.member("zone", "a"));

        assertThat(reason.getCheck()).isEqualTo("U5");
        assertThat(reason.getMessageEn()).contains("parent 'a': is under zone itself; end that membership first");
        assertThat(reason.getMessageZh()).contains("上级“a”本身就在其下").doesNotContain("itself");
    }

    @Test
    void u5_membershipsOfOtherHierarchiesAndThoseReplacedCloseNoCircle() {
        ReferenceChange other = Events.member("zone", "a");
        other.setCode("statistical|zone|");
        other.getMembership().setHierarchy("statistical");
        pipeline.reference(other);
        pipeline.reference(version(2, Events.member("a", "elsewhere")));

        pipeline.reference(Events.member("zone", "a"));

        assertThat(taken()).endsWith("5 statistical|zone| v1", "6 management|a| v2", "7 management|zone| v1");
        assertThat(refused(version(3, Events.member("a", "zone"))).getCheck()).isEqualTo("U5");
    }

    @Test
    void refusedOneIsTakenOnceItIsRight() {
        refused(Events.member("zone", "a"));
        ReferenceChange gone = version(2, Events.member("a", "zone"));
        gone.setWithdrawn(true);
        pipeline.reference(gone);

        pipeline.reference(Events.member("zone", "a"));

        assertThat(taken()).endsWith("5 management|a| v2", "6 management|zone| v1");
    }

    @Test
    void olderVersionNeverComesBack() {
        ReferenceChange renamed = version(3, Events.region("a"));
        renamed.getRegion().setNameZh("新名");
        pipeline.reference(renamed);

        assertThat(refused(version(2, Events.region("a"))).getMessageEn())
                .contains("version '2': version 3 stands", "must have version 4 or higher");
        Reason equal = refused(version(3, Events.region("a")));
        assertThat(equal.getField()).isEqualTo("version");
        assertThat(equal.getMessageZh()).contains("现行版本为3", "不小于4");
        assertThat(refused(version(0, Events.region("new"))).getMessageEn()).contains("must be 1 or higher");
    }

    @Test
    void theSameAgainChangesNothing() {
        List<String> taken = taken();

        pipeline.reference(Events.region("a"));

        assertThat(taken()).isEqualTo(taken);
        assertThat(pipeline.rejects).isEmpty();
    }

    @Test
    void wrongFieldIsNamedInBothLanguages() {
        ReferenceChange bad = Events.flow("bad");
        bad.getIndicator().setDecimals(13);

        Reason reason = refused(bad);

        assertThat(reason.getField()).isEqualTo("decimals");
        assertThat(reason.getValue()).isEqualTo("13");
        assertThat(reason.getMessageEn()).isEqualTo("indicator bad, decimals '13': must be 0 to 12");
        assertThat(reason.getMessageZh()).isEqualTo("INDICATOR bad 的字段 decimals 值“13”有误：应为0至12");
        pipeline.report(
                Events.report("a", "bad", "2023-01").setCumulativeValue("1").build());
        pipeline.pass(java.time.Duration.ofSeconds(4));
        assertThat(pipeline.rejects).last().satisfies(each -> assertThat(
                        each.getReasons().get(0).getCheck())
                .isEqualTo("V01"));
    }

    @Test
    void whatIsNoDefinitionIsRefused() {
        ReferenceChange empty = ReferenceChange.newBuilder()
                .setKind(ReferenceKinds.GROUP)
                .setCode("g")
                .build();
        ReferenceChange strange =
                ReferenceChange.newBuilder().setKind("GRUOP").setCode("g").build();

        assertThat(refused(empty).getMessageEn()).contains("g, group '': must be given");
        assertThat(refused(strange).getMessageEn()).contains("kind 'GRUOP': must be REGION, MEMBERSHIP");
        assertThat(refused(Events.region("")).getMessageEn()).contains("code '': must be given");
        ReferenceChange named = Events.region("nul");
        named.getRegion().setNameEn("a\0b");
        assertThat(refused(named).getMessageEn()).contains("must not contain the character NUL");
    }
}
