-- all tokens were hashed wrongly
delete from public.api_tokens;
alter table public.api_tokens add column if not exists hash_version smallint;
