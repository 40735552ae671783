package io.tongbao.server.gate;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.javalin.http.Context;
import io.tongbao.publisher.Secret;
import io.tongbao.server.ServerConfig;
import io.tongbao.store.Database;
import io.tongbao.store.query.AccessKeysQuery;
import io.tongbao.store.query.Table;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Tells who asks, by its key, and that nobody hands in too often. */
public final class Gatekeeper {
    private static final String BEARER = "Bearer ";
    /** What proxies add. */
    private static final List<String> FORWARDED = List.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via");

    private final AccessKeysQuery keys;
    private final boolean trustsThisMachine;
    private final int perMinute;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    /**
     * @param trustsThisMachine whether only this machine reaches the server, so that no key is needed
     * @param perMinute requests that each sender may make
     */
    public Gatekeeper(Database database, boolean trustsThisMachine, int perMinute) {
        this.keys = new AccessKeysQuery(database);
        this.trustsThisMachine = trustsThisMachine;
        this.perMinute = perMinute;
    }

    /**
     * Holds a request to those who operate the system: whoever sits at this machine where only it reaches the server, else
     * the holder of an operator's key.
     *
     * @throws GateException 401 without a key that is good, 403 for any other key and for a page of another site
     */
    public void requireOperator(Context ctx) {
        operator(ctx);
    }

    /** The same, telling who it is. */
    Sender operator(Context ctx) {
        Sender sender = identify(ctx);
        if (!sender.isOperator()) {
            throw new GateException(
                    403,
                    sender.name() + " has a publisher's key; this needs an operator's (keys issue --role OPERATOR)",
                    sender.name() + "的密钥为报送方密钥，此处须用管理员密钥（keys issue --role OPERATOR）");
        }
        return sender;
    }

    /**
     * Who it is, and that it does not come too often.
     *
     * @throws GateException 401 without a key that is good, 403 for a page of another site, 429 if it comes too often
     */
    Sender admit(Context ctx) {
        Sender sender = identify(ctx);
        int limit = sender.perMinute() > 0 ? sender.perMinute() : perMinute;
        String id = Objects.requireNonNullElse(sender.keyId(), Sender.LOCAL);
        ConsumptionProbe probe =
                buckets.computeIfAbsent(id, key -> bucket(limit)).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long seconds = Math.max(1, TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1);
            throw new GateException(
                    429,
                    Map.of("Retry-After", Long.toString(seconds)),
                    sender.name() + " has made its " + limit + " requests of this minute; try again in " + seconds
                            + " s",
                    sender.name() + "本分钟的" + limit + "次请求已用完，请" + seconds + "秒后再试");
        }
        return sender;
    }

    /**
     * Who it is, however often it comes.
     *
     * @throws GateException 401 without a key that is good, 403 for a page of another site
     */
    Sender identify(Context ctx) {
        String authorization = ctx.header("Authorization");
        if (authorization != null) {
            return byKey(authorization);
        }
        if (!trustsThisMachine) {
            throw refused(
                    "no key was sent; send Authorization: Bearer and the key", "未携带密钥；请在Authorization: Bearer后附密钥");
        }
        if (!ServerConfig.isLoopback(hostname(ctx))) {
            // another site's name that leads to this machine
            throw new GateException(
                    403,
                    "host '" + ctx.host() + "' may not publish here without a key",
                    "以主机名“" + ctx.host() + "”访问须携带密钥");
        }
        if (FORWARDED.stream().anyMatch(each -> ctx.header(each) != null)) {
            // it comes from the proxy on this machine, and may come from anywhere
            throw refused(
                    "it came by way of a proxy, so a key is needed; send Authorization: Bearer and the key",
                    "请求经代理转发，须携带密钥；请在Authorization: Bearer后附密钥");
        }
        String origin = ctx.header("Origin");
        if (origin != null && !origin.equals(ctx.scheme() + "://" + ctx.host())) {
            throw new GateException(
                    403, "a page of " + origin + " may not publish here without a key", origin + "的页面无密钥不得在此报送");
        }
        return Sender.local();
    }

    private Sender byKey(String authorization) {
        // schemes are told in whatever letters (RFC 9110, 11.1)
        Secret secret = authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Secret.of(authorization.substring(BEARER.length()).strip()).orElse(null)
                : null;
        Table known = secret == null ? null : keys.active(secret.id());
        if (secret == null || known == null || known.rows().isEmpty() || !secret.isOf(text(known, "digest"))) {
            throw refused("the key is unknown or revoked; ask an operator for one", "密钥不存在或已吊销，请向管理员申请");
        }
        String holder = text(known, "holder");
        int limit = ((Number) Objects.requireNonNull(known.value(0, "per_minute"))).intValue();
        if (text(known, "role").equals("OPERATOR")) {
            return new Sender(holder, secret.id(), null, limit);
        }
        return new Sender(
                holder,
                secret.id(),
                keys.entitlement(holder, texts(known, "regions"), texts(known, "data_classes")),
                limit);
    }

    /** Of the address that was asked for, without its port. */
    private static String hostname(Context ctx) {
        String host = Objects.requireNonNullElse(ctx.host(), "");
        return host.replaceAll(":[0-9]+$", "").replaceAll("^\\[|]$", "");
    }

    private static GateException refused(String en, String zh) {
        return new GateException(401, Map.of("WWW-Authenticate", "Bearer"), en, zh);
    }

    private static Bucket bucket(int perMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }

    private static String text(Table table, String column) {
        return String.valueOf(table.value(0, column));
    }

    private static List<String> texts(Table table, String column) {
        @Nullable Object value = table.value(0, column);
        return value == null
                ? List.of()
                : ((List<?>) value).stream().map(String::valueOf).toList();
    }
}
