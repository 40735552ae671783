package io.tongbao.contracts;

/**
 * Records of {@code tongbao.accepted-projects} that are no report: what stands of a later month, judged anew since an
 * earlier one was corrected (C5). Their source is that of the correction.
 */
public final class Rejudged {
    /** Their disposition. */
    public static final String DISPOSITION = "REJUDGED";

    private Rejudged() {}

    /** Whether a record is one. */
    public static boolean is(AcceptedProject project) {
        return project.getDisposition().equals(DISPOSITION);
    }
}
