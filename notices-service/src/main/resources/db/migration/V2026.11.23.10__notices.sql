-- What is known of the persons and works of art that notices may be about; kept on the system role.
create table subject (
    subject_id          uuid primary key,
    kind                text        not null,
    epoch               int         not null,
    version             bigint      not null,
    owner               text        not null,
    state               text        not null,
    identity_version    bigint      not null,
    identity_changed_at timestamptz not null,
    visible_to          text[],
    restricted_from     text[]      not null,
    confidentiality     text        not null,
    blocked             boolean     not null,
    person              jsonb,
    artwork             jsonb,
    check ((kind = 'PERSON' and person is not null) <> (kind = 'ARTWORK' and artwork is not null))
);
alter table subject enable row level security;
create policy seen_by_the_entitled on subject for select to ${app}
    using (visible(owner, visible_to, restricted_from, confidentiality, blocked, 'RECORDED'));
create policy kept_by_the_consumer on subject to ${system} using (true) with check (true);
grant select on subject to ${app};
grant select, insert, update on subject to ${system};

create table notice (
    id                       uuid primary key,
    owner                    text        not null,
    version                  bigint      not null,
    colour                   text        not null,
    status                   text        not null,
    reference                text unique,
    subject_id               uuid        not null references subject,
    content                  jsonb       not null,
    visible_to               text[],
    restricted_from          text[]      not null,
    confidentiality          text        not null,
    blocked                  boolean     not null,
    submitted_by             text,
    reviewed_subject_version bigint,
    reason                   text,
    drafted_at               timestamptz not null,
    changed_at               timestamptz not null
);
create index notice_newest on notice (drafted_at, id);
create index notice_of_owner on notice (owner, drafted_at, id);
create index notice_on_subject on notice (subject_id);

alter table notice enable row level security;
-- Whoever may not see the subject may not learn of it through a notice: the policy of subject applies inside this one.
create policy seen_by_the_entitled on notice for select to ${app}
    using (visible(owner, visible_to, restricted_from, confidentiality, blocked, status)
        and exists (select from subject s where s.subject_id = notice.subject_id));
create policy drafted_by_the_owner on notice for insert to ${app} with check (owner = app_caller());
create policy taken_on_by_owner_and_secretariat on notice for update to ${app}
    using (app_caller() in (owner, 'GS')) with check (app_caller() in (owner, 'GS'));
grant select, insert, update on notice to ${app};

create table notice_history (
    notice_id    uuid        not null references notice,
    version      bigint      not null,
    event        text        not null,
    status       text        not null,
    at           timestamptz not null,
    authority    text        not null,
    client       text        not null,
    subject      text        not null,
    on_behalf_of text,
    reason       text,
    text         text,
    primary key (notice_id, version)
);
alter table notice_history enable row level security;
create policy seen_by_owner_and_organisation on notice_history for select to ${app}
    using (exists (select from notice n where n.id = notice_id and app_caller() in (n.owner, 'GS', 'CCF')));
create policy written_by_owner_and_secretariat on notice_history for insert to ${app}
    with check (exists (select from notice n where n.id = notice_id and app_caller() in (n.owner, 'GS')));
grant select, insert on notice_history to ${app};

-- The last number given in each year. A reference is given in the transaction of its submission, and never again.
create table reference_counter (
    year int primary key,
    last int not null
);
grant select, insert, update on reference_counter to ${app};

-- What the public is shown of the notices in force. It is under no policy: it holds nothing that anybody may not see, is read without a
-- caller, and whatever must be hidden is not hidden here but deleted, in the commit that hides it. What is not public never gets in.
create table public_extract (
    notice_id         uuid primary key references notice,
    subject_id        uuid   not null references subject,
    colour            text   not null,
    year              int    not null,
    number            int    not null,
    name              text,
    forename          text,
    sex               text,
    -- the first day that the date of birth can mean
    born              date,
    nationalities     text[] not null,
    warrant_countries text[] not null,
    search_text       text   not null,
    detail            jsonb  not null,
    unique (colour, year, number)
);
create index public_extract_of_subject on public_extract (subject_id);
grant select, insert, delete on public_extract to ${app};
grant select, delete on public_extract to ${system};

create table public_extract_photo (
    notice_id  uuid   not null references public_extract on delete cascade,
    picture_id bigint not null,
    position   int    not null,
    jpeg       bytea  not null,
    primary key (notice_id, picture_id)
);
grant select, insert on public_extract_photo to ${app};
