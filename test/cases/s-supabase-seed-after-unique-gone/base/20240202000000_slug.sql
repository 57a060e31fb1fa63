alter table organizations drop constraint organizations_slug_key;
