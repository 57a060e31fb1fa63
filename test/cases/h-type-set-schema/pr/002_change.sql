ALTER TYPE visit_kind SET SCHEMA ref;
