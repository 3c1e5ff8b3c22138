package org.mantianxing.district;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A site to be added below {@code parent} (null only for the centre). */
public record NewSite(
        Site.Level level,
        String kind,
        String code,
        String name,
        @Nullable UUID parent,
        @Nullable Double lon,
        @Nullable Double lat,
        String address,
        String phone,
        String about) {}
