/** Tests. */
package io.tongbao.server.page.projects;
