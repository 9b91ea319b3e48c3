-- POSTs that came with an Idempotency-Key: a hash of the body and the resource, never the body.
create table idempotency (
    client      text        not null,
    route       text        not null,
    key         text        not null,
    body_hash   bytea       not null,
    resource_id uuid        not null,
    at          timestamptz not null default now(),
    primary key (client, route, key)
);
create index idempotency_at on idempotency (at);
grant select, insert, update on idempotency to ${app};
grant select, delete on idempotency to ${system};
