package org.mantianxing.bench.match;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.mantianxing.matching.Call;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * PostgreSQL, as well indexed as we can: a row for each person and skill with all that is asked for, found by an index that
 * holds all of it. The near ones are looked at first, and farther ones only as long as they may still be among the best.
 */
final class Sql implements Peer {
    private static final double[] STEPS = {2_500, 6_000};
    private static final double METRES_A_DEGREE = 111_000;
    private static final String COLUMNS =
            "lon, free, plain, born, far, site, area, standing, asked, seat_from, seat_to, proven, spoken";
    private static final String QUERY = """
            select points from (
                select case when plain then 5000 else
                        case when skill < 0 or proven then 3000 else 2700 end
                        + case when ? = 0 or spoken & ? <> 0 then 400 else 0 end + floor(2000 * exp(-metres / 4000) + 0.5)::int
                        + case when free = 0 then 600 else 1500 end + standing
                        + case when site = ? then 400 when area = ? then 200 else 0 end end as points
                from (select c.*, 6371008.8 * sqrt(north ^ 2 + (east * (? * (1 - north ^ 2 / 8) - ? * north / 2)) ^ 2) as metres
                    from (select *, (lat - ?) * ?::float8 as north, (lon - ?) * ?::float8 as east
                        from bench_candidate where skill = ?%s) c) d
                where case when plain then area = ? else (free = 0 or ? & ~free = 0) and metres <= far end
                  and case when born = 0 then ? else born <= ? end
                  and asked < 3 and not (seat_from < ? and seat_to > ?)) e
            order by points desc limit ?
            """;
    private static final int EVERYBODY = -1;
    private final Connection db;
    private final Rows rows;
    private final PreparedStatement all;
    private final PreparedStatement near;

    Sql(Connection db, Rows rows) throws SQLException {
        this.db = db;
        this.rows = rows;
        fill();
        this.all = db.prepareStatement(QUERY.formatted(""));
        this.near = db.prepareStatement(QUERY.formatted(" and lat between ? and ? and lon between ? and ?"));
    }

    private void fill() throws SQLException {
        try (Statement run = db.createStatement()) {
            run.execute("drop table if exists bench_candidate");
            run.execute("""
                    create table bench_candidate (skill int, lat int, lon int, free int, plain boolean, born int, far int,
                        site int, area int, standing int, asked int, seat_from int, seat_to int,
                        proven boolean, spoken int)
                    """);
            CopyIn copy = db.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy bench_candidate (skill, lat, " + COLUMNS + ") from stdin (format csv)");
            StringBuilder lines = new StringBuilder();
            for (int i = 0; i < rows.size; i++) {
                String line = line(i);
                lines.append(EVERYBODY).append(',').append(line).append(end(i, false));
                for (long left = rows.skills[i]; left != 0; left &= left - 1) {
                    lines.append(Long.numberOfTrailingZeros(left))
                            .append(',')
                            .append(line)
                            .append(end(i, (rows.proven[i] & Long.lowestOneBit(left)) != 0));
                }
                if (lines.length() > 60_000) {
                    write(copy, lines);
                }
            }
            write(copy, lines);
            copy.endCopy();
            run.execute("create index bench_candidate_skill on bench_candidate (skill, lat) include (" + COLUMNS + ")");
            run.execute("vacuum analyze bench_candidate");
        }
    }

    private static void write(CopyIn copy, StringBuilder lines) throws SQLException {
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        lines.setLength(0);
    }

    private String line(int i) {
        return rows.lat[i] + "," + rows.lon[i] + "," + rows.free[i] + "," + rows.plain[i] + "," + rows.born[i] + ","
                + rows.far[i] + "," + rows.site[i] + "," + rows.area[i] + "," + rows.standing[i] + "," + rows.asked[i]
                + "," + rows.seatFrom[i] + "," + rows.seatTo[i];
    }

    private String end(int i, boolean proven) {
        return "," + proven + "," + rows.spoken[i] + "\n";
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public int[] best(Call call, int k) throws SQLException {
        Wanted wanted = new Wanted(call, rows);
        for (double step : STEPS) {
            int[] found = ask(near, wanted, step, k);
            if (found.length == k && found[k - 1] > Wanted.bound(step)) {
                return found;
            }
        }
        return ask(all, wanted, 0, k);
    }

    private int[] ask(PreparedStatement query, Wanted wanted, double metres, int k) throws SQLException {
        List<Object> values = new ArrayList<>(List.of(
                wanted.languages,
                wanted.languages,
                wanted.site,
                wanted.area,
                wanted.cos,
                wanted.sin,
                wanted.lat,
                Wanted.RADIANS,
                wanted.lon,
                Wanted.RADIANS,
                wanted.skill));
        if (query == near) {
            int up = (int) (metres / METRES_A_DEGREE * Rows.GRAIN);
            int across = (int) (up / wanted.cos);
            values.addAll(List.of(wanted.lat - up, wanted.lat + up, wanted.lon - across, wanted.lon + across));
        }
        values.addAll(
                List.of(wanted.area, wanted.slots, wanted.untoldAge, wanted.latestBirth, wanted.end, wanted.start, k));
        for (int i = 0; i < values.size(); i++) {
            query.setObject(i + 1, values.get(i));
        }
        Top top = new Top(k);
        try (ResultSet found = query.executeQuery()) {
            while (found.next()) {
                top.offer(found.getInt(1));
            }
        }
        return top.points();
    }

    @Override
    public void close() throws SQLException {
        try (Statement run = db.createStatement()) {
            run.execute("drop table bench_candidate");
        }
        db.close();
    }
}
