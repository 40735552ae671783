package io.tongbao.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tongbao.cli.golden.Result;
import io.tongbao.cli.golden.Rows;
import io.tongbao.cli.golden.Stage;
import io.tongbao.contracts.EconomicReport;
import io.tongbao.publisher.Journal;
import io.tongbao.publisher.Outgoing;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The real broker, registry and database: sent by the publisher, read from the views, each once when all is played. */
final class RealStage implements Stage {
    private final RunningSystem system;
    private final Map<String, List<Found>> read = new HashMap<>();

    /** A row of all cases' as JSON. */
    private record Found(String region, String json) {}

    RealStage(RunningSystem system) {
        this.system = system;
    }

    @Override
    public void publish(List<Outgoing> rows) {
        system.pipeline().publisher().publish(rows.stream(), Journal.none("golden"), done -> {});
    }

    @Override
    public String digest(EconomicReport report) {
        return system.pipeline().publisher().digest(report);
    }

    @Override
    public void landed() {
        system.landed();
    }

    @Override
    public Instant now() {
        return Instant.now(); // the broker's clock is this machine's
    }

    @Override
    public List<ObjectNode> rows(Result result, String prefix, @Nullable Instant asOf) {
        if (result == Result.BULLETIN) {
            return new PrintedBulletins(system).of(prefix);
        }
        return read.computeIfAbsent(result + " as of " + asOf, key -> ask(result, asOf)).stream()
                .filter(each -> each.region().startsWith(prefix))
                .map(each -> Rows.of(each.json(), prefix))
                .toList();
    }

    private List<Found> ask(Result result, @Nullable Instant asOf) {
        String sql = "select v.region, to_jsonb(v) from stats." + result.view() + (asOf == null ? "" : "_as_of(?)")
                + " v order by " + result.order();
        try (Connection connection = system.pipeline().database().connection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            if (asOf != null) {
                statement.setObject(1, asOf.atOffset(ZoneOffset.UTC));
            }
            try (ResultSet found = statement.executeQuery()) {
                List<Found> rows = new ArrayList<>();
                while (found.next()) {
                    rows.add(new Found(found.getString(1), found.getString(2)));
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database did not answer [" + sql + "]", e);
        }
    }
}
