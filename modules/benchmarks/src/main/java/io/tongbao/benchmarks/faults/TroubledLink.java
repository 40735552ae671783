package io.tongbao.benchmarks.faults;

import java.util.Locale;
import java.util.Set;

/** The way between two processes cut, slow, or losing what goes over it. */
record TroubledLink(String link, Link.State state) implements Fault {
    @Override
    public String what() {
        return "way " + link + " " + state.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Set<String> touches() {
        return Set.of(link);
    }

    @Override
    public void inject(Cluster cluster) {
        cluster.link(link).set(state);
    }

    @Override
    public void heal(Cluster cluster) {
        cluster.link(link).set(Link.State.OPEN);
    }
}
