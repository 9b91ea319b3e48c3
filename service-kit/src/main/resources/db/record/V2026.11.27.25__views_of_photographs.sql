-- What a photograph shows of the record: of a work, its back. Null where nobody has said it.
alter table photograph add column view text;
grant update (view) on photograph to ${app};
