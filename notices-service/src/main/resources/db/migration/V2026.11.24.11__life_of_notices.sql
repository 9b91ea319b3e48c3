-- The whole life of notices: questions to the source, addenda, translations, links, what is to be deleted when one ends, expiry.
alter table notice
    -- of a diffusion: what became of the review that follows its dispatch
    add column review   text check (review in ('OUTSTANDING', 'PASSED', 'FAILED')),
    -- when the source was asked whether the notice is still needed; null again once it is extended
    add column asked_at timestamptz,
    -- when its content was erased: the fact that there was a notice stays
    add column erased_at timestamptz;
alter table notice alter column content drop not null;
create index notice_to_expire on notice (expires_at) where status in ('PUBLISHED', 'SUSPENDED');
create index notice_to_erase on notice (changed_at)
    where erased_at is null and status in ('REFUSED', 'WITHDRAWN', 'CANCELLED', 'EXPIRED', 'ABANDONED');
create index notice_of_form on notice (form, drafted_at, id);
create index notice_of_status on notice (status, drafted_at, id);

-- what is done by itself is done on the system role
create policy kept_by_jobs on notice to ${system} using (true) with check (true);
grant select, update on notice to ${system};
create policy written_by_jobs on notice_history to ${system} using (true) with check (true);
grant select, insert, update on notice_history to ${system};
grant insert on outbox to ${system};
insert into lease values ('retention', 'nobody', '-infinity');

alter table notice_history add column article_three text;

create table notice_question (
    notice_id   uuid        not null references notice,
    number      int         not null,
    pointer     text,
    text        text        not null,
    asked_at    timestamptz not null,
    asked_by    text        not null,
    answer      text,
    answered_at timestamptz,
    answered_by text,
    primary key (notice_id, number)
);
alter table notice_question enable row level security;
create policy seen_by_owner_and_organisation on notice_question for select to ${app}
    using (exists (select from notice n where n.id = notice_id and app_caller() in (n.owner, 'GS', 'CCF')));
create policy asked_by_the_secretariat on notice_question for insert to ${app} with check (app_caller() = 'GS');
create policy answered_by_the_owner on notice_question for update to ${app}
    using (exists (select from notice n where n.id = notice_id and app_caller() = n.owner));
create policy erased_by_jobs on notice_question to ${system} using (true);
grant select, insert, update on notice_question to ${app};
grant select, delete on notice_question to ${system};

create table notice_addendum (
    notice_id uuid        not null references notice,
    number    int         not null,
    country   text,
    date      date        not null,
    text      text        not null,
    added_at  timestamptz not null,
    added_by  text        not null,
    primary key (notice_id, number)
);
alter table notice_addendum enable row level security;
-- as far as the content
create policy seen_with_the_content on notice_addendum for select to ${app}
    using (exists (select from notice n where n.id = notice_id and content_visible(n.owner, n.status)));
create policy added_by_owner_and_secretariat on notice_addendum for insert to ${app}
    with check (exists (select from notice n where n.id = notice_id and app_caller() in (n.owner, 'GS')));
create policy erased_by_jobs on notice_addendum to ${system} using (true);
grant select, insert on notice_addendum to ${app};
grant select, delete on notice_addendum to ${system};

create table notice_translation (
    notice_id     uuid        not null references notice,
    language      text        not null check (language in ('AR', 'EN', 'FR', 'ES')),
    -- by the JSON pointer of the text in the content
    texts         jsonb       not null,
    translated_at timestamptz not null,
    translated_by text        not null,
    primary key (notice_id, language)
);
alter table notice_translation enable row level security;
create policy seen_with_the_content on notice_translation for select to ${app}
    using (exists (select from notice n where n.id = notice_id and content_visible(n.owner, n.status)));
create policy added_by_owner_and_secretariat on notice_translation for insert to ${app}
    with check (exists (select from notice n where n.id = notice_id and app_caller() in (n.owner, 'GS')));
create policy changed_by_owner_and_secretariat on notice_translation for update to ${app}
    using (exists (select from notice n where n.id = notice_id and app_caller() in (n.owner, 'GS')));
create policy erased_by_jobs on notice_translation to ${system} using (true);
grant select, insert, update on notice_translation to ${app};
grant select, delete on notice_translation to ${system};

-- Both directions stand here: whoever may see both notices sees the link from either.
create table notice_link (
    notice_id uuid        not null references notice,
    other_id  uuid        not null references notice,
    relation  text        not null,
    linked_at timestamptz not null,
    linked_by text        not null,
    primary key (notice_id, other_id),
    check (notice_id <> other_id)
);
alter table notice_link enable row level security;
create policy seen_with_both on notice_link for select to ${app}
    using (exists (select from notice n where n.id = notice_id and content_visible(n.owner, n.status))
        and exists (select from notice n where n.id = other_id and content_visible(n.owner, n.status)));
create policy added_by_owner_and_secretariat on notice_link for insert to ${app}
    with check (exists (select from notice n where n.id in (notice_id, other_id) and app_caller() in (n.owner, 'GS')));
create policy removed_by_owner_and_secretariat on notice_link for delete to ${app}
    using (exists (select from notice n where n.id in (notice_id, other_id) and app_caller() in (n.owner, 'GS')));
create policy erased_by_jobs on notice_link to ${system} using (true);
grant select, insert, delete on notice_link to ${app};
grant select, delete on notice_link to ${system};

-- What each authority that was shown a notice deletes from its national files when the notice has ended.
create table deletion_duty (
    authority       text        not null,
    notice_id       uuid        not null references notice,
    since           timestamptz not null,
    acknowledged_at timestamptz,
    acknowledged_by text,
    primary key (notice_id, authority)
);
create index deletion_duty_open on deletion_duty (authority, since, notice_id) where acknowledged_at is null;
alter table deletion_duty enable row level security;
create policy seen_by_both_sides on deletion_duty for select to ${app}
    using (app_caller() = authority or app_caller() = 'GS'
        or exists (select from notice n where n.id = notice_id and n.owner = app_caller()));
create policy imposed_by_owner_and_secretariat on deletion_duty for insert to ${app}
    with check (exists (select from notice n where n.id = notice_id and app_caller() in (n.owner, 'GS')));
create policy acknowledged_by_those_it_binds on deletion_duty for update to ${app}
    using (app_caller() = authority) with check (app_caller() = authority);
create policy imposed_by_jobs on deletion_duty to ${system} using (true) with check (true);
grant select, insert, update on deletion_duty to ${app};
grant select, insert on deletion_duty to ${system};

-- Which notices have been erased: a copy kept beside the backups lets a restored database forget again.
create table erasure_journal (
    notice_id uuid primary key,
    erased_at timestamptz not null,
    -- how the notice had ended
    status    text        not null
);
create index erasure_journal_at on erasure_journal (erased_at, notice_id);
grant select, insert on erasure_journal to ${system};
