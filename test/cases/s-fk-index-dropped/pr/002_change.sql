DROP INDEX CONCURRENTLY events_member_id_idx;
