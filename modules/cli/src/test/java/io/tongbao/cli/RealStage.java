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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The real broker, registry and database: sent by the publisher, read from the views. */
record RealStage(RunningSystem system) implements Stage {
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
        String select = "select to_jsonb(v) from stats." + result.view() + (asOf == null ? "" : "_as_of(?)")
                + " v where starts_with(v.region, ?) order by " + result.order();
        List<String> rows = asOf == null ? ask(select, prefix) : ask(select, asOf.atOffset(ZoneOffset.UTC), prefix);
        return rows.stream().map(each -> Rows.of(each, prefix)).toList();
    }

    private List<String> ask(String sql, Object... values) {
        try (Connection connection = system.pipeline().database().connection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet found = statement.executeQuery()) {
                List<String> rows = new ArrayList<>();
                while (found.next()) {
                    rows.add(found.getString(1));
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database did not answer [" + sql + "]", e);
        }
    }
}
