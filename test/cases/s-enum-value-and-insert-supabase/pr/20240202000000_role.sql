alter type public.app_role add value if not exists 'auditor';
insert into public.user_roles (role) values ('auditor');
