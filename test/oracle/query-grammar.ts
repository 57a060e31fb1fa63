/** A number between 0 and 1, the next of a fixed row. */
type Random = () => number;

/** The same row for the same seed. */
export function openRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What differs between engines in the queries that are made. */
export interface Words {
  readonly tables: Readonly<Record<string, readonly string[]>>;
  readonly literals: readonly string[];
  readonly operators: readonly string[];
  readonly functions: readonly string[];
  /** A call of a function of the schema's own. */
  readonly own?: string;
  readonly parameter: string;
  readonly conflict: boolean;
}

interface Source {
  readonly alias: string;
  readonly columns: readonly string[];
}

/** Makes one query out of the words of an engine. */
export function makeQuery(words: Words, random: Random): string {
  let number = 0;
  return writeQuery(words, random).replaceAll('$1', () => `$${++number}`);
}

function writeQuery(words: Words, random: Random): string {
  const pick = <T>(list: readonly T[]): T => {
    const found = list[Math.floor(random() * list.length)];
    if (found === undefined) throw new Error('nothing to pick from');
    return found;
  };
  const chance = (share: number): boolean => random() < share;
  const names = Object.keys(words.tables);
  const columnsOf = (table: string): readonly string[] => words.tables[table] ?? [];

  const column = (sources: readonly Source[]): string => {
    const source = pick(sources);
    const name = pick(source.columns);
    return chance(0.75) ? `${source.alias}.${name}` : name;
  };

  const value = (sources: readonly Source[], depth: number): string => {
    const kind = random();
    if (kind < 0.45) return column(sources);
    if (kind < 0.65) return pick(words.literals);
    if (kind < 0.75) return words.parameter;
    if (kind < 0.85 || depth <= 0) return `${pick(words.functions)}(${column(sources)})`;
    if (kind < 0.87 && words.own !== undefined) return words.own;
    if (kind < 0.9) return `coalesce(${column(sources)}, ${value(sources, depth - 1)})`;
    if (kind < 0.94) return `case when ${condition(sources, depth - 1)} then ${column(sources)} else ${value(sources, depth - 1)} end`;
    return `(${subquery(sources, depth - 1)})`;
  };

  const condition = (sources: readonly Source[], depth: number): string => {
    const kind = random();
    if (kind < 0.5) return `${column(sources)} ${pick(words.operators)} ${value(sources, depth)}`;
    if (kind < 0.58) return `${column(sources)} is ${chance(0.5) ? 'not ' : ''}null`;
    if (kind < 0.66) return `${column(sources)} in (${pick(words.literals)}, ${words.parameter})`;
    if (kind < 0.72) return `${column(sources)} between ${pick(words.literals)} and ${value(sources, 0)}`;
    if (depth <= 0) return `${column(sources)} = ${words.parameter}`;
    if (kind < 0.8) return `(${condition(sources, depth - 1)} or not (${condition(sources, depth - 1)}))`;
    if (kind < 0.88) return `${condition(sources, depth - 1)} and ${condition(sources, depth - 1)}`;
    if (kind < 0.94) return `exists (select 1 ${from(depth - 1, sources).text})`;
    return `${column(sources)} in (${subquery(sources, depth - 1)})`;
  };

  /** A FROM and WHERE; what stands around may be named in WHERE. */
  const from = (depth: number, around: readonly Source[]): { readonly text: string; readonly sources: readonly Source[] } => {
    const count = 1 + Math.floor(random() * 2.4);
    const sources: Source[] = [];
    let text = '';
    for (let at = 0; at < count; at++) {
      const isQuery = depth > 0 && chance(0.15);
      const table = pick(names);
      const alias = `${table.slice(0, 1)}${depth}${at}${around.length}`;
      const own = columnsOf(table);
      const source: Source = { alias, columns: own };
      const item = isQuery ? `(select * from ${table}) ${alias}` : `${table} ${alias}`;
      if (at === 0) text = `from ${item}`;
      else if (chance(0.15)) text += `, ${item}`;
      else if (chance(0.12)) {
        const shared = own.filter((name) => sources.some(({ columns }) => columns.includes(name)));
        text += shared.length === 0 ? `, ${item}` : ` join ${item} using (${pick(shared)})`;
      } else text += ` ${pick(['join', 'left join', 'join'])} ${item} on ${column([source])} = ${column([...sources.slice(-1), source])}`;
      sources.push(source);
    }
    if (chance(0.8)) text += ` where ${condition(chance(0.3) ? [...around, ...sources] : sources, depth)}`;
    return { text, sources };
  };

  const subquery = (around: readonly Source[], depth: number): string => {
    const { text, sources } = from(depth, around);
    return `select ${column(sources)} ${text}`;
  };

  const select = (depth: number): string => {
    const { text, sources } = from(depth, []);
    const items = chance(0.2)
      ? ['*']
      : Array.from({ length: 1 + Math.floor(random() * 3) }, (_, at) =>
          chance(0.25) ? `${value(sources, depth)} as x${at}` : value(sources, depth),
        );
    const order = chance(0.3) ? ` order by ${column(sources)}${chance(0.5) ? ' desc' : ''}` : '';
    return `select ${items.join(', ')} ${text}${order}${chance(0.2) ? ' limit 3' : ''}`;
  };

  const writable = names.filter((name) => !name.startsWith('v_'));
  const write = (): string => {
    const table = pick(writable);
    const own = columnsOf(table);
    const source: Source = { alias: table, columns: own };
    const kind = random();
    if (kind < 0.4) return `update ${table} set ${pick(own)} = ${value([source], 1)} where ${condition([source], 1)}`;
    if (kind < 0.6) return `delete from ${table} where ${condition([source], 1)}`;
    const named = own.filter(() => chance(0.8));
    const filled = named.length === 0 ? own : named;
    const rows = `(${filled.map(() => (chance(0.5) ? words.parameter : pick(words.literals))).join(', ')})`;
    const list = chance(0.15) ? '' : ` (${filled.join(', ')})`;
    const conflict =
      words.conflict && chance(0.4)
        ? ` on conflict (${pick(own)}) do ${chance(0.5) ? 'nothing' : `update set ${pick(own)} = excluded.${pick(own)}`}`
        : '';
    if (chance(0.15))
      return `insert into ${table} (${filled.join(', ')}) select ${filled.map(() => column([{ alias: 'z', columns: own }])).join(', ')} from ${table} z`;
    return `insert into ${table}${list} values ${rows}${conflict}`;
  };

  const kind = random();
  if (kind < 0.6) return select(2);
  if (kind < 0.7) {
    const table = pick(names);
    const name = pick(columnsOf(table));
    return `with w as (select * from ${table}) select w.${name}, count(*) from w where ${condition([{ alias: 'w', columns: columnsOf(table) }], 1)} group by w.${name}`;
  }
  if (kind < 0.76) {
    const [one, other] = [pick(names), pick(names)];
    return `select ${pick(columnsOf(one))} from ${one} union all select ${pick(columnsOf(other))} from ${other}`;
  }
  return write();
}
