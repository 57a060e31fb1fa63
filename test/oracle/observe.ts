import { lockModes } from '../../src/model/effects.ts';
import type { Seen } from '../dialects/postgres/effects/said.ts';
import type { Engine, Outcome } from './engine.ts';

/** Relations of the history with the files in which they lie. */
const files = `select c.oid::int as id, case n.nspname when 'm' then '' else n.nspname || '.' end || c.relname as name, c.relkind as kind,
  c.relfilenode::int as file, i.indrelid::int as "table", pg_stat_get_xact_numscans(c.oid)::int as scans
  from pg_class c join pg_namespace n on n.oid = c.relnamespace left join pg_index i on i.indexrelid = c.oid
  where n.nspname !~ '^(pg_|information_schema$)'`;

const locks = `select l.relation::int as id, array_agg(l.mode) as modes from pg_locks l
  where l.locktype = 'relation' and l.pid = pg_backend_pid() and l.granted group by l.relation`;

interface Relation {
  readonly id: number;
  readonly name: string;
  readonly kind: string;
  readonly file: number;
  readonly table: number | null;
  readonly scans: number;
}

const rowsOf = (outcome: Outcome | undefined): readonly Relation[] => (outcome?.rows ?? []) as unknown as readonly Relation[];
const spoken = (mode: string): string =>
  mode
    .replace(/Lock$/, '')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toUpperCase();
const strength = (mode: string): number => lockModes.findIndex((candidate) => candidate === mode);

/** What a statement does, seen from within its transaction, which is rolled back. */
export async function observe(engine: Engine, sql: string): Promise<Seen> {
  const outcomes = await engine.run(['begin', files, 'savepoint before', sql, locks, files, 'rollback']);
  const [, before, , ran, held, after] = outcomes;
  if (ran?.ok !== true) {
    const outside = ran?.code === '25001';
    return { locks: {}, rewritten: [], read: [], rebuilt: [], outside, errors: outside ? [] : [ran?.code ?? ''] };
  }
  const known = new Map(rowsOf(before).map((relation) => [relation.id, relation]));
  const isTable = ({ kind }: Relation): boolean => kind === 'r' || kind === 'm' || kind === 'p';
  const stood = rowsOf(after).filter(({ id }) => known.has(id));
  const rewritten = stood.filter((relation) => isTable(relation) && relation.file !== known.get(relation.id)?.file);
  const gone = [...known.values()].filter(({ id }) => !stood.some((relation) => relation.id === id));
  const scanned = stood.filter((relation) => isTable(relation) && relation.scans > (known.get(relation.id)?.scans ?? 0));
  const fileOf = new Map([...known.values()].map(({ name, file }) => [name, file]));
  const rebuilt = rowsOf(after).filter(({ kind, name, file }) => kind === 'i' && fileOf.has(name) && file !== fileOf.get(name));
  return {
    locks: Object.fromEntries(
      (held?.rows ?? []).flatMap(({ id, modes }) => {
        const name = known.get(Number(id))?.name;
        const strongest = (modes as readonly string[]).map(spoken).toSorted((a, b) => strength(b) - strength(a))[0];
        return name === undefined || gone.some((relation) => relation.name === name && relation.kind === 'i') ? [] : [[name, strongest]];
      }),
    ),
    rewritten: namesOf(rewritten, known),
    read: namesOf([...rewritten, ...scanned], known),
    rebuilt: rewritten.length > 0 ? [] : namesOf(rebuilt, known),
    outside: false,
    errors: [],
  };
}

/** Names that relations had before the statement. */
const namesOf = (relations: readonly Relation[], known: ReadonlyMap<number, Relation>): readonly string[] =>
  [...new Set(relations.map(({ id, name }) => known.get(id)?.name ?? name))].toSorted();
