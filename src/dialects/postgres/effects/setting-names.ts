import { readNames } from './name-list.ts';

/** Settings of PostgreSQL 15 and 18 by name. Source: pg_settings; those of 12 to 17 that are gone are from their release notes. */
export const settingNames: ReadonlySet<string> = new Set(
  readNames(`
  allow_{alter_system,in_place_tablespaces,system_table_mods} application_name archive_{cleanup_command,command,library,mode,timeout}
  array_nulls authentication_timeout
  autovacuum{,_analyze_scale_factor,_analyze_threshold,_freeze_max_age,_max_workers,_multixact_freeze_max_age,_naptime}
  autovacuum_vacuum_{cost_delay,cost_limit,insert_scale_factor,insert_threshold,max_threshold,scale_factor,threshold}
  autovacuum_{work_mem,worker_slots} backend_flush_after backslash_quote backtrace_functions
  bgwriter_{delay,flush_after,lru_maxpages,lru_multiplier} block_size bonjour{,_name} bytea_output check_function_bodies
  checkpoint_{completion_target,flush_after,timeout,warning} client_{connection_check_interval,encoding,min_messages} cluster_name
  commit_{delay,siblings,timestamp_buffers} composite_type_mismatch compute_query_id config_file constraint_exclusion
  cpu_{index_tuple_cost,operator_cost,tuple_cost} createrole_self_grant cursor_tuple_fraction
  data_{checksums,directory,directory_mode,sync_retry} datestyle db_user_namespace deadlock_timeout
  debug_{assertions,discard_caches,io_direct,logical_replication_streaming,parallel_query,pretty_print} debug_print_{parse,plan,rewritten}
  default_{statistics_target,table_access_method,tablespace,text_search_config,toast_compression}
  default_transaction_{deferrable,isolation,read_only} default_with_oids dynamic_{library_path,shared_memory_type}
  effective_{cache_size,io_concurrency}
  enable_{async_append,bitmapscan,distinct_reordering,gathermerge,group_by_reordering,hashagg,hashjoin,incremental_sort,indexonlyscan,indexscan,material,memoize,mergejoin,nestloop,parallel_append,parallel_hash,partition_pruning,partitionwise_aggregate,partitionwise_join,presorted_aggregate,self_join_elimination,seqscan,sort,tidscan}
  escape_string_warning event_{source,triggers} exit_on_error extension_{control_path,destdir} external_pid_file extra_float_digits
  file_{copy_method,extend_method} force_parallel_mode from_collapse_limit fsync full_page_writes geqo
  geqo_{effort,generations,pool_size,seed,selection_bias,threshold} gin_{fuzzy_search_limit,pending_list_limit} gss_accept_delegation
  hash_mem_multiplier hba_file hot_standby{,_feedback} huge_{page_size,pages,pages_status} icu_validation_level ident_file
  idle_{in_transaction_session_timeout,replication_slot_timeout,session_timeout} ignore_{checksum_failure,invalid_pages,system_indexes}
  in_hot_standby integer_datetimes intervalstyle io_{combine_limit,max_combine_limit,max_concurrency,method,workers} is_superuser jit
  jit_{above_cost,debugging_support,dump_bitcode,expressions,inline_above_cost,optimize_above_cost,profiling_support,provider,tuple_deforming}
  join_collapse_limit krb_{caseins_users,server_keyfile} lc_{collate,ctype,messages,monetary,numeric,time} listen_addresses
  lo_compat_privileges local_preload_libraries lock_timeout
  log_{autovacuum_min_duration,checkpoints,connections,destination,directory,disconnections,duration,error_verbosity,executor_stats,file_mode,filename,hostname,line_prefix,lock_failures,lock_waits}
  log_min_{duration_sample,duration_statement,error_statement,messages} log_parameter_max_length{,_on_error}
  log_{parser_stats,planner_stats,recovery_conflict_waits,replication_commands,rotation_age,rotation_size,startup_progress_interval}
  log_statement{,_sample_rate,_stats} log_{temp_files,timezone,transaction_sample_rate,truncate_on_rotation} logging_collector
  logical_decoding_work_mem maintenance_{io_concurrency,work_mem}
  max_{active_replication_origins,connections,files_per_process,function_args,identifier_length,index_keys,locks_per_transaction,logical_replication_workers,notify_queue_pages}
  max_parallel_{apply_workers_per_subscription,maintenance_workers,workers,workers_per_gather} max_pred_locks_per_{page,relation,transaction}
  max_{prepared_transactions,replication_slots,slot_wal_keep_size,stack_depth,standby_archive_delay,standby_streaming_delay,sync_workers_per_subscription,wal_senders,wal_size,worker_processes}
  md5_password_warnings min_dynamic_shared_memory min_parallel_{index_scan_size,table_scan_size} min_wal_size
  multixact_{member_buffers,offset_buffers} names notify_buffers num_os_semaphores oauth_validator_libraries old_snapshot_threshold
  operator_precedence_warning output_plugin_libraries parallel_{leader_participation,setup_cost,tuple_cost} password_encryption
  plan_cache_mode port post_auth_delay pre_auth_delay primary_{conninfo,slot_name} promote_trigger_file quote_all_identifiers random_page_cost
  recovery_{end_command,init_sync_method,min_apply_delay,prefetch} recovery_target{,_action,_inclusive,_lsn,_name,_time,_timeline,_xid}
  recursive_worktable_factor remove_temp_files_after_crash reserved_connections restart_after_crash restore_command
  restrict_nonsystem_relation_kind role row_security scram_iterations search_path seed segment_size send_abort_for_{crash,kill} seq_page_cost
  serializable_buffers server_{encoding,version,version_num} session_{authorization,preload_libraries,replication_role}
  shared_{buffers,memory_size,memory_size_in_huge_pages,memory_type,preload_libraries} sql_inheritance ssl
  ssl_{ca_file,cert_file,ciphers,crl_dir,crl_file,dh_params_file,ecdh_curve,groups,key_file,library,max_protocol_version,min_protocol_version}
  ssl_passphrase_command{,_supports_reload} ssl_{prefer_server_ciphers,renegotiation_limit,tls13_ciphers} standard_conforming_strings
  statement_timeout stats_{fetch_consistency,temp_directory} subtransaction_buffers summarize_wal superuser_reserved_connections
  sync_replication_slots synchronize_seqscans synchronized_standby_slots synchronous_{commit,standby_names}
  syslog_{facility,ident,sequence_numbers,split_messages} tcp_keepalives_{count,idle,interval} tcp_user_timeout
  temp_{buffers,file_limit,tablespaces} timezone{,_abbreviations} trace_{connection_negotiation,notify,recovery_messages,sort}
  track_{activities,activity_query_size,commit_timestamp,cost_delay_timing,counts,functions,io_timing,wal_io_timing}
  transaction_{buffers,deferrable,isolation,read_only,timeout} transform_null_equals unix_socket_{directories,group,permissions}
  update_process_title vacuum_{buffer_usage_limit,cleanup_index_scale_factor} vacuum_cost_{delay,limit,page_dirty,page_hit,page_miss}
  vacuum_{defer_cleanup_age,failsafe_age,freeze_min_age,freeze_table_age,max_eager_freeze_failure_rate}
  vacuum_multixact_{failsafe_age,freeze_min_age,freeze_table_age} vacuum_truncate
  wal_{block_size,buffers,compression,consistency_checking,decode_buffer_size,init_zero,keep_segments,keep_size,level,log_hints}
  wal_receiver_{create_temp_slot,status_interval,timeout}
  wal_{recycle,retrieve_retry_interval,segment_size,sender_timeout,skip_threshold,summary_keep_time,sync_method}
  wal_writer_{delay,flush_after} work_mem xmlbinary xmloption zero_damaged_pages
`),
);
