package io.tongbao.notifier.digest;

import io.tongbao.statistics.Language;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;

/** The templates, {@code wording_zh.properties} and {@code wording_en.properties}, in the languages of a receiver. */
final class Wording {
    private static final Map<Language, ResourceBundle> TEMPLATES = load();

    private final List<Language> languages;

    /** Templates in one language, or in several beside one another. */
    Wording(List<Language> languages) {
        this.languages = List.copyOf(languages);
    }

    private static Map<Language, ResourceBundle> load() {
        Map<Language, ResourceBundle> templates = new EnumMap<>(Language.class);
        for (Language each : Language.values()) {
            templates.put(
                    each,
                    ResourceBundle.getBundle(
                            Wording.class.getPackageName() + ".wording",
                            each.locale(),
                            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES)));
        }
        return templates;
    }

    private static ResourceBundle templates(Language language) {
        return Objects.requireNonNull(TEMPLATES.get(language));
    }

    List<Language> languages() {
        return languages;
    }

    /** A short text, its languages on one line. */
    String say(String template, Object... values) {
        return languages.stream().map(each -> say(each, template, values)).collect(Collectors.joining(" / "));
    }

    /** A text in one language; values are words, not numbers to format. */
    static String say(Language language, String template, Object... values) {
        return new MessageFormat(templates(language).getString(template), language.locale()).format(values);
    }

    /** The word for a code of an open list; the code itself where there is none yet. */
    static String word(Language language, String list, String code) {
        ResourceBundle templates = templates(language);
        String key = list + "." + code;
        return templates.containsKey(key) ? templates.getString(key) : code;
    }
}
