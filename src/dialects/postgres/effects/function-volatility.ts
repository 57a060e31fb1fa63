import type { Volatility } from '../../../model/types.ts';
import { readNames } from './name-list.ts';

/*
 * Functions of pg_catalog by volatility, as pg_proc.provolatile of PostgreSQL 15 and 18 has them.
 * Functions behind operators, types, index methods and encodings are left out: no one writes them by name.
 */
const volatile = `
  amvalidate array_{sample,shuffle} bernoulli brin_desummarize_range brin_summarize_{new_values,range} brinhandler bthandler clock_timestamp
  current_query currtid2 currval cursor_to_{xml,xmlschema} dsnowball_{init,lexize} gen_random_uuid gin_clean_pending_list ginhandler
  gisthandler hashhandler heap_tableam_handler lastval
  lo_{close,creat,create,export,from_bytea,get,import,lseek,lseek64,open,put,tell,tell64,truncate,truncate64,unlink} loread lowrite nextval
  pg_advisory_{lock,lock_shared,unlock,unlock_all,unlock_shared,xact_lock,xact_lock_shared}
  pg_{available_wal_summaries,backup_start,backup_stop,blocking_pids,cancel_backend,clear_attribute_stats,clear_relation_stats,collation_actual_version}
  pg_control_{checkpoint,init,recovery,system} pg_copy_{logical_replication_slot,physical_replication_slot}
  pg_create_{logical_replication_slot,physical_replication_slot,restore_point} pg_current_{logfile,wal_flush_lsn,wal_insert_lsn,wal_lsn}
  pg_database_{collation_actual_version,size} pg_{drop_replication_slot,export_snapshot,extension_config_dump}
  pg_get_{aios,backend_memory_contexts,loaded_modules,multixact_members,sequence_data,shmem_allocations,shmem_allocations_numa,wait_events,wal_replay_pause_state,wal_resource_managers,wal_summarizer_state}
  pg_{hba_file_rules,ident_file_mappings,import_system_collations,indexes_size,is_in_recovery,is_wal_replay_paused,isolation_test_session_is_blocked,jit_available}
  pg_last_{committed_xact,wal_receive_lsn,wal_replay_lsn,xact_replay_timestamp}
  pg_{lock_status,log_backend_memory_contexts,log_standby_snapshot,logical_emit_message}
  pg_logical_slot_{get_binary_changes,get_changes,peek_binary_changes,peek_changes}
  pg_ls_{archive_statusdir,dir,logdir,logicalmapdir,logicalsnapdir,replslotdir,summariesdir,tmpdir,waldir}
  pg_{nextoid,notification_queue_usage,notify,partition_ancestors,partition_tree,prepared_xact,promote,read_binary_file,read_file,read_file_old,relation_size,reload_conf}
  pg_replication_origin_{advance,create,drop,progress,session_is_setup,session_progress,session_reset,session_setup,xact_reset,xact_setup}
  pg_replication_slot_advance pg_restore_{attribute_stats,relation_stats} pg_rotate_logfile{,_old}
  pg_{safe_snapshot_blocking_pids,sequence_last_value,show_all_file_settings,show_replication_origin_status} pg_sleep{,_for,_until}
  pg_stat_{clear_snapshot,file,force_next_flush,have_stats,reset}
  pg_stat_reset_{backend_stats,replication_slot,shared,single_function_counters,single_table_counters,slru,subscription_stats}
  pg_{stop_making_pinned_objects,switch_wal,sync_replication_slots,table_size,tablespace_size,terminate_backend,total_relation_size}
  pg_try_advisory_{lock,lock_shared,xact_lock,xact_lock_shared} pg_wal_{replay_pause,replay_resume,summary_contents}
  pg_xact_commit_timestamp{,_origin} pg_xact_status plpgsql_{call_handler,inline_handler,validator} query_to_{xml,xml_and_xmlschema,xmlschema}
  random{,_normal} set_config setseed setval spghandler suppress_redundant_updates_trigger system timeofday ts_stat
  tsvector_update_trigger{,_column} txid_status unique_key_recheck uuidv4 uuidv7
`;

