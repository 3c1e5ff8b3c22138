package org.mantianxing.figures;

import java.sql.Timestamp;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.mantianxing.kernel.ChinaTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every figure once more, slowly, by plain SQL over the ledgers; knows nothing of facts and columns. */
@Component
class Slowly {
    private static final String ORDER = " from service_order o where o.created_at >= :from and o.created_at < :to"
            + " and slow_in(o.path, (o.created_at at time zone 'Asia/Shanghai')::date, :path, :then)";
    private static final String CLOSED =
            " and o.state in ('COMPLETED', 'CONFIRMED', 'RATED', 'DISPUTED', 'UNMET', 'REFUSED')";
    private static final String MET = " and o.state in ('COMPLETED', 'CONFIRMED', 'RATED', 'DISPUTED')";
    private static final String ACTIVITY = " from activity a where a.start_at >= :from and a.start_at < :to"
            + " and slow_in(a.path, (a.start_at at time zone 'Asia/Shanghai')::date, :path, :then)";
    private static final String SEATS = "(select coalesce(sum((select count(*) from seat where activity = a.id)), 0)"
            + ACTIVITY + " and a.state <> 'CANCELLED')";
    private static final String SEAT = " from seat s join activity a on a.id = s.activity"
            + " left join attendance t on t.seat = s.id and t.volunteer = s.volunteer"
            + " left join lapse l on l.activity = a.id and l.volunteer = s.volunteer"
            + " where a.start_at >= :from and a.start_at < :to and s.volunteer is not null"
            + " and a.state not in ('CANCELLED', 'UNMET')"
            + " and slow_in(a.path, (a.start_at at time zone 'Asia/Shanghai')::date, :path, :then)";
    private static final String WITHDREW = " from lapse l join activity a on a.id = l.activity"
            + " where a.start_at >= :from and a.start_at < :to and a.state not in ('CANCELLED', 'UNMET')"
            + " and l.kind = 'LATE' and not exists (select from seat s where s.activity = a.id"
            + " and s.volunteer = l.volunteer) and slow_in(a.path, (a.start_at at time zone 'Asia/Shanghai')::date, :path, :then)";
    private static final String BEGUN = " and a.state in ('UNDER_WAY', 'FINISHED')";
    private static final String CAME =
            " and t.in_at is not null and not t.absent and l.kind is distinct from 'NO_SHOW'";
    private static final String ENTRIES = """
             from (select f.volunteer, (select path from volunteer v where v.id = f.volunteer) as home, f.kind, f.declared, f.grade, f.started_at, f.path, f.minutes + coalesce((
                 select sum(c.minutes) from hours_line c where c.corrects = f.id), 0) as minutes
             from hours_line f where f.corrects is null) e
             where e.started_at < :to and slow_in(e.path, (e.started_at at time zone 'Asia/Shanghai')::date, :path, :then)
            """;
    private static final String SERVED = ENTRIES + " and e.kind = 'SERVICE' and not e.declared and e.minutes > 0";
    private static final String RESIDENTS = SERVED.replace(
            "slow_in(e.path, (e.started_at at time zone 'Asia/Shanghai')::date, :path, :then)",
            "slow_in(e.home, :last, :path, :then)");
    private static final String NOW = " and e.started_at >= :from";
    private static final String REGISTERED = " from volunteer v where v.registered_at < :to and not (v.state = 'LEFT'"
            + " and (select max(at) from volunteer_step s where s.volunteer = v.id and s.step = 'LEFT') < :to)"
            + " and slow_in(v.path, :last, :path, :then)";
    private static final String OFFER = " from offer f join activity a on a.id = f.activity where f.wave >= 0"
            + " and f.sent_at >= :from and f.sent_at < :to"
            + " and slow_in(a.path, (f.sent_at at time zone 'Asia/Shanghai')::date, :path, :then)";
    private static final String NEWLY = "(select count(distinct volunteer)" + SERVED
            + ") - (select count(distinct volunteer)" + SERVED + " and e.started_at < :from)";

    private static final String RULE = "coalesce((select points_hour from hours_policy r"
            + " where r.valid_from <= (e.started_at at time zone 'Asia/Shanghai')::date"
            + " order by r.valid_from desc, r.id desc limit 1), 10)";

