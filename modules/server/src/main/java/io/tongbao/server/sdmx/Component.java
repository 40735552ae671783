package io.tongbao.server.sdmx;

/**
 * A dimension or attribute of a dataflow.
 *
 * @param id of SDMX
 * @param column of the view that holds it; empty where none does
 * @param codelist of its codes; empty where it is free text
 * @param zh its Chinese name
 * @param en its English name
 */
record Component(String id, String column, String codelist, String zh, String en) {
    /** Of an observation, not of a row: what its measure is counted in. */
    static final Component UNIT = new Component("UNIT_MEASURE", "", "", "计量单位", "Unit of measure");

    boolean isCoded() {
        return !codelist.isEmpty();
    }
}
