-- Lost, stolen and revoked documents. They name no holder: number, type and issuing country are what is compared.
create table document (
    id              uuid primary key,
    owner           text        not null,
    version         bigint      not null,
    type            text        not null,
    issuing_country text        not null,
    status          text        not null,
    plain_number    text        not null,
    number_key      bigint      not null,
    particulars     jsonb       not null,
    visible_to      text[],
    restricted_from text[]      not null,
    confidentiality text        not null,
    blocked         boolean     not null,
    recorded_at     timestamptz not null,
    changed_at      timestamptz not null,
    constraint document_once unique (owner, plain_number, type, issuing_country)
);
-- equality of numbers does not leak, so under the policies these indexes are used
create index document_by_number on document (number_key);
create index document_newest on document (recorded_at, id);
create index document_of_owner on document (owner, recorded_at, id);

alter table document enable row level security;
create policy seen_by_the_entitled on document for select to ${app}
    using (visible(owner, visible_to, restricted_from, confidentiality, blocked, 'RECORDED'));
create policy recorded_by_the_owner on document for insert to ${app} with check (owner = app_caller());
create policy changed_by_the_owner on document for update to ${app} using (owner = app_caller()) with check (owner = app_caller());
create policy erased_by_the_owner on document for delete to ${app} using (owner = app_caller());
create policy blocked_by_file_control on document for update to ${app}
    using (app_caller() = 'CCF') with check (app_caller() = 'CCF');
create trigger only_file_control_blocks before update on document
    for each row execute function only_file_control_blocks();
grant select, insert, update, delete on document to ${app};

-- The versions of both kinds of records stand in one table: which kind a version is of, its id says. A reference can name one table only,
-- so that they go with their record is a trigger's to see to.
alter table record_version drop constraint record_version_record_id_fkey;
create function forget_versions() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    delete from record_version where record_id = old.id;
    return null;
end
$$;
create trigger versions_go_with_the_record after delete on person for each row execute function forget_versions();
create trigger versions_go_with_the_record after delete on document for each row execute function forget_versions();

create policy of_documents_seen_by_the_owner on record_version for select to ${app}
    using (exists (select from document d where d.id = record_id and app_caller() in (d.owner, 'GS', 'CCF')));
create policy of_documents_kept_by_the_owner on record_version for insert to ${app}
    with check (blocking is null and exists (select from document d where d.id = record_id and d.owner = app_caller()));
create policy of_documents_kept_by_file_control on record_version for insert to ${app}
    with check (blocking is not null and app_caller() = 'CCF' and exists (select from document d where d.id = record_id));
