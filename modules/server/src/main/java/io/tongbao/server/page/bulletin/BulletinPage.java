package io.tongbao.server.page.bulletin;

import io.tongbao.server.bulletin.Document;
import io.tongbao.server.page.Choice;
import java.util.List;

/**
 * The bulletin of a group and a period.
 *
 * @param forms the addresses of its files, and what they are called
 */
public record BulletinPage(List<Choice> groups, List<Choice> periods, List<Choice> forms, Document document) {}
