const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Reserved in both engines: no name without quotes. Sources: MySQL 8.4 manual, 11.3; MariaDB 10.11, each word tried as a column's name. */
const reservedInBoth = words(`
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
  write xor year_month zerofill`);

/** Reserved in one of them, or in some versions: readable as names, written with quotes. Sources as above. */
const reservedInOne = words(`
  cube cume_dist database dense_rank empty first_value function generated get grouping groups io_after_gtids io_before_gtids json_table lag
  last_value lateral lead library manual master_bind master_ssl_verify_server_cert nth_value ntile of optimizer_costs option over parallel percent_rank
  qualify rank recursive row row_number stored system tablesample virtual window
  delete_domain_id do_domain_ids ignore_domain_ids master_demote_to_replica master_demote_to_slave offset page_checksum parse_vcol_expr
  portion ref_system_id returning stats_auto_recalc stats_persistent stats_sample_pages`);

/** Whether a word may be a name without quotes. */
export const isNameWord = (word: string): boolean => !reservedInBoth.has(word);

/** Whether a name needs quotes in either engine. */
export const isReserved = (word: string): boolean => reservedInBoth.has(word) || reservedInOne.has(word);
