ALTER TABLE customers ADD COLUMN tenant uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000'::uuid,
  ADD COLUMN tags text[] NOT NULL DEFAULT ARRAY[]::text[],
  ADD COLUMN settings jsonb NOT NULL DEFAULT jsonb_build_object('theme', 'dark');
