package io.tongbao.embedded.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RequestTest {
    @Test
    void segmentsAndParametersAreDecoded() {
        var request = Request.of(
                "GET", "/subjects/%E5%AE%98%2Fa+b/versions", "deleted=true&subjectPrefix=a%20b", new byte[0]);

        assertThat(request.path()).containsExactly("subjects", "官/a+b", "versions");
        assertThat(request.flag("deleted")).isTrue();
        assertThat(request.query()).containsEntry("subjectPrefix", "a b");
        assertThat(request.flag("verbose")).isFalse();
    }
}
