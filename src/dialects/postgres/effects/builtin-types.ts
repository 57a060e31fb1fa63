/** Types of pg_catalog in PostgreSQL 18, by the names under which the engine keeps them. Source: pg_type. */
export const builtinTypes: ReadonlySet<string> = new Set(
  `
  aclitem any anyarray anycompatible anycompatiblearray anycompatiblemultirange anycompatiblenonarray anycompatiblerange anyelement anyenum
  anymultirange anynonarray anyrange bit bool box bpchar bytea char cid cidr circle cstring date datemultirange daterange event_trigger
  fdw_handler float4 float8 gtsvector inet int2 int2vector int4 int4multirange int4range int8 int8multirange int8range internal interval
  json jsonb jsonpath language_handler line lseg macaddr macaddr8 money name numeric nummultirange numrange oid oidvector path pg_lsn
  pg_snapshot point polygon record refcursor regclass regcollation regconfig regdictionary regnamespace regoper regoperator regproc
  regprocedure regrole regtype text tid time timestamp timestamptz timetz trigger tsm_handler tsmultirange tsquery tsrange tstzmultirange
  tstzrange tsvector txid_snapshot unknown uuid varbit varchar void xid xid8 xml serial2 serial4 serial8 smallserial serial bigserial
  `
    .split(/\s+/)
    .filter((word) => word !== ''),
);