    private final JdbcClient db;

    Slowly(JdbcClient db) {
        this.db = db;
    }

    /** A sum or count of rows, group by group; groups of nothing are left out. */
    Map<String, Double> by(Figure figure, Dimension dimension, Filter filter) {
        functions();
        String column = switch (dimension) {
            case SCHOOLING ->
                "(select case when v.state = 'LEFT' then '' else v.schooling end from volunteer v where v.id = e.volunteer)";
            case POLITICS -> "case when v.state = 'LEFT' then '' else v.politics end";
            case REASON ->
                "(select case when s.reason = '' then '' else o.state || ':' || s.reason end from order_step s"
                        + " where s.service_order = o.id and s.to_state = o.state and s.step = o.state order by s.id desc limit 1)";
            default -> throw new IllegalArgumentException(dimension.name());
        };
        String rows = switch (figure) {
            case HOURS -> SERVED + NOW;
            case REGISTERED -> REGISTERED;
            default -> ORDER + " and o.state = '" + figure + "'";
        };
        String value = figure == Figure.HOURS ? "sum(e.minutes) / 60.0" : "count(*)";
        Map<String, Double> groups = new HashMap<>();
        bound(filter, "select " + column + " as part, (" + value + ")::float8 as total" + rows + " group by 1")
                .query(row -> {
                    groups.put(row.getString("part"), row.getDouble("total"));
                });
        return groups;
    }

