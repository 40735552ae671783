package io.tongbao.embedded.registry;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;

/** An answer that is JSON already. */
record Json(@JsonValue @JsonRawValue String text) {}
