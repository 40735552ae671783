package io.tongbao.statistics.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CourseTest {
    private static final AlertRule RULE = Samples.rule(AlertKind.BEHIND_PACE, 2, 2);
    private static final AlertKey KEY = Samples.key(RULE);

    private static List<Alert> course(@Nullable Alert before, String outcomes) {
        return Course.of(before, KEY, RULE, Samples.findings(outcomes), Samples.KNOWN);
    }

    private static List<String> told(List<Alert> course) {
        return course.stream()
                .map(each -> each.step() + " " + each.state() + " "
                        + (each.clearing() == null
                                ? each.finding().period()
                                : each.clearing().latest().period()))
                .toList();
    }

    @Test
    void a2_figuresOfSeveralPeriodsKnownAtOnceAreAStepEach() {
        assertThat(told(course(null, "CHUHHC")))
                .containsExactly("1 FIRING 2023-02", "2 FIRING 2023-04", "3 ESCALATED 2023-05", "4 ESCALATED 2023-06");
        assertThat(told(course(null, "HCC")))
                .containsExactly("1 FIRING 2023-01", "2 FIRING 2023-02", "3 RESOLVED 2023-03");
        assertThat(course(null, "CUC")).isEmpty();
        assertThat(course(null, "")).isEmpty();
    }

    @Test
    void a2_whatWasToldIsNotToldAgain() {
        Alert fired = course(null, "CHH").get(1);

        assertThat(course(fired, "CHHU")).isEmpty();
        assertThat(told(course(fired, "CHHUH"))).containsExactly("3 ESCALATED 2023-05");
        assertThat(told(course(fired, ""))).containsExactly("3 WITHDRAWN_BY_REVISION 2023-03");
    }

    @Property
    void a2_itIsTheSameWhetherPeriodsComeOneByOneOrAtOnce(
            @ForAll @Chars({'H', 'C', 'U'}) @StringLength(max = 12) String outcomes) {
        List<Alert> oneByOne = new ArrayList<>();
        for (int known = 1; known <= outcomes.length(); known++) {
            Alert before = oneByOne.isEmpty() ? null : oneByOne.get(oneByOne.size() - 1);
            oneByOne.addAll(course(before, outcomes.substring(0, known)));
        }

        assertThat(course(null, outcomes)).isEqualTo(oneByOne);
    }
}
