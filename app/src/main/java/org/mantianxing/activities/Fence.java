package org.mantianxing.activities;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.AttendanceStore.Mark;
import org.mantianxing.district.Geo;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Words;

/**
 * How near somebody has to be to check in by themselves, where an activity asks for it. Only the distance is kept, in tens
 * of metres; there is always a way without a position: the leader's scan or roll call.
 */
final class Fence {
    /** Around a fixed code, where the activity names no distance; phones indoors are often off by a hundred metres. */
    static final int POINT_METRES = 300;

    private Fence() {}

    static Mark mark(Activity activity, Here here, byte[] secret) {
        return new Mark(
                metres(activity.lon(), activity.lat(), here),
                here.phone().isEmpty() ? "" : fingerprint(secret, here.phone()));
    }

    static void require(Activity activity, Mark mark) {
        Integer fence = activity.more().fence();
        if (fence != null) {
            require(fence, mark);
        }
    }

    static void require(int fence, Mark mark) {
        Integer metres = mark.metres();
        if (metres == null) {
            throw new Refused("这里签到要看一下您离集合地点多远，只看这一次，不存位置。不想给位置的话，请负责人扫您的码或者点名");
        }
        if (metres > fence) {
            throw new Refused("您离集合地点还有 {0}，到了再签。定位不准的话，请负责人扫您的码或者点名", far(metres));
        }
    }

    /** In tens of metres; null where one of the two positions is not known. */
    static @Nullable Integer metres(@Nullable Double lon, @Nullable Double lat, Here here) {
        if (lon == null || lat == null || here.lon() == null || here.lat() == null) {
            return null;
        }
        return (int) Math.round(Geo.metres(lon, lat, here.lon(), here.lat()) / 10) * 10;
    }

    private static Words far(int metres) {
        return metres < 1000
                ? Words.of("{0} 米", metres)
                : Words.of("{0} 公里", String.format(java.util.Locale.ROOT, "%.1f", metres / 1000.0));
    }

    /** The same phone in another activity looks like another phone. */
    private static String fingerprint(byte[] secret, String phone) {
        byte[] hash = PlaceCode.hash(secret, phone.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, 8);
    }
}
