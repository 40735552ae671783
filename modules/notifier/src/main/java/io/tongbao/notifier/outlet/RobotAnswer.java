package io.tongbao.notifier.outlet;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Judges what a robot's server answers: by the code in the body, since the HTTP status says 200 to everything.
 *
 * @param tooMany codes for too many messages
 * @param busy codes for a server that cannot now
 */
record RobotAnswer(Set<Long> tooMany, Set<Long> busy) implements Function<String, Answer> {
    /** Their names for the code, in the order in which they are looked for. */
    private static final List<String> NAMES = List.of("errcode", "code", "StatusCode");

    RobotAnswer {
        tooMany = Set.copyOf(tooMany);
        busy = Set.copyOf(busy);
    }

    @Override
    public Answer apply(String body) {
        JsonNode code = code(Json.read(body));
        if (!code.isIntegralNumber()) {
            return Answer.later("no code in the answer: " + body);
        }
        long found = code.longValue();
        if (found == 0) {
            return Answer.taken(body);
        }
        if (tooMany.contains(found)) {
            return Answer.tooMany(body);
        }
        return busy.contains(found) ? Answer.later(body) : Answer.refused(body);
    }

    private static JsonNode code(JsonNode answer) {
        return NAMES.stream()
                .map(answer::path)
                .filter(each -> !each.isMissingNode())
                .findFirst()
                .orElse(answer.path("errcode"));
    }
}
