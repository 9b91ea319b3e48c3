-- Few of an authority's notices are: they are listed and counted without reading the rest.
create index notice_asked on notice (owner, drafted_at, id) where asked_at is not null;
