package io.tongbao.benchmarks.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LinkTest {
    private ServerSocket target;
    private Link link;
    private Socket client;
    private Socket server;

    @BeforeEach
    void connect() throws IOException {
        target = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        link = new Link("a-b", 0, target.getLocalPort(), Duration.ZERO);
        client = new Socket(InetAddress.getLoopbackAddress(), link.port());
        server = target.accept();
    }

    @AfterEach
    void end() throws IOException {
        client.close();
        server.close();
        link.close();
        target.close();
    }

    @Test
    void passesOnBothWaysWhileItIsOpen() throws IOException {
        client.getOutputStream().write(7);
        server.getOutputStream().write(8);

        assertThat(server.getInputStream().read()).isEqualTo(7);
        assertThat(client.getInputStream().read()).isEqualTo(8);
    }

    @Test
    void cutEndsWhatIsThereAndTakesNothingNew() throws IOException {
        link.set(Link.State.CUT);

        assertThat(server.getInputStream().read()).isEqualTo(-1);
        try (Socket late = new Socket(InetAddress.getLoopbackAddress(), link.port())) {
            assertThat(late.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void whatIsLostComesWhenItIsOpenAgain() throws IOException {
        link.set(Link.State.LOST);
        client.getOutputStream().write(7);
        server.setSoTimeout(50);
        assertThatThrownBy(() -> server.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);

        link.set(Link.State.OPEN);
        server.setSoTimeout(0);

        assertThat(server.getInputStream().read()).isEqualTo(7);
    }
}
