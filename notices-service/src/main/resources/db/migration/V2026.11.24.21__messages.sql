-- Letters between authorities. Nobody but sender and addressees sees one, neither General Secretariat nor CCF.
create table message (
    id              uuid primary key,
    thread_id       uuid        not null references message,
    in_reply_to     uuid references message,
    sender          text        not null,
    addressees      text[]      not null,
    urgency         text        not null,
    confidentiality text        not null,
    -- the clearance that reading it takes: that of the message, or of the record that it is about, whichever is higher
    clearance       int         not null,
    subject         text,
    text            text,
    notice_id       uuid references notice,
    person_id       uuid,
    artwork_id      uuid,
    about_id        uuid generated always as (coalesce(notice_id, person_id, artwork_id)) stored,
    sent_at         timestamptz not null,
    erased          boolean     not null,
    check (num_nonnulls(notice_id, person_id, artwork_id) <= 1),
    check (erased or subject is not null and text is not null)
);
create index message_sent on message (sender, sent_at, id);
create index message_of_thread on message (thread_id, sent_at, id);
create index message_about on message (about_id, sent_at, id) where about_id is not null;

alter table message enable row level security;
create policy seen_by_sender_and_addressees on message for select to ${app}
    using (app_clearance() >= clearance and (app_caller() = sender or app_caller() = any (addressees)));
create policy sent_by_the_caller on message for insert to ${app}
    with check (app_clearance() >= clearance and app_caller() = sender and not app_caller() = any (addressees));
create policy found_by_erasure on message for select to ${system} using (true);
create policy erased on message for update to ${system} using (true) with check (erased);
grant select, insert on message to ${app};
grant select (id, about_id), update (subject, text, erased) on message to ${system};

-- The mailboxes: what a page and a count of what is unread are read from, narrow, and under a policy that asks no other table.
create table message_addressee (
    message_id   uuid        not null references message,
    authority    text        not null,
    participants text[]      not null,
    clearance    int         not null,
    urgency      text        not null,
    sent_at      timestamptz not null,
    read_at      timestamptz,
    read_by      text,
    primary key (message_id, authority)
);
create index message_inbox on message_addressee (authority, sent_at, message_id);
create index message_unread on message_addressee (authority, sent_at, message_id) where read_at is null;
create index message_urgent on message_addressee (authority, sent_at, message_id) where urgency = 'URGENT';

alter table message_addressee enable row level security;
create policy seen_by_sender_and_addressees on message_addressee for select to ${app}
    using (app_clearance() >= clearance and app_caller() = any (participants));
create policy addressed_by_the_sender on message_addressee for insert to ${app}
    with check (read_at is null and exists (select from message m
        where m.id = message_id and m.sender = app_caller() and authority = any (m.addressees)));
create policy read_by_the_addressee on message_addressee for update to ${app}
    using (authority = app_caller()) with check (authority = app_caller());
grant select, insert, update (read_at, read_by) on message_addressee to ${app};

create table message_attachment (
    id         uuid primary key,
    message_id uuid  not null references message,
    position   int   not null,
    title      text  not null,
    media_type text  not null,
    size       int   not null,
    sha256     bytea not null,
    content    bytea not null,
    unique (message_id, position)
);
alter table message_attachment alter column content set storage external;
alter table message_attachment enable row level security;
create policy seen_with_the_message on message_attachment for select to ${app}
    using (exists (select from message m where m.id = message_id));
create policy sent_with_the_message on message_attachment for insert to ${app}
    with check (exists (select from message m where m.id = message_id and m.sender = app_caller()));
create policy found_by_erasure on message_attachment for select to ${system} using (true);
create policy erased on message_attachment for delete to ${system} using (true);
grant select, insert on message_attachment to ${app};
grant select (message_id), delete on message_attachment to ${system};

-- Whether an authority may see a record, at its highest clearance: the policies judge, asked in its name.
create function shown_to(authority text, notice uuid, subject uuid) returns boolean
    language plpgsql volatile
as $$
declare
    caller text := app_caller();
    clearance text := app_clearance();
    shown boolean;
begin
    perform set_config('app.caller', authority, true), set_config('app.clearance', '2', true);
    shown := exists (select from notice n where n.id = notice)
        or exists (select from subject s where s.subject_id = shown_to.subject and s.state = 'RECORDED');
    perform set_config('app.caller', caller, true), set_config('app.clearance', clearance, true);
    return shown;
end $$;
