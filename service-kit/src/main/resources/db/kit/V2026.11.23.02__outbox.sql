-- What is to be announced. Of each key the newest row is kept for good: it is what a full announcement repeats.
create table outbox (
    seq         bigint generated always as identity primary key,
    key         uuid        not null,
    version     bigint      not null,
    type        text        not null,
    state       jsonb       not null,
    occurred_at timestamptz not null default clock_timestamp(),
    sent_at     timestamptz
);
create index outbox_unsent on outbox (seq) where sent_at is null;
create index outbox_of_key on outbox (key, seq);

-- Who does what only one replica may do at a time. Rows, because session locks break behind transaction-pooling proxies.
create table lease (
    name   text primary key,
    holder text        not null,
    until  timestamptz not null
);
insert into lease values ('outbox', 'nobody', '-infinity');

-- Grows at each restore from a backup, so that what is announced then wins over later versions of the lost time.
create table epoch (
    value int not null
);
insert into epoch values (1);

grant insert on outbox to ${app};
grant select, update, delete on outbox to ${system};
grant select, update on lease to ${system};
grant select on epoch to ${app}, ${system};
