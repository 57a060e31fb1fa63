SET LOCAL lock_timeout = '2s';
ALTER TABLE pages ADD COLUMN document tsvector;
CREATE FUNCTION pages_document() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.document := to_tsvector('english', NEW.title || ' ' || NEW.body);
  RETURN NEW;
END
$$;
CREATE TRIGGER pages_document BEFORE INSERT OR UPDATE OF title, body ON pages FOR EACH ROW EXECUTE FUNCTION pages_document();
