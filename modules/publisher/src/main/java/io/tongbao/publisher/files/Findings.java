package io.tongbao.publisher.files;

import java.util.function.Consumer;

/**
 * Takes what is found while a file is read.
 *
 * @param problems what is not right
 * @param notes what is not read, without being wrong
 */
record Findings(Consumer<CellProblem> problems, Consumer<FileNote> notes) {
    /** Of a file whose findings were told before. */
    static final Findings TOLD = new Findings(problem -> {}, note -> {});
}
