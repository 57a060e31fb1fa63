import { forms, morePools, pools } from './forms.ts';
import { relations } from './schema.ts';

/** One trial: a statement, and the form that it was made from. */
export interface Trial {
  readonly form: string;
  readonly sql: string;
}

/** Numbers from 0 up to 1 that are the same in every run (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const names = Object.keys(relations);
/** Plain tables stand before the first view, and are what most statements are about. */
const tables = names.slice(0, names.indexOf('v_users'));
const all: Readonly<Record<string, readonly string[]>> = { ...pools, ...morePools, rel: [...tables, ...tables, ...names] };

/** Fills the slots of a form from the left; a column is mostly one of the relation that was named last. */
function fill(form: string, pick: (from: readonly string[]) => string, random: () => number): string {
  let columns: readonly string[] = relations['users'] ?? [];
  let text = form;
  for (let slot = /\{(\w+)\}/.exec(text); slot !== null; slot = /\{(\w+)\}/.exec(text)) {
    const [whole, name = ''] = slot;
    const own = name === 'col' && random() < 0.9 ? columns : all[name === 'col' ? 'anycol' : name];
    if (own === undefined) throw new Error(`no pool ${name}`);
    const chosen = pick(own);
    columns = relations[chosen] ?? columns;
    text = `${text.slice(0, slot.index)}${chosen}${text.slice(slot.index + whole.length)}`;
  }
  return text;
}

/** So many statements of every form. */
export function trialsOf(seed: number, each: number): readonly Trial[] {
  const random = randomOf(seed);
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
  return forms.flatMap((form) => Array.from({ length: each }, () => ({ form, sql: fill(form, pick, random) })));
}
