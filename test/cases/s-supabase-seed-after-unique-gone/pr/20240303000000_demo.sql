insert into organizations (slug, name)
values ('demo', 'Demo')
on conflict (slug) do nothing;
