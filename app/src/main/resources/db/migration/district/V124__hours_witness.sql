-- Who was served said that it was done: one word for each order, whoever served it. origin: the order.
create table hours_witness (
    origin  uuid primary key,
    account uuid not null,
    at      timestamptz not null
);
