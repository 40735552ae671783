package io.tongbao.server.page.part;

import io.tongbao.statistics.Language;
import io.tongbao.statistics.light.Light;
import io.tongbao.statistics.targets.TargetWording;
import java.util.Locale;

/**
 * A light (T6), told by shape, word and colour.
 *
 * @param words shape and word, as in ● 绿灯
 * @param colour class of the style sheet
 */
public record Lamp(String words, String colour) {
    /**
     * A light by its code.
     *
     * @param code of {@link Light}; empty for none
     */
    public static Lamp of(String code, Language language) {
        Light light = code.isEmpty() ? Light.NONE : Light.valueOf(code);
        return new Lamp(
                language.of(TargetWording.zh(light), TargetWording.en(light)),
                light.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
