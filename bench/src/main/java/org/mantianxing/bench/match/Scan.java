package org.mantianxing.bench.match;

import org.mantianxing.matching.Call;

/** A look at everybody, in arrays. */
final class Scan implements Peer {
    private final Rows rows;

    Scan(Rows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "a scan of arrays";
    }

    @Override
    public int[] best(Call call, int k) {
        Wanted wanted = new Wanted(call, rows);
        Top top = new Top(k);
        for (int i = 0; i < rows.size; i++) {
            if (wanted.skill >= 0 && ((rows.skills[i] >>> wanted.skill) & 1) == 0) {
                continue;
            }
            if (rows.asked[i] >= 3 || (rows.seatFrom[i] < wanted.end && rows.seatTo[i] > wanted.start)) {
                continue;
            }
            top.offer(wanted.points(
                    rows.free[i],
                    rows.plain[i],
                    rows.born[i],
                    rows.far[i],
                    rows.site[i],
                    rows.area[i],
                    rows.standing[i],
                    wanted.metres(rows.lat[i], rows.lon[i]),
                    wanted.skill >= 0 && ((rows.proven[i] >>> wanted.skill) & 1) == 1,
                    rows.spoken[i]));
        }
        return top.points();
    }
}
