const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Source: pg_proc of PostgreSQL 18, prokind a; those of both kinds with WITHIN GROUP are left out, since a call tells no OVER. */
export const aggregates = words(
  'array_agg avg bit_and bit_or bit_xor bool_and bool_or corr count covar_pop covar_samp every json_agg json_object_agg jsonb_agg jsonb_object_agg max min ' +
    'range_agg range_intersect_agg regr_avgx regr_avgy regr_count stddev stddev_pop stddev_samp string_agg sum var_pop var_samp variance xmlagg',
);
/** Source: pg_proc of PostgreSQL 18, prokind w. */
export const windows = words('cume_dist dense_rank first_value lag last_value lead nth_value ntile percent_rank rank row_number');
/** Source: pg_proc of PostgreSQL 18, proretset; those that a migration may call. */
export const sets = words(
  'generate_series generate_subscripts json_array_elements json_array_elements_text json_each json_each_text json_object_keys jsonb_array_elements ' +
    'jsonb_array_elements_text jsonb_each jsonb_each_text jsonb_object_keys jsonb_path_query regexp_matches regexp_split_to_table string_to_table unnest',
);
