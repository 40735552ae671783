package io.tongbao.server.sdmx;

/** Nothing was found that SDMX could tell; it asks for 404 then. */
public final class NoResultsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoResultsException() {
        super(
                "There is nothing by this dataflow, key and period; /api/v1/sdmx/3.0/structure/dataflow tells what there is.");
    }

    /** The message in Chinese; {@link #getMessage()} is the English one. */
    public String zh() {
        return "该数据流、键值和期别下没有数据；现有数据见/api/v1/sdmx/3.0/structure/dataflow";
    }
}
