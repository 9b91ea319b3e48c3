-- What an owner discloses: to those who take due care before they buy (a clearance of -1), and to everybody (-2). Both are below every record,
-- so that the policy of police does not hold for them, and these do, and no other. What is restricted from anybody is disclosed to nobody.
alter table artwork add column due_diligence boolean not null
    generated always as (coalesce((particulars ->> 'dueDiligence')::boolean, false)) stored;
alter table artwork add column shown_to_public boolean not null
    generated always as (coalesce((particulars ->> 'shownToPublic')::boolean, false)) stored;
-- What a column is generated as is known after an update only: the rule on what file control may change is checked then.
drop trigger only_file_control_blocks on artwork;
create trigger only_file_control_blocks after update on artwork for each row execute function only_file_control_blocks();
create index artwork_disclosed on artwork (status, id) where due_diligence;
create index artwork_public on artwork (status, status_changed_at, id) where shown_to_public;

create policy disclosed_to_dealers on artwork for select to ${app} using (
    app_clearance() = -1 and due_diligence and status in ('STOLEN', 'LOCATED')
    and not blocked and confidentiality = 'OFFICIAL_USE_ONLY' and visible_to is null and restricted_from = '{}');
create policy shown_to_everybody on artwork for select to ${app} using (
    app_clearance() = -2 and shown_to_public
    and not blocked and confidentiality = 'OFFICIAL_USE_ONLY' and visible_to is null and restricted_from = '{}');

-- What was certified, as it was signed. Nobody changes it; who holds the id may verify it.
create table certificate (
    id        uuid primary key,
    issued_at timestamptz not null,
    authority text        not null,
    client    text        not null,
    subject   text        not null,
    content   jsonb       not null,
    signed    text        not null
);
create index certificate_of_holder on certificate (authority, client, subject, issued_at, id);
alter table certificate enable row level security;
create policy seen_by_the_holder on certificate for select to ${app}
    using (app_caller() in (authority, 'GS', 'CCF') or app_clearance() = -2);
create policy issued_to_the_holder on certificate for insert to ${app} with check (authority = app_caller());
grant select, insert on certificate to ${app};

-- That somebody who takes due care has asked about a work: for its owner's bureau.
create table inquiry (
    id              uuid primary key,
    certificate_id  uuid        not null references certificate,
    artwork_id      uuid        not null references artwork on delete cascade,
    owner           text        not null,
    asked_at        timestamptz not null,
    authority       text        not null,
    client          text        not null,
    on_behalf_of    text,
    asked           jsonb       not null,
    score           float8      not null,
    acknowledged_at timestamptz
);
create index inquiry_of_owner on inquiry (owner, asked_at, id);
create index inquiry_of_artwork on inquiry (artwork_id);
alter table inquiry enable row level security;
create policy told_to_the_owner on inquiry for select to ${app} using (app_clearance() >= 0 and app_caller() in (owner, 'GS', 'CCF'));
create policy added_with_a_certificate on inquiry for insert to ${app} with check (true);
create policy acknowledged_by_the_owner on inquiry for update to ${app} using (owner = app_caller()) with check (owner = app_caller());
grant select, insert, update (acknowledged_at) on inquiry to ${app};
