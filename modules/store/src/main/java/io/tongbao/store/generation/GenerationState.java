package io.tongbao.store.generation;

/** What a generation's results are to readers. */
public enum GenerationState {
    /** They land, and nobody reads them yet. */
    BUILDING,
    /** They are what is read. */
    STANDING,
    /** They were what is read, and do not change any more. */
    KEPT
}