const stable = `
  aclexplode anytextcat array_{to_json,to_string,typanalyze} col_description concat{,_ws} convert{,_from,_to}
  current_{database,schema,schemas,setting,user} database_to_{xml,xml_and_xmlschema,xmlschema} date_cmp_timestamptz enum_{first,last,range}
  fmgr_{c_validator,internal_validator,sql_validator} format{,_type} get_current_ts_config getdatabaseencoding getpgusername
  has_{any_column_privilege,column_privilege,database_privilege,foreign_data_wrapper_privilege,function_privilege,language_privilege,largeobject_privilege,parameter_privilege,schema_privilege,sequence_privilege,server_privilege,table_privilege,tablespace_privilege,type_privilege}
  inet_client_{addr,port} inet_server_{addr,port} interval_pl_timestamptz json_agg{,_strict} json_build_{array,object}
  json_object_agg{,_strict,_unique,_unique_strict} json_populate_{record,recordset} json_to_{record,recordset}
  jsonb_{agg,agg_strict,build_array,build_object,path_exists_tz,path_match_tz} jsonb_path_query_{array_tz,first_tz,tz}
  jsonb_populate_{record,record_valid,recordset} jsonb_to_{record,recordset} make_timestamptz money multirange_typanalyze mxid_age now
  obj_description oidvectortypes pg_available_{extension_versions,extensions} pg_{backend_pid,basetype,char_to_encoding,client_encoding}
  pg_collation_{for,is_visible} pg_column_{compression,is_updatable,size,toast_chunk_id} pg_{conf_load_time,config,conversion_is_visible}
  pg_current_{snapshot,xact_id,xact_id_if_assigned} pg_{cursor,describe_object,encoding_to_char}
  pg_event_trigger_{ddl_commands,dropped_objects,table_rewrite_oid,table_rewrite_reason}
  pg_{extension_update_paths,filenode_relation,function_is_visible} pg_get_{acl,catalog_foreign_keys,constraintdef,expr}
  pg_get_function_{arg_default,arguments,identity_arguments,result,sqlbody}
  pg_get_{functiondef,indexdef,keywords,object_address,partition_constraintdef,partkeydef,publication_tables,replica_identity_index,replication_slots,ruledef,serial_sequence}
  pg_get_statisticsobjdef{,_columns,_expressions} pg_get_{triggerdef,userbyid,viewdef} pg_has_role pg_identify_object{,_as_address}
  pg_index_{column_has_property,has_property}
  pg_{indexam_has_property,input_error_info,input_is_valid,is_other_temp_schema,listening_channels,mcv_list_items,my_temp_schema,numa_available,opclass_is_visible,operator_is_visible,opfamily_is_visible,options_to_table,postmaster_start_time,prepared_statement}
  pg_relation_{filenode,filepath,is_publishable,is_updatable}
  pg_{replication_origin_oid,sequence_parameters,settings_get_flags,show_all_settings,split_walfile_name,statistics_obj_is_visible,table_is_visible}
  pg_tablespace_{databases,location} pg_timezone_abbrevs{,_abbrevs,_zone}
  pg_{timezone_names,trigger_depth,ts_config_is_visible,ts_dict_is_visible,ts_parser_is_visible,ts_template_is_visible,type_is_visible,typeof}
  range_typanalyze regclass row_{security_active,to_json} schema_to_{xml,xml_and_xmlschema,xmlschema} session_user shobj_description
  statement_timestamp system_user table_to_{xml,xml_and_xmlschema,xmlschema} textanycat timestamp_cmp_timestamptz
  timestamptz_{cmp_date,cmp_timestamp,mi_interval,pl_interval}
  to_{char,date,json,jsonb,number,regclass,regcollation,regnamespace,regoper,regoperator,regproc,regprocedure,regrole,regtype,regtypemod}
  transaction_timestamp ts_debug ts_match_{tq,tt} txid_current{,_if_assigned,_snapshot} version xml{,_is_well_formed}
`;

/** One name, several volatilities: to_tsvector(text) is stable, to_tsvector(regconfig, text) is immutable. */
const mixed = `
  age date{,_add,_part,_subtract,_trunc} extract generate_series in_range json_to_tsvector jsonb_to_tsvector length numeric overlaps
  phraseto_tsquery plainto_tsquery quote_{literal,nullable} time timestamp timestamptz timetz timezone to_{timestamp,tsquery,tsvector}
  ts_{headline,parse,rewrite,token_type} websearch_to_tsquery
`;

