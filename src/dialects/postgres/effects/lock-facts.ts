import type { LockMode } from '../../../model/effects.ts';
import { isAtLeast, type Target, type Version } from '../../../model/target.ts';

/** Which lock a statement takes on what it names, where the manual says so, and a statement that shows it. */
export interface LockFact {
  readonly mode: LockMode;
  /** Page of the manual. */
  readonly manual: string;
  /** The version that brought this lock mode or the statement; left out where the oldest known version has it. */
  readonly since?: Version;
  /** What it was before `since`, where the statement stood before. */
  readonly earlier?: LockMode;
  /** A statement that takes it on the tables of the facts file. */
  readonly sample: string;
}

const alterTable = 'sql-altertable.html';

/** Table-level locks of PostgreSQL 10 to 18, as its manual states them and as they were seen in pg_locks. */
export const lockFacts = {
  'drop-table': { mode: 'ACCESS EXCLUSIVE', manual: 'sql-droptable.html', sample: 'drop table plain' },
  'rename-table': { mode: 'ACCESS EXCLUSIVE', manual: alterTable, sample: 'alter table t rename to t2' },
  'set-schema': { mode: 'ACCESS EXCLUSIVE', manual: alterTable, sample: 'alter table plain set schema other' },
  truncate: { mode: 'ACCESS EXCLUSIVE', manual: 'sql-truncate.html', sample: 'truncate child' },
  'set-logged': { mode: 'ACCESS EXCLUSIVE', manual: alterTable, sample: 'alter table unl set unlogged' },
  'set-table-options': { mode: 'SHARE UPDATE EXCLUSIVE', manual: alterTable, sample: 'alter table t set (fillfactor=70)' },
  'set-table-options-strong': { mode: 'ACCESS EXCLUSIVE', manual: alterTable, sample: 'alter table t set (user_catalog_table=true)' },
  'set-tablespace': { mode: 'ACCESS EXCLUSIVE', manual: alterTable, sample: 'alter table plain set tablespace pg_default' },
  'set-access-method': { mode: 'ACCESS EXCLUSIVE', manual: alterTable, since: [15, 0], sample: 'alter table plain set access method heap' },
  'set-replica-identity': { mode: 'ACCESS EXCLUSIVE', manual: alterTable, sample: 'alter table t replica identity full' },
  'set-row-security': { mode: 'ACCESS EXCLUSIVE', manual: alterTable, sample: 'alter table t enable row level security' },
  'set-inheritance': { mode: 'ACCESS EXCLUSIVE', manual: alterTable, sample: 'alter table inh_c inherit inh_p' },
  inherit: { mode: 'SHARE UPDATE EXCLUSIVE', manual: alterTable, sample: 'create table x5() inherits (inh_p)' },
  'attach-partition': {
    mode: 'SHARE UPDATE EXCLUSIVE',
    manual: alterTable,
    since: [12, 0],
    earlier: 'ACCESS EXCLUSIVE',
    sample: 'alter table pt attach partition pt_cand for values from (2000) to (3000)',
  },
  'detach-partition': { mode: 'ACCESS EXCLUSIVE', manual: alterTable, sample: 'alter table pt detach partition pt_2' },
  'detach-partition-concurrently': {
    mode: 'SHARE UPDATE EXCLUSIVE',
    manual: alterTable,
    since: [14, 0],
    sample: 'alter table pt detach partition pt_2 concurrently',
  },
  'cluster-mark': { mode: 'SHARE UPDATE EXCLUSIVE', manual: alterTable, sample: 'alter table cyc set without cluster' },
  cluster: { mode: 'ACCESS EXCLUSIVE', manual: 'sql-cluster.html', sample: 'cluster cyc' },
  vacuum: { mode: 'SHARE UPDATE EXCLUSIVE', manual: 'sql-vacuum.html', sample: 'vacuum t' },
  'vacuum-full': { mode: 'ACCESS EXCLUSIVE', manual: 'sql-vacuum.html', sample: 'vacuum full t' },
  analyze: { mode: 'SHARE UPDATE EXCLUSIVE', manual: 'sql-analyze.html', sample: 'analyze t' },
  'add-column': { mode: 'ACCESS EXCLUSIVE', manual: alterTable, sample: 'alter table t add column x int' },
  'drop-column': { mode: 'ACCESS EXCLUSIVE', manual: alterTable, sample: 'alter table t drop column b' },
  'rename-column': { mode: 'ACCESS EXCLUSIVE', manual: alterTable, sample: 'alter table t rename column b to bb' },
  'change-column-type': { mode: 'ACCESS EXCLUSIVE', manual: alterTable, sample: 'alter table t alter column a type bigint' },
  'set-not-null': { mode: 'ACCESS EXCLUSIVE', manual: alterTable, sample: 'alter table t alter column n set not null' },
  'drop-not-null': { mode: 'ACCESS EXCLUSIVE', manual: alterTable, sample: 'alter table t alter column nn drop not null' },
  'set-default': { mode: 'ACCESS EXCLUSIVE', manual: alterTable, sample: 'alter table t alter column a set default 7' },
  'drop-default': { mode: 'ACCESS EXCLUSIVE', manual: alterTable, sample: 'alter table t alter column h drop default' },
  'set-identity': { mode: 'ACCESS EXCLUSIVE', manual: alterTable, sample: 'alter table t alter column id restart with 1000' },
  'set-generated': { mode: 'ACCESS EXCLUSIVE', manual: alterTable, since: [13, 0], sample: 'alter table t alter column gs drop expression' },
  'set-column-statistics': { mode: 'SHARE UPDATE EXCLUSIVE', manual: alterTable, sample: 'alter table t alter column a set statistics 500' },
  'set-column-options': { mode: 'SHARE UPDATE EXCLUSIVE', manual: alterTable, sample: 'alter table t alter column a set (n_distinct=5)' },
  'set-column-storage': { mode: 'ACCESS EXCLUSIVE', manual: alterTable, sample: 'alter table t alter column b set storage external' },
  'set-column-compression': {
    mode: 'ACCESS EXCLUSIVE',
    manual: alterTable,
    since: [14, 0],
    sample: 'alter table t alter column b set compression pglz',
  },
  'add-constraint': { mode: 'ACCESS EXCLUSIVE', manual: alterTable, sample: 'alter table t add constraint ck check (a>0)' },
  'add-foreign-key': {
    mode: 'SHARE ROW EXCLUSIVE',
    manual: alterTable,
    sample: 'alter table fkt add constraint fk1 foreign key (parent_id) references parent(id)',
  },
  'validate-constraint': { mode: 'SHARE UPDATE EXCLUSIVE', manual: alterTable, sample: 'alter table nnchk validate constraint n2_nv' },
  'validate-foreign-key-parent': { mode: 'ROW SHARE', manual: alterTable, sample: 'alter table fkt validate constraint fkt_parent_nv' },
  'drop-constraint': { mode: 'ACCESS EXCLUSIVE', manual: alterTable, sample: 'alter table nnchk drop constraint n_nn' },
  'rename-constraint': { mode: 'ACCESS EXCLUSIVE', manual: alterTable, sample: 'alter table t rename constraint t_pkey to t_pk' },
  'alter-constraint': { mode: 'ACCESS EXCLUSIVE', manual: alterTable, sample: 'alter table child alter constraint child_t_id_fkey deferrable' },
  'create-index': { mode: 'SHARE', manual: 'sql-createindex.html', sample: 'create index i1 on t(d)' },
  'create-index-online': { mode: 'SHARE UPDATE EXCLUSIVE', manual: 'sql-createindex.html', sample: 'create index concurrently i1 on t(d)' },
  'drop-index': { mode: 'ACCESS EXCLUSIVE', manual: 'sql-dropindex.html', sample: 'drop index t_a_idx' },
  'drop-index-online': { mode: 'SHARE UPDATE EXCLUSIVE', manual: 'sql-dropindex.html', sample: 'drop index concurrently i1' },
  'rename-index': {
    mode: 'SHARE UPDATE EXCLUSIVE',
    manual: 'sql-alterindex.html',
    since: [12, 0],
    earlier: 'ACCESS EXCLUSIVE',
    sample: 'alter index t_a_idx rename to t_a_idx2',
  },
  'alter-index': { mode: 'SHARE UPDATE EXCLUSIVE', manual: 'sql-alterindex.html', sample: 'alter index t_a_idx set (fillfactor=80)' },
  'attach-index': { mode: 'SHARE UPDATE EXCLUSIVE', manual: 'sql-alterindex.html', since: [11, 0], sample: 'alter index ip1 attach partition ip1_1' },
  reindex: { mode: 'SHARE', manual: 'sql-reindex.html', sample: 'reindex table t' },
  'reindex-index': { mode: 'ACCESS EXCLUSIVE', manual: 'sql-reindex.html', sample: 'reindex index t_a_idx' },
  'reindex-online': { mode: 'SHARE UPDATE EXCLUSIVE', manual: 'sql-reindex.html', since: [12, 0], sample: 'reindex table concurrently t' },
  'create-view': { mode: 'ACCESS SHARE', manual: 'sql-createview.html', sample: 'create view v2 as select t.id from t' },
  'replace-view': { mode: 'ACCESS EXCLUSIVE', manual: 'sql-createview.html', sample: 'create or replace view v_t as select id,nn,bi,c from t' },
  'drop-view': { mode: 'ACCESS EXCLUSIVE', manual: 'sql-dropview.html', sample: 'drop view v_t' },
  'rename-view': { mode: 'ACCESS EXCLUSIVE', manual: 'sql-alterview.html', sample: 'alter view v_t rename to v_tt' },
  'refresh-view': { mode: 'ACCESS EXCLUSIVE', manual: 'sql-refreshmaterializedview.html', sample: 'refresh materialized view mv' },
  'refresh-view-online': { mode: 'EXCLUSIVE', manual: 'sql-refreshmaterializedview.html', sample: 'refresh materialized view concurrently mv' },
  'alter-sequence': { mode: 'SHARE ROW EXCLUSIVE', manual: 'sql-altersequence.html', sample: 'alter sequence sq increment by 2' },
  'drop-sequence': { mode: 'ACCESS EXCLUSIVE', manual: 'sql-dropsequence.html', sample: 'drop sequence sq' },
  'alter-domain': {
    mode: 'SHARE',
    manual: 'sql-alterdomain.html',
    sample: 'alter domain posint add constraint small check (value<1000000)',
  },
  'drop-type': { mode: 'ACCESS EXCLUSIVE', manual: 'sql-droptype.html', sample: 'drop type mood cascade' },
  'create-trigger': {
    mode: 'SHARE ROW EXCLUSIVE',
    manual: 'sql-createtrigger.html',
    sample: 'create trigger tr2 after update on t for each row execute function tf()',
  },
  'drop-trigger': { mode: 'ACCESS EXCLUSIVE', manual: 'sql-droptrigger.html', sample: 'drop trigger trg on t' },
  'rename-trigger': { mode: 'ACCESS EXCLUSIVE', manual: 'sql-altertrigger.html', sample: 'alter trigger trg on t rename to trg2' },
  'enable-trigger': { mode: 'SHARE ROW EXCLUSIVE', manual: alterTable, sample: 'alter table t disable trigger trg' },
  'create-policy': { mode: 'ACCESS EXCLUSIVE', manual: 'sql-createpolicy.html', sample: 'create policy p1 on t for select using (a>0)' },
  'alter-policy': { mode: 'ACCESS EXCLUSIVE', manual: 'sql-alterpolicy.html', sample: 'alter policy pol on t using (false)' },
  'drop-policy': { mode: 'ACCESS EXCLUSIVE', manual: 'sql-droppolicy.html', sample: 'drop policy pol on t' },
  'create-rule': { mode: 'ACCESS EXCLUSIVE', manual: 'sql-createrule.html', sample: 'create rule r1 as on delete to t do instead nothing' },
  'drop-rule': { mode: 'ACCESS EXCLUSIVE', manual: 'sql-droprule.html', sample: 'drop rule r_plain on plain' },
  publication: { mode: 'SHARE UPDATE EXCLUSIVE', manual: 'sql-createpublication.html', sample: 'create publication pub for table t' },
  statistics: { mode: 'SHARE UPDATE EXCLUSIVE', manual: 'sql-createstatistics.html', sample: 'create statistics st2 on a,n from t' },
  comment: { mode: 'SHARE UPDATE EXCLUSIVE', manual: 'sql-comment.html', sample: "comment on table t is 'x'" },
  'set-owner': { mode: 'ACCESS EXCLUSIVE', manual: alterTable, sample: 'alter table t owner to app_role' },
  grant: { mode: 'ACCESS SHARE', manual: 'sql-grant.html', since: [18, 0], sample: 'grant select on t to app_role' },
  'write-rows': { mode: 'ROW EXCLUSIVE', manual: 'explicit-locking.html', sample: 'update t set a=a+1' },
  'read-rows': { mode: 'ACCESS SHARE', manual: 'explicit-locking.html', sample: 'select count(*) from t' },
  'read-rows-for-update': { mode: 'ROW SHARE', manual: 'explicit-locking.html', sample: 'select * from t where id=1 for update' },
  'partition-of': {
    mode: 'ACCESS EXCLUSIVE',
    manual: 'sql-createtable.html',
    sample: 'create table pt_3 partition of pt for values from (2000) to (3000)',
  },
} satisfies Readonly<Record<string, LockFact>>;

export type LockFactId = keyof typeof lockFacts;

/** The lock mode of a fact on that engine. */
export function modeOf(id: LockFactId, target: Target): LockMode {
  const fact: LockFact = lockFacts[id];
  if (fact.since !== undefined && fact.earlier !== undefined && !isAtLeast(target, fact.since[0], fact.since[1])) return fact.earlier;
  return fact.mode;
}
