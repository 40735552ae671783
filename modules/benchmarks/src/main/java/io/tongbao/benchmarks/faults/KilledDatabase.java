package io.tongbao.benchmarks.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;

/** The database's server killed by signal 9, so that it has to recover when it is started again. */
record KilledDatabase() implements Fault {
    @Override
    public String what() {
        return "kill -9 of PostgreSQL";
    }

    @Override
    public Set<String> touches() {
        return Set.of(Cluster.DATABASE);
    }

    @Override
    public void inject(Cluster cluster) throws IOException, InterruptedException {
        String pid = Files.readAllLines(cluster.folder().resolve("postgres/postmaster.pid"))
                .get(0)
                .strip();
        Signals.send("KILL", Long.parseLong(pid));
        cluster.member(Cluster.DATABASE).kill();
    }

    @Override
    public void heal(Cluster cluster) throws IOException {
        cluster.member(Cluster.DATABASE).start();
    }
}
