package io.tongbao.server.page;

import io.tongbao.statistics.Language;
import io.tongbao.store.Tier;

/** What kind of database answers, in words. */
final class Tiers {
    private Tiers() {}

    static String name(Tier tier, Language language) {
        return switch (tier) {
            case PLAIN -> language.of("数据库：PostgreSQL", "Database: plain PostgreSQL");
            case APACHE -> language.of("数据库：TimescaleDB（Apache版）", "Database: TimescaleDB, Apache edition");
            case COMMUNITY -> language.of("数据库：TimescaleDB（社区版）", "Database: TimescaleDB, community edition");
        };
    }
}
