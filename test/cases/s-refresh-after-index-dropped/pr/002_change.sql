DROP INDEX visit_stats_patient;
