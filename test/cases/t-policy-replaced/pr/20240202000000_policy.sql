drop policy if exists "read own team" on public.members;
create policy "read own team" on public.members for select using (team_id is not null);
