/** Projects: stages, progress reports, frozen plans, pace, and what of them adds up by region (P1 to P5). */
@NullMarked
package io.tongbao.statistics.project;

import org.jspecify.annotations.NullMarked;
