const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Words that must be quoted wherever they are a name. Source: manual 18, appendix C, "reserved". */
export const reservedWords = words(
  `all analyse analyze and any array as asc asymmetric both case cast check collate column constraint create current_catalog current_date
  current_role current_time current_timestamp current_user default deferrable desc distinct do else end except false fetch for foreign from
  grant group having in initially intersect into lateral leading limit localtime localtimestamp not null offset on only or order placing
  primary references returning select session_user some symmetric system_user table then to trailing true union unique user using variadic
  when where window with`,
);

/** Words that may name a function or type, but no column. Source: the same, "reserved (can be function or type)". */
export const functionWords = words(
  `authorization binary collation concurrently cross current_schema freeze full ilike inner is isnull join left like natural notnull outer
  overlaps right similar tablesample verbose`,
);

/** Words that may name a column, but no function or type. Source: the same, "non-reserved (cannot be function or type)". */
export const columnWords = words(
  `between bigint bit boolean char character coalesce dec decimal exists extract float greatest grouping inout int integer interval json
  json_array json_arrayagg json_exists json_object json_objectagg json_query json_scalar json_serialize json_table json_value least
  merge_action national nchar none normalize nullif numeric out overlay position precision real row setof smallint substring time timestamp
  treat trim values varchar xmlattributes xmlconcat xmlelement xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable`,
);
