export type Json = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
/** What a node of the tree holds, if it is of that kind. */
export const inner = (value: unknown, tag: string): Json => (isRecord(value) && isRecord(value[tag]) ? value[tag] : {});

export const lineOf = (node: Json): number => (typeof node['lineno'] === 'number' ? node['lineno'] : 1);

/** The functions of a parsed body: one for a DO block or a CREATE FUNCTION. */
export function functionsOf(tree: unknown): readonly Json[] {
  return isRecord(tree) ? listOf(tree['plpgsql_funcs']).map((item) => inner(item, 'PLpgSQL_function')) : [];
}
