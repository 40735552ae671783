package io.tongbao.server.page;

import io.tongbao.statistics.Language;
import io.tongbao.store.Tier;

/** What kind of database answers, in words. */
final class Tiers {
    private Tiers() {}

    static String name(Tier tier, Language language) {
        return language.of("数据库：", "Database: ") + tier.title(language);
    }
}
