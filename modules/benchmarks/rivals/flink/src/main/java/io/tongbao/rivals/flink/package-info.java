/** The same rankings by Flink SQL. */
package io.tongbao.rivals.flink;
