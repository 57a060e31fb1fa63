DROP VIEW visit_count;
