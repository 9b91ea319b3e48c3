-- What a photograph is found by: no case data, so without policy, and read only in a join with the work, whose policy decides.
create table photograph_index (
    photograph_id uuid primary key references photograph on delete cascade,
    artwork_id    uuid        not null references artwork on delete cascade,
    image         int         not null generated always as identity unique,
    vocabulary    int         not null,
    hash          bigint      not null,
    words         int         not null,
    features      bytea       not null,
    indexed_at    timestamptz not null
);
create index photograph_index_of_artwork on photograph_index (artwork_id);
-- features are read of few pictures, and whole
alter table photograph_index alter column features set storage external;

-- Which pictures have a visual word.
create table photograph_word (
    word  int not null,
    image int not null references photograph_index (image) on delete cascade,
    primary key (word, image)
);
create index photograph_word_of_image on photograph_word (image);

grant select on photograph_index, photograph_word to ${app};
grant select, insert, delete on photograph_index, photograph_word to ${system};
create policy indexed_by_jobs on photograph for select to ${system} using (true);
grant select on photograph to ${system};
create index photograph_added on photograph (added_at, id);
