ALTER VIEW active_members RENAME COLUMN last_seen TO seen_at;
