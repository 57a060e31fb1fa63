ALTER TABLE team_tags DROP CONSTRAINT team_tags_pk;
ALTER TABLE team_tags ADD CONSTRAINT team_tags_pk PRIMARY KEY (team_id, tag);
