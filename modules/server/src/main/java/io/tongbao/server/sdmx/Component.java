package io.tongbao.server.sdmx;

/**
 * A dimension or attribute of a dataflow.
 *
 * @param id of SDMX
 * @param column of the view that holds it
 * @param codelist of its codes; empty where it is free text
 * @param zh its Chinese name
 * @param en its English name
 */
record Component(String id, String column, String codelist, String zh, String en) {
    boolean isCoded() {
        return !codelist.isEmpty();
    }
}
