-- What is drawn on the practice map besides the places. rings: points by semicolons, rings by bars, WGS-84 degrees.
create table map_shape (
    id         uuid primary key,
    kind       text not null check (kind in ('HEART', 'RING', 'AREA', 'OUTLINE')),
    site       uuid references site (id),
    name       text not null,
    hue        int not null,
    rings      text not null,
    version    int not null,
    created_at timestamptz not null,
    check ((kind = 'OUTLINE') = (site is not null))
);
create unique index map_shape_outline on map_shape (site) where kind = 'OUTLINE';
