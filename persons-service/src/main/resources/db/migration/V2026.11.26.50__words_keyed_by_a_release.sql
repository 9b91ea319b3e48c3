-- Whose rules the keys of a word follow: those of an older release are completed by a job, as a word is not keyed again by being borne again.
alter table name_word add column keyed_by int not null default 0;
create index name_word_keyed_by on name_word (keyed_by);
grant update (keyed_by) on name_word to ${system};
