DO $$
DECLARE
  m record;
BEGIN
  FOR m IN SELECT id, email FROM members LOOP
    UPDATE members SET nickname = split_part(m.email, '@', 1) WHERE id = m.id;
  END LOOP;
END
$$;
