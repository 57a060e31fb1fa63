RENAME TABLE account_changes TO plan_changes;
