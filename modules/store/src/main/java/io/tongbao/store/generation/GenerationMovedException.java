package io.tongbao.store.generation;

/** A generation is no longer what it was when its results began to land: nothing was written. */
public final class GenerationMovedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int standing;

    GenerationMovedException(Fence fence, int standing) {
        super("generation " + fence.generation() + " is not " + fence.state() + " any more: generation " + standing
                + " stands");
        this.standing = standing;
    }

    /** The generation that stands now. */
    public int standing() {
        return standing;
    }
}
