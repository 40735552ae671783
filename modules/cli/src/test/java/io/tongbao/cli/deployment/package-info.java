/** Reads what a deployment is described by. */
@NullMarked
package io.tongbao.cli.deployment;

import org.jspecify.annotations.NullMarked;
