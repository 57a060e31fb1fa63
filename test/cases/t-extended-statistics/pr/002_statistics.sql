CREATE STATISTICS branches_region_city (dependencies, ndistinct, mcv) ON region, city FROM branches;
ALTER STATISTICS branches_region_city SET STATISTICS 500;
ANALYZE branches (region, city);
