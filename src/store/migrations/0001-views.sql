-- Every table is a view of the record: a row says what one entry said and is never changed. `seq`, `recorded_at` and
-- `entered_by` are the entry's. A question as of a past instant is `where recorded_at <= $n`.

create table applied (
  desk_id text primary key,
  seq bigint not null check (seq >= 0),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  recorded_at timestamptz,
  asked_at timestamptz
);
comment on table applied is 'how far into the record the tables of a desk go, and the latest moment asked about as now; moves on with every entry, in the same transaction';

create table entry (
  desk_id text not null,
  seq bigint not null check (seq > 0),
  line text not null check (line like '{"body":%' and strpos(line, e'\n') = 0),
  primary key (desk_id, seq)
);
comment on table entry is 'one entry of the record as its canonical line, on a server desk (an embedded desk has a file); never ends';

create function entry_stays() returns trigger language plpgsql as $$
begin
  raise exception 'an entry of the record is never changed and never deleted';
end $$;
create trigger entry_stays before update or delete on entry for each row execute function entry_stays();

create table desk (
  desk_id text primary key,
  seq bigint not null,
  recorded_at timestamptz not null,
  entered_by text not null,
  body jsonb not null
);
comment on table desk is 'one desk, opened once; never ends';

create table handover (
  desk_id text primary key,
  seq bigint not null,
  recorded_at timestamptz not null,
  entered_by text not null,
  body jsonb not null
);
comment on table handover is 'an archive handed over to the machine''s clock; happens once and never ends';

create table document (
  desk_id text not null,
  id text not null,
  seq bigint not null,
  recorded_at timestamptz not null,
  entered_by text not null,
  source text not null,
  title text,
  text text,
  published_at text,
  language text not null,
  media_type text not null,
  size bigint not null check (size >= 0),
  sha256 text not null,
  collected_by text not null,
  collected_from text,
  sealed jsonb,
  primary key (desk_id, id)
);
comment on table document is 'a document that was filed; a retraction names it, nothing removes it. What is sealed stands in sealed, by field';

create table reading (
  desk_id text not null,
  seq bigint not null,
  recorded_at timestamptz not null,
  entered_by text not null,
  document text not null,
  engine text not null,
  claim_count integer not null check (claim_count >= 0),
  notes jsonb not null,
  primary key (desk_id, seq),
  foreign key (desk_id, document) references document (desk_id, id)
);
create index reading_document on reading (desk_id, document, seq);
comment on table reading is 'one reading of a document by one engine; a later reading of the same document takes its place';

create table claim (
  desk_id text not null,
  seq bigint not null,
  ordinal integer not null check (ordinal >= 0),
  recorded_at timestamptz not null,
  entered_by text not null,
  id text not null,
  document text not null,
  kind text not null,
  claim jsonb not null,
  primary key (desk_id, seq, ordinal),
  foreign key (desk_id, document) references document (desk_id, id)
);
create unique index claim_of_reading on claim (desk_id, id, seq);
create index claim_document on claim (desk_id, document, seq);
comment on table claim is 'a claim of one reading; ends when a later reading takes the place of its own. Retracted or corrected by other rows';

create table link (
  desk_id text not null,
  seq bigint not null,
  recorded_at timestamptz not null,
  entered_by text not null,
  a text not null,
  b text not null,
  decision text not null check (decision in ('same', 'different', 'unsure')),
  body jsonb not null,
  primary key (desk_id, seq),
  check (a <> b)
);
create index link_pair on link (desk_id, a, b, seq);
comment on table link is 'a judgement that two claims are one incident or are not; ends when a later one is made about the pair';

create table retraction (
  desk_id text not null,
  seq bigint not null,
  recorded_at timestamptz not null,
  entered_by text not null,
  claim text,
  document text,
  because text not null,
  primary key (desk_id, seq),
  check (num_nonnulls(claim, document) = 1)
);
comment on table retraction is 'somebody took a claim or a document back; never ends';

create table correction (
  desk_id text not null,
  seq bigint not null,
  recorded_at timestamptz not null,
  entered_by text not null,
  claim text not null,
  body jsonb not null,
  primary key (desk_id, seq)
);
create index correction_claim on correction (desk_id, claim, seq);
comment on table correction is 'slots of a claim as a person has them; ends slot by slot when a later correction names the slot';

create table source_setting (
  desk_id text not null,
  seq bigint not null,
  recorded_at timestamptz not null,
  entered_by text not null,
  id text not null,
  body jsonb not null,
  primary key (desk_id, seq)
);
create index source_setting_id on source_setting (desk_id, id, seq);
comment on table source_setting is 'what one entry set about a source; each setting ends when a later entry sets it';

create table key_destroyed (
  desk_id text not null,
  seq bigint not null,
  recorded_at timestamptz not null,
  entered_by text not null,
  source text not null,
  because text not null,
  primary key (desk_id, seq)
);
comment on table key_destroyed is 'the key of a protected source is gone, and its words with it; never ends';

create table agreement_version (
  desk_id text not null,
  seq bigint not null,
  recorded_at timestamptz not null,
  entered_by text not null,
  id text not null,
  text text not null,
  primary key (desk_id, seq)
);
create index agreement_version_id on agreement_version (desk_id, id, seq);
comment on table agreement_version is 'an agreement as it was adopted; ends when a later version is';

create table place (
  desk_id text not null,
  seq bigint not null,
  recorded_at timestamptz not null,
  entered_by text not null,
  id text not null,
  body jsonb not null,
  primary key (desk_id, seq)
);
create index place_id on place (desk_id, id, seq);
comment on table place is 'a place of the desk''s own; ends when a later entry describes the same place';

create table designation (
  desk_id text not null,
  seq bigint not null,
  recorded_at timestamptz not null,
  entered_by text not null,
  actor text not null,
  body jsonb not null,
  primary key (desk_id, seq)
);
comment on table designation is 'somebody lists a group; the period it holds for is in the body; never ends otherwise';

create table alignment (
  desk_id text not null,
  seq bigint not null,
  recorded_at timestamptz not null,
  entered_by text not null,
  actor text not null,
  body jsonb not null,
  primary key (desk_id, seq)
);
comment on table alignment is 'an actor stands beside others; the period it holds for is in the body; never ends otherwise';

create table coverage (
  desk_id text not null,
  seq bigint not null,
  recorded_at timestamptz not null,
  entered_by text not null,
  watcher text not null,
  body jsonb not null,
  primary key (desk_id, seq)
);
comment on table coverage is 'somebody watched a place for a period; never ends';

create table attestation (
  desk_id text not null,
  seq bigint not null,
  recorded_at timestamptz not null,
  entered_by text not null,
  agreement text not null,
  term text not null,
  instance text not null,
  answer boolean not null,
  because text not null,
  primary key (desk_id, seq)
);
create index attestation_instance on attestation (desk_id, agreement, term, instance, seq);
comment on table attestation is 'a person answers for an instance of a term; ends when a later answer is given';

create table finding (
  desk_id text not null,
  seq bigint not null,
  recorded_at timestamptz not null,
  entered_by text not null,
  body jsonb not null,
  primary key (desk_id, seq)
);
comment on table finding is 'what an investigation found about claims; ends for a claim when a later finding names it';
