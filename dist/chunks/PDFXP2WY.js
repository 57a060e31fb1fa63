var t=e=>new Set(e.trim().split(/\s+/)),r=t(`
  accessible add all alter analyze and as asc asensitive before between bigint binary blob both by call cascade case change char character
  check collate column condition constraint continue convert create cross current_date current_time current_timestamp current_user cursor
  databases day_hour day_microsecond day_minute day_second dec decimal declare default delayed delete desc describe deterministic distinct
  distinctrow div double drop dual each else elseif enclosed escaped except exists exit explain false fetch float float4 float8 for force
  foreign from fulltext grant group having high_priority hour_microsecond hour_minute hour_second if ignore in index infile inner inout
  insensitive insert int int1 int2 int3 int4 int8 integer intersect interval into is iterate join key keys kill leading leave left like limit
  linear lines load localtime localtimestamp lock long longblob longtext loop low_priority match maxvalue mediumblob mediumint mediumtext
  middleint minute_microsecond minute_second mod modifies natural not no_write_to_binlog null numeric on optimize optionally or order
  out outer outfile partition precision primary procedure purge range read reads read_write real references regexp release
  rename repeat replace require resignal restrict return revoke right rlike rows schemas second_microsecond select sensitive
  separator set show signal smallint spatial specific sql sqlexception sqlstate sqlwarning sql_big_result sql_calc_found_rows
  sql_small_result ssl starting straight_join table terminated then tinyblob tinyint tinytext to trailing trigger true undo union unique
  unlock unsigned update usage use using utc_date utc_time utc_timestamp values varbinary varchar varcharacter varying when where while with
  write xor year_month zerofill`),i=t(`
  cube cume_dist database dense_rank empty first_value function generated get grouping groups io_after_gtids io_before_gtids json_table lag
  last_value lateral lead library manual master_bind master_ssl_verify_server_cert nth_value ntile of optimizer_costs option over parallel
  percent_rank qualify rank recursive row row_number stored system tablesample virtual window`),n=t(`
  delete_domain_id do_domain_ids ignore_domain_ids master_demote_to_replica master_demote_to_slave master_ssl_verify_server_cert offset over
  page_checksum parse_vcol_expr portion recursive ref_system_id returning row_number stats_auto_recalc stats_persistent stats_sample_pages`),a=t(`
  all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate collation column concurrently
  constraint create cross current_catalog current_date current_role current_schema current_time current_timestamp current_user default
  deferrable desc distinct do else end except false fetch for foreign freeze from full grant group having ilike in initially inner intersect
  into is isnull join lateral leading left like limit localtime localtimestamp natural not notnull null offset on only or order outer overlaps
  placing primary references returning right select session_user similar some symmetric system_user table tablesample then to trailing true
  union unique user using variadic verbose when where window with`),s=t(`
  add all alter and as autoincrement between case check collate commit constraint create default deferrable delete distinct drop else escape
  except exists foreign from group having in index insert intersect into is isnull join limit not nothing notnull null on or order primary
  references returning select set table then to transaction union unique update using values when where`),o={postgres:e=>a.has(e),mysql:e=>r.has(e)||i.has(e),mariadb:e=>r.has(e)||n.has(e),sqlite:e=>s.has(e)};export{r as a,o as b};
