package io.tongbao.publisher.files;

import java.util.HashSet;
import java.util.Set;
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

    /** The same, where a problem of what stands above the header, and so of each row, is told once. */
    Findings once(long header) {
        Set<CellProblem> told = new HashSet<>();
        return new Findings(
                problem -> {
                    if (problem.row() > header || told.add(problem)) {
                        problems.accept(problem);
                    }
                },
                notes);
    }
}
