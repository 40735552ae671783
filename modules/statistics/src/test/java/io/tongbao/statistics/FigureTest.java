package io.tongbao.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FigureTest {
    private static final RecordComponent[] COMPONENTS = Figure.class.getRecordComponents();

    private static Object[] values(int number) {
        BigDecimal value = BigDecimal.valueOf(number);
        Side side = new Side(value, false, null, null, null, null, GrowthCode.BASE_MISSING, null, null, null);
        Period period = new Period(2023, number);
        return new Object[] {
            period,
            side,
            side,
            new PreviousMonth(value, value, null),
            new TwoYear(value, TwoYear.Source.FROM_LEVELS, null, null),
            new Share(value, null, Share.Source.PART_OF_WHOLE, null, null, null),
            number == 1,
            List.of(period),
            number,
            number,
            new Lacking(number, number),
            ObservationStatus.values()[number],
            DataClass.values()[number],
            number,
            number == 1,
            number == 1,
            value,
            value,
            Instant.EPOCH.plusSeconds(number)
        };
    }

    private static Figure figure(Object[] values) throws ReflectiveOperationException {
        Class<?>[] types =
                Arrays.stream(COMPONENTS).map(RecordComponent::getType).toArray(Class[]::new);
        return Figure.class.getConstructor(types).newInstance(values);
    }

    static Stream<Integer> components() {
        return IntStream.range(0, COMPONENTS.length).boxed();
    }

    @ParameterizedTest
    @MethodSource("components")
    void c5_whateverDiffersButWhenItWasKnownShows(int place) throws ReflectiveOperationException {
        Object[] values = values(1);
        Figure one = figure(values);
        values[place] = values(2)[place];

        Figure other = figure(values);

        String component = COMPONENTS[place].getName();
        assertThat(one.showsSameAs(other)).as(component).isEqualTo(component.equals("knownAt"));
        assertThat(other.showsSameAs(figure(values))).as(component).isTrue();
    }
}
