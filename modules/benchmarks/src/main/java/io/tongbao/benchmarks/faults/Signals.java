package io.tongbao.benchmarks.faults;

import java.io.IOException;

/** Signals that Java does not send by itself. */
final class Signals {
    private Signals() {}

    /**
     * Sends one.
     *
     * @throws IOException if there is no such process
     */
    static void send(String signal, long pid) throws IOException, InterruptedException {
        int status = new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                .inheritIO()
                .start()
                .waitFor();
        if (status != 0) {
            throw new IOException("signal " + signal + " could not be sent to process " + pid);
        }
    }
}
