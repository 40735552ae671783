/** The notifier: whoever is concerned is told of alerts, once, in a digest or at once. */
@NullMarked
package io.tongbao.notifier;

import org.jspecify.annotations.NullMarked;
