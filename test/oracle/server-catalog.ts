import type { Engine } from './engine.ts';

/** A catalog as plain facts: what each object is, by kind and name. */
export type Picture = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

/** Schemas of the history, and objects that no extension brought. */
const isOurs = (schema: string): string => `${schema}.nspname !~ '^(pg_|information_schema$)'`;
const isNotExtensions = (catalog: string, oid: string): string =>
  `not exists (select from pg_depend e where e.classid = '${catalog}'::regclass and e.objid = ${oid} and e.deptype = 'e')`;

/** Queries that give \`key\` and \`facts\`. Names are written with their schema, because the search path is empty. */
const queries: readonly string[] = [
  `select 'schema ' || nspname as key, json_build_object() as facts from pg_namespace n where ${isOurs('n')} and ${isNotExtensions('pg_namespace', 'n.oid')}`,

  `select 'extension ' || extname as key, json_build_object() as facts from pg_extension where extname <> 'plpgsql'`,

  `select 'table ' || c.oid::regclass as key, json_build_object(
     'persistence', c.relpersistence, 'rowSecurity', c.relrowsecurity, 'forced', c.relforcerowsecurity, 'replicaIdentity', c.relreplident,
     'options', c.reloptions, 'partitionKey', pg_get_partkeydef(c.oid), 'bound', pg_get_expr(c.relpartbound, c.oid),
     'parents', (select array_agg(i.inhparent::regclass::text order by i.inhseqno) from pg_inherits i where i.inhrelid = c.oid),
     'columns', (select array_agg(a.attname::text order by a.attnum) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped),
     'comment', obj_description(c.oid, 'pg_class')) as facts
   from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind in ('r', 'p') and ${isOurs('n')} and ${isNotExtensions('pg_class', 'c.oid')}`,

  `select 'column ' || c.oid::regclass || ' ' || quote_ident(a.attname) as key, json_build_object(
     'type', format_type(a.atttypid, a.atttypmod), 'notNull', a.attnotnull,
     'notNullValid', not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'n' and k.conkey[1] = a.attnum and not k.convalidated),
     'default', case when a.attgenerated = '' then pg_get_expr(d.adbin, d.adrelid) end,
     'generated', nullif(a.attgenerated::text, '') || ': ' || pg_get_expr(d.adbin, d.adrelid), 'identity', nullif(a.attidentity::text, ''),
     'collation', case when a.attcollation <> t.typcollation then a.attcollation::regcollation::text end,
     'inherited', a.attinhcount > 0, 'local', a.attislocal, 'comment', col_description(c.oid, a.attnum)) as facts
   from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace join pg_type t on t.oid = a.atttypid
     left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
   where a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'p') and ${isOurs('n')} and ${isNotExtensions('pg_class', 'c.oid')}`,

  `select 'constraint ' || k.conrelid::regclass || ' ' || quote_ident(k.conname) as key, json_build_object(
     'definition', pg_get_constraintdef(k.oid), 'valid', k.convalidated, 'deferrable', k.condeferrable, 'deferred', k.condeferred,
     'inherited', k.coninhcount > 0 or k.conparentid <> 0, 'local', k.conislocal,
     'comment', obj_description(k.oid, 'pg_constraint')) as facts
   from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
   where k.contype not in ('n', 't') and ${isOurs('n')} and ${isNotExtensions('pg_class', 'c.oid')}
     and not exists (select from pg_constraint p where p.oid = k.conparentid and p.conrelid = k.conrelid)`,

  `select 'index ' || i.indexrelid::regclass as key, json_build_object(
     'definition', pg_get_indexdef(i.indexrelid), 'valid', i.indisvalid, 'clustered', i.indisclustered, 'replicaIdentity', i.indisreplident,
     'constraint', (select quote_ident(k.conname) from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x')),
     'attachedTo', (select h.inhparent::regclass::text from pg_inherits h where h.inhrelid = i.indexrelid), 'options', c.reloptions,
     'comment', obj_description(i.indexrelid, 'pg_class')) as facts
   from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
   where ${isOurs('n')} and ${isNotExtensions('pg_class', 'i.indrelid')}`,

  `select case c.relkind when 'v' then 'view ' else 'materialized view ' end || c.oid::regclass as key, json_build_object(
     'definition', pg_get_viewdef(c.oid), 'options', c.reloptions, 'populated', c.relispopulated,
     'columns', (select array_agg(quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod) order by a.attnum)
        from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped),
     'uses', (select array_agg(distinct d.refobjid::regclass || coalesce('.' || quote_ident(a.attname), '') order by d.refobjid::regclass || coalesce('.' || quote_ident(a.attname), ''))
        from pg_rewrite r join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid and d.refclassid = 'pg_class'::regclass and d.refobjid <> c.oid
          left join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid and d.refobjsubid > 0
        where r.ev_class = c.oid),
     'comment', obj_description(c.oid, 'pg_class')) as facts
   from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('v', 'm') and ${isOurs('n')} and ${isNotExtensions('pg_class', 'c.oid')}`,

  `select 'sequence ' || c.oid::regclass as key, json_build_object(
     'type', format_type(s.seqtypid, null), 'start', s.seqstart, 'increment', s.seqincrement, 'maximum', s.seqmax, 'minimum', s.seqmin, 'cache', s.seqcache,
     'cycle', s.seqcycle, 'ownedBy', (select d.refobjid::regclass || '.' || quote_ident(a.attname) from pg_depend d
        join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
        where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.refclassid = 'pg_class'::regclass and d.deptype in ('a', 'i'))) as facts
   from pg_sequence s join pg_class c on c.oid = s.seqrelid join pg_namespace n on n.oid = c.relnamespace where ${isOurs('n')}`,

  `select 'enum ' || t.oid::regtype as key, json_build_object(
     'values', (select array_agg(e.enumlabel::text order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid), 'comment', obj_description(t.oid, 'pg_type')) as facts
   from pg_type t join pg_namespace n on n.oid = t.typnamespace where t.typtype = 'e' and ${isOurs('n')} and ${isNotExtensions('pg_type', 't.oid')}`,

  `select 'domain ' || t.oid::regtype as key, json_build_object(
     'base', format_type(t.typbasetype, t.typtypmod), 'notNull', t.typnotnull, 'default', t.typdefault,
     'checks', (select json_agg(k.conname || ' ' || pg_get_constraintdef(k.oid) order by k.conname) from pg_constraint k where k.contypid = t.oid and k.contype = 'c')) as facts
   from pg_type t join pg_namespace n on n.oid = t.typnamespace where t.typtype = 'd' and ${isOurs('n')} and ${isNotExtensions('pg_type', 't.oid')}`,

  `select 'composite ' || t.oid::regtype as key, json_build_object(
     'attributes', (select array_agg(quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod) order by a.attnum)
        from pg_attribute a where a.attrelid = t.typrelid and a.attnum > 0 and not a.attisdropped)) as facts
   from pg_type t join pg_class c on c.oid = t.typrelid join pg_namespace n on n.oid = t.typnamespace
   where c.relkind = 'c' and ${isOurs('n')} and ${isNotExtensions('pg_type', 't.oid')}`,

  `select 'range ' || r.rngtypid::regtype as key, json_build_object('subtype', r.rngsubtype::regtype::text) as facts
   from pg_range r join pg_type t on t.oid = r.rngtypid join pg_namespace n on n.oid = t.typnamespace where ${isOurs('n')} and ${isNotExtensions('pg_type', 't.oid')}`,

  `select 'routine ' || p.oid::regprocedure as key, json_build_object(
     'kind', p.prokind, 'definition', case when p.prokind <> 'a' then pg_get_functiondef(p.oid) end, 'volatility', p.provolatile,
     'securityDefiner', p.prosecdef, 'language', l.lanname, 'settings', p.proconfig, 'returns', pg_get_function_result(p.oid)) as facts
   from pg_proc p join pg_namespace n on n.oid = p.pronamespace join pg_language l on l.oid = p.prolang
   where ${isOurs('n')} and ${isNotExtensions('pg_proc', 'p.oid')} and not exists (
     select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'i')`,

  `select 'trigger ' || t.tgrelid::regclass || ' ' || quote_ident(t.tgname) as key, json_build_object(
     'definition', pg_get_triggerdef(t.oid), 'enabled', t.tgenabled <> 'D', 'inherited', t.tgparentid <> 0, 'comment', obj_description(t.oid, 'pg_trigger')) as facts
   from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace where not t.tgisinternal and ${isOurs('n')}`,

  `select 'policy ' || p.polrelid::regclass || ' ' || quote_ident(p.polname) as key, json_build_object(
     'command', p.polcmd, 'permissive', p.polpermissive, 'roles', (select array_agg(case when r = 0 then 'public' else r::regrole::text end order by 1) from unnest(p.polroles) r),
     'using', pg_get_expr(p.polqual, p.polrelid), 'check', pg_get_expr(p.polwithcheck, p.polrelid)) as facts
   from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace where ${isOurs('n')}`,
];

