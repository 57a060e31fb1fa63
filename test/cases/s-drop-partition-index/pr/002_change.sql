DROP INDEX logs_2025_ts_idx;