const immutable = `
  abbrev abs acldefault acos acosd acosh area
  array_{dims,fill,length,lower,ndims,position,positions,remove,replace,reverse,sort,to_tsvector,upper} ascii asin asind asinh atan atan2
  atan2d atand atanh bit{,_count,_length} bool box bpchar broadcast btrim bytea cardinality casefold cash_words cbrt ceil ceiling center
  char{,_length} character_length chr cidr circle cos cosd cosh cot cotd crc32 crc32c date_bin datemultirange daterange{,_canonical} decode
  degrees dexp diagonal diameter div dlog1 dlog10 dround dtrunc encode erf erfc exp factorial family float4 float8 floor gamma gcd
  generate_subscripts get_{bit,byte} height host hostmask icu_unicode_version initcap int2 int4 int4inc int4multirange int4range{,_canonical}
  int8{,_sum} int8multirange int8range{,_canonical} interval is_normalized isclosed isempty isfinite ishorizontal isopen isparallel isperp
  isvertical json_array_elements{,_text} json_{array_length,each,each_text,object,object_keys,strip_nulls,typeof} jsonb_array_elements{,_text}
  jsonb_{array_length,each,each_text,insert,object,object_keys} jsonb_path_{exists,match,query,query_array,query_first}
  jsonb_{pretty,set,set_lax,strip_nulls,typeof} justify_{days,hours,interval} lcm left lgamma like{,_escape} line ln log log10
  lower{,_inc,_inf} lpad lseg ltrim macaddr macaddr8{,_set7bit} make_{date,interval,time,timestamp} makeaclitem masklen md5 min_scale mod
  multirange name nameconcatoid netmask network normalize notlike npoints num_{nonnulls,nulls} numeric_{div_trunc,exp,inc,ln,log,sqrt}
  nummultirange numnode numrange octet_length oid overlay parse_ident path pclose
  pg_{encoding_max_length,indexam_progress_phasename,lsn,partition_root,size_bytes,size_pretty} pg_snapshot_{xip,xmax,xmin}
  pg_{visible_in_snapshot,wal_lsn_diff} pg_walfile_name{,_offset} pi point polygon popen position postgresql_fdw_validator pow power querytree
  quote_ident radians radius range_merge regexp_{count,instr,like,match,matches,replace,split_to_array,split_to_table,substr} repeat replace
  reverse right round rpad rtrim satisfies_hash_partition scale set_{bit,byte,masklen} setweight sha224 sha256 sha384 sha512 shell_out sign
  similar_{escape,to_escape} sin sind sinh slope split_part sqrt string_to_{array,table} strip strpos substr substring tan tand tanh text
  textlen to_{ascii,bin,hex,oct} translate trim_{array,scale} trunc ts_{delete,filter,lexize,rank,rank_cd} tsmultirange tsquery_phrase tsrange
  tstzmultirange tstzrange tsvector_to_array txid_snapshot_{xip,xmax,xmin} txid_visible_in_snapshot unicode_{assigned,version} unistr unnest
  upper{,_inc,_inf} uuid_extract_{timestamp,version} varbit varchar width{,_bucket} xid xml_is_well_formed_{content,document} xmlcomment
  xmlexists xmltext xmlvalidate xpath{,_exists}
`;

/** Keywords that parse into functions of the session or the transaction (manual, 9.9.5 and 9.27). */
const stableKeywords =
  'current_date current_time current_timestamp localtime localtimestamp current_user current_role session_user user system_user current_catalog current_schema';

/** Expressions of the grammar that readers may show as calls; they are as immutable as what is in them. */
const syntax = 'coalesce nullif greatest least row array case cast trim select return and or not in any all when then else';

/** Functions of the extensions that migrations use most, as PostgreSQL 15 installs them: uuid-ossp, pgcrypto, unaccent. */
const extensionVolatile =
  'uuid_generate_v1 uuid_generate_v1mc uuid_generate_v4 gen_random_bytes gen_salt pgp_pub_encrypt pgp_pub_encrypt_bytea pgp_sym_encrypt pgp_sym_encrypt_bytea';
const extensionStable = 'unaccent';
const extensionImmutable =
  'uuid_generate_v3 uuid_generate_v5 uuid_nil uuid_ns_dns uuid_ns_oid uuid_ns_url uuid_ns_x500 armor crypt dearmor decrypt decrypt_iv digest encrypt encrypt_iv hmac';

const table = (rows: readonly (readonly [string, Volatility | 'mixed'])[]): ReadonlyMap<string, Volatility | 'mixed'> =>
  new Map(rows.flatMap(([text, volatility]) => readNames(text).map((word) => [word, volatility] as const)));

/** Volatility of the engine's own functions by name; `mixed` where it depends on the arguments (never volatile then). */
export const builtinVolatility = table([
  [volatile, 'volatile'],
  [stable, 'stable'],
  [mixed, 'mixed'],
  [immutable, 'immutable'],
  [stableKeywords, 'stable'],
  [syntax, 'immutable'],
]);

/** Volatility of well-known extensions' functions by name. */
export const extensionVolatility = table([
  [extensionVolatile, 'volatile'],
  [extensionStable, 'stable'],
  [extensionImmutable, 'immutable'],
]);
