package io.tongbao.statistics;

import java.util.List;

/** R1: what is known of the id of an event that arrives. */
public enum Repeat {
    /** Nothing was taken under it. */
    NEW,
    /** The same was taken under it, as far as is known: it changes nothing. */
    SAME,
    /** Something else was taken under it: it changes nothing, and its sender must hear of that. */
    OTHER;

    /**
     * What becomes of an event under an id that something was taken under.
     *
     * @param standing revision of the row that stands
     * @throws IllegalStateException where nothing was
     */
    public Judgement judgement(int standing, String id) {
        return switch (this) {
            case SAME -> new Judgement(Disposition.UNCHANGED, standing, null, List.of());
            case OTHER -> new Judgement(Disposition.REJECTED, standing, problem(id), List.of());
            case NEW -> throw new IllegalStateException("id '" + id + "' is new: it is judged by its revision");
        };
    }

    /** Why what says something else under an id that is used up is refused. */
    public static Problem problem(String id) {
        return new Problem(
                "R1",
                "id",
                id,
                "id '" + id + "' was taken before with other content, which stays; an id of its own is needed, or none,"
                        + " and a note where this is a correction",
                "编号“" + id + "”此前已用于不同内容，原内容不变；请换用新编号或不填编号，如系更正须填写更正说明");
    }
}
