ALTER TABLE posts RENAME INDEX posts_slug_idx TO posts_by_slug;