    Map<Figure, Double> report(Filter filter) {
        functions();
        Map<Figure, Double> report = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            Double value = bound(filter, "select (" + sql(figure) + ")::float8")
                    .query((row, _) -> {
                        double read = row.getDouble(1);
                        return row.wasNull() ? Double.NaN : read;
                    })
                    .single();
            report.put(figure, value);
        }
        return report;
    }

    /** Where a place lay on a day, and whether it lay in another: told by the ledger of places alone. */
    private void functions() {
        db.sql("""
                create or replace function slow_path(p text, d date, by_then boolean) returns text language sql stable as $$
                    select coalesce(
                        case when by_then then (
                            select x.path from site_past x where x.site = o.id and x.until > d order by x.n limit 1) end,
                        (select s.path from site s where s.id = o.id), p)
                    from (select coalesce((select id from site where path = p),
                        (select site from site_past where path = p limit 1)) as id) o $$
                """).update();
        db.sql("""
                create or replace function slow_in(p text, d date, wanted text, by_then boolean) returns boolean
                language sql stable as $$
                    select wanted = '' or slow_path(p, d, by_then) = slow_path(wanted, d, by_then)
                        or starts_with(slow_path(p, d, by_then), slow_path(wanted, d, by_then) || '.') $$
                """).update();
    }

    private JdbcClient.StatementSpec bound(Filter filter, String sql) {
        return db.sql(sql)
                .param(
                        "from",
                        Timestamp.from(ChinaTime.instant(filter.period().from().atStartOfDay())))
                .param(
                        "to",
                        Timestamp.from(ChinaTime.instant(
                                filter.period().to().plusDays(1).atStartOfDay())))
                .param("last", filter.period().to())
                .param("then", filter.then())
                .param("path", filter.place());
    }

    private static String sql(Figure figure) {
        return switch (figure) {
            case SIGNED -> count(SEAT) + " + " + count(WITHDREW);
            case CONFIRMED -> count(SEAT + " and s.confirmed_at is not null");
            case DUE -> count(SEAT + BEGUN);
            case CAME -> count(SEAT + CAME);
            case MISSED -> count(SEAT + " and (t.absent or l.kind = 'NO_SHOW')");
            case TARDY -> count(SEAT + CAME + " and t.in_at > a.start_at + interval '10 minutes'");
            case WITHDREW -> count(WITHDREW);
            case ATTENDANCE_RATE -> share(count(SEAT + CAME), count(SEAT + BEGUN));
            case REGISTERED -> count(REGISTERED);
            case JOINED ->
                count(" from volunteer v where v.registered_at >= :from and v.registered_at < :to"
                        + " and slow_in(v.path, :last, :path, :then)");
            case LEFT ->
                count(" from volunteer v where v.state = 'LEFT' and (select max(at) from volunteer_step s"
                        + " where s.volunteer = v.id and s.step = 'LEFT') between :from and cast(:to as timestamptz) - interval '1 microsecond'"
                        + " and slow_in(v.path, :last, :path, :then)");
            case ACTIVE -> people(SERVED + NOW);
            case ACTIVE_AT_HOME -> people(RESIDENTS + NOW);
            case ACTIVE_RATE -> share(people(RESIDENTS + NOW), count(REGISTERED));
            case NEWLY_ACTIVE -> NEWLY;
            case RETURNING -> people(SERVED + NOW) + " - (" + NEWLY + ")";
            case HOURS -> hours(SERVED + NOW);
            case SERVICES -> count(SERVED + NOW);
            case PER_REGISTERED -> share(hours(RESIDENTS + NOW), count(REGISTERED));
            case PER_ACTIVE -> share(hours(SERVED + NOW), people(SERVED + NOW));
            case HOURS_A -> hours(SERVED + NOW + " and e.grade = 'A'");
            case HOURS_B -> hours(SERVED + NOW + " and e.grade = 'B'");
            case HOURS_C -> hours(SERVED + NOW + " and e.grade = 'C'");
            case HOURS_D -> hours(SERVED + NOW + " and e.grade = 'D'");
            case POINTS ->
                "(select coalesce(sum(floor(e.minutes * " + RULE + " / 60.0)), 0)" + SERVED + NOW
                        + " and e.grade <> 'D')";
            case TRAINING -> hours(ENTRIES + NOW + " and e.kind = 'TRAINING' and not e.declared");
            case DECLARED -> hours(ENTRIES + NOW + " and e.declared");
            case ORDERS -> count(ORDER);
            case ACCEPT_RATE ->
                share(
                        count(ORDER + " and exists (select from order_step s where s.service_order = o.id"
                                + " and s.step = 'ACCEPTED')"),
                        count(ORDER));
            case MET -> count(ORDER + MET);
            case UNMET -> count(ORDER + " and o.state = 'UNMET'");
            case REFUSED -> count(ORDER + " and o.state = 'REFUSED'");
            case CANCELLED -> count(ORDER + " and o.state = 'CANCELLED'");
            case MET_RATE -> share(count(ORDER + MET), count(ORDER + CLOSED));
            case IN_TIME_RATE ->
                share(
                        count(ORDER + CLOSED + " and not exists (select from order_step s where s.service_order = o.id"
                                + " and s.step = 'LIFTED')"),
                        count(ORDER + CLOSED));
            case RATED_RATE -> share(count(ORDER + " and o.stars > 0"), count(ORDER + MET));
            case PLEASED_RATE -> share(count(ORDER + " and o.stars >= 4"), count(ORDER + " and o.stars > 0"));
            case STARS -> share("(select coalesce(sum(o.stars), 0)" + ORDER + ")", count(ORDER + " and o.stars > 0"));
            case ACTIVITIES -> count(ACTIVITY + BEGUN);
            case SEATS -> SEATS;
            case FILL_RATE ->
                share(
                        "(select coalesce(sum((select count(volunteer) from seat where activity = a.id)), 0)" + ACTIVITY
                                + " and a.state <> 'CANCELLED')",
                        SEATS);
            case OFFERS -> count(OFFER);
            case OFFERS_ACCEPTED -> share(count(OFFER + " and f.state = 'ACCEPTED'"), count(OFFER));
            case ASKED -> "(select count(distinct f.volunteer)" + OFFER + ")";
            case OFFERS_A_HEAD -> share(count(OFFER), "(select count(distinct f.volunteer)" + OFFER + ")");
            case OFFERS_PER_SEAT -> share(count(OFFER), SEATS);
        };
    }

    private static String count(String from) {
        return "(select count(*)" + from + ")";
    }

    private static String people(String from) {
        return "(select count(distinct e.volunteer)" + from + ")";
    }

    private static String hours(String from) {
        return "(select coalesce(sum(e.minutes), 0) / 60.0" + from + ")";
    }

    private static String share(String upper, String lower) {
        return upper + "::float8 / nullif(" + lower + ", 0)";
    }
}
