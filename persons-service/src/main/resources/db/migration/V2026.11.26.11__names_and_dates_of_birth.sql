-- When somebody was born, as numbers (1975, 19750312), beside the words: a name that is half misheard and a date of birth find a person
-- together. All are indexed anew by the job that gives words to those who have none.
truncate person_words;
drop index person_words_by_word;
alter table person_words add column born int[] not null;
-- what waits to be brought into the index is read by every search: little may wait
create index person_words_by_word on person_words using gin (words, born) with (gin_pending_list_limit = 512);
