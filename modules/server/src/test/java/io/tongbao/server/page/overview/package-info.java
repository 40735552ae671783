/** Tests. */
package io.tongbao.server.page.overview;