/** Reads what stands from the engine's own catalogs. */
export async function readServerCatalog(engine: Engine): Promise<Picture> {
  const path = "select set_config('search_path', '', false), set_config('client_min_messages', 'warning', false)";
  const outcomes = await engine.run([path, ...queries]);
  const failed = outcomes.findIndex(({ ok }) => !ok);
  if (failed >= 0) throw new Error(`the catalog cannot be read: ${outcomes[failed]?.message} in ${queries[failed - 1]}`);
  return new Map(
    outcomes.slice(1).flatMap(({ rows }) => rows.map(({ key, facts }) => [String(key), facts as Readonly<Record<string, unknown>>] as const)),
  );
}

/** Leaves the engine as an empty database is: a new one where what stands cannot be dropped. */
export async function emptyServer(engine: Engine): Promise<void> {
  const outcomes = await engine.run(emptying);
  if (!outcomes.every(({ ok }) => ok)) await engine.restart();
}

const emptying: readonly string[] = [
  'rollback',
  'reset session authorization',
  'discard all',
  `do $$ declare one record; begin
     for one in select evtname as name from pg_event_trigger loop execute format('drop event trigger %I', one.name); end loop;
     for one in select pubname as name from pg_publication loop execute format('drop publication %I', one.name); end loop;
     for one in select nspname as name from pg_namespace where nspname !~ '^(pg_|information_schema$)' loop execute format('drop schema %I cascade', one.name); end loop;
     for one in select extname as name from pg_extension where extname <> 'plpgsql' loop execute format('drop extension if exists %I cascade', one.name); end loop;
     for one in select rolname as name from pg_roles where oid >= 16384 loop
       execute format('drop owned by %I', one.name); execute format('drop role %I', one.name); end loop;
   end $$`,
  'create schema public',
];
