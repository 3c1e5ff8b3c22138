package org.mantianxing.district;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class DatumTest {
    private static final double CENTIMETRE = 0.01;

    @Property(tries = 500)
    void whatIsShiftedComesBackWhereverItLies(
            @ForAll @DoubleRange(min = 73.6, max = 135) double lon,
            @ForAll @DoubleRange(min = 3.9, max = 53.5) double lat) {
        for (Datum datum : Datum.values()) {
            Datum.Position shown = datum.fromWgs84(lon, lat);
            Datum.Position back = datum.toWgs84(shown.lon(), shown.lat());
            assertThat(Geo.metres(lon, lat, back.lon(), back.lat())).isLessThan(CENTIMETRE);
        }
    }

    @Test
    void theShiftIsSomeHundredMetresAndNoneOutside() {
        Datum.Position shown = Datum.GCJ02.fromWgs84(120.748, 30.828);
        assertThat(Geo.metres(120.748, 30.828, shown.lon(), shown.lat())).isBetween(300.0, 700.0);
        assertThat(shown.lon()).as("east of where it is").isGreaterThan(120.748);
        Datum.Position further = Datum.BD09.fromWgs84(120.748, 30.828);
        assertThat(Geo.metres(shown.lon(), shown.lat(), further.lon(), further.lat()))
                .isBetween(500.0, 1200.0);
        assertThat(Datum.GCJ02.toWgs84(2.35, 48.85)).isEqualTo(new Datum.Position(2.35, 48.85));
        assertThat(Datum.WGS84.toWgs84(120, 30)).isEqualTo(new Datum.Position(120, 30));
    }
}
