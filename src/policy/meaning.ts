import { nearest } from '../model/nearest.ts';
import type { RuleId } from '../model/finding.ts';
import type { Mistake } from '../model/user-error.ts';
import { quote } from './quote.ts';
import type { PolicySource } from './source.ts';
import { pointerTo } from './yaml-data.ts';

type Data = Readonly<Record<string, unknown>>;

const isMap = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);
const mapOf = (value: unknown): Data => (isMap(value) ? value : {});
const entriesOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value.slice(0, 1_000) : []);

/** The ids of the rules under `custom`, as far as they can be read. */
export function customIds(source: PolicySource): readonly RuleId[] {
  return entriesOf(mapOf(source.value)['custom']).flatMap((entry) => {
    const { id } = mapOf(entry);
    return typeof id === 'string' ? [`custom/${id}` as const] : [];
  });
}

/** What the schema cannot say: names that must be there, entries that would do nothing. Takes a policy that may be broken elsewhere. */
export function checkMeaning(source: PolicySource, ids: readonly RuleId[]): readonly Mistake[] {
  const value = mapOf(source.value);
  const layers = [
    ['', value],
    ...Object.entries(mapOf(value['tables'])).map(([glob, entry]) => [pointerTo('/tables', glob), entry] as const),
    ...entriesOf(value['overrides']).map((entry, index) => [pointerTo('/overrides', index), entry] as const),
  ] as const;
  return [
    ...layers.flatMap(([pointer, layer]) => unknownCustom(mapOf(mapOf(layer)['rules']), pointerTo(pointer, 'rules'), source, ids)),
    ...entriesOf(value['overrides']).flatMap((entry, index) => idleOverride(entry, pointerTo('/overrides', index), source)),
    ...entriesOf(value['exceptions']).flatMap((entry, index) => unknownRule(entry, pointerTo('/exceptions', index), source, ids)),
    ...repeated(source),
  ];
}

function unknownCustom(settings: Data, pointer: string, source: PolicySource, ids: readonly RuleId[]): readonly Mistake[] {
  return Object.keys(settings)
    .filter((name) => name.startsWith('custom/') && !ids.some((id) => id === name))
    .map((name) => ({
      place: source.placeOf(pointerTo(pointer, name), 'key'),
      message: `There is no rule ${quote(name)} under \`custom\`.`,
      ...meaning(name, ids),
    }));
}

function idleOverride(entry: unknown, pointer: string, source: PolicySource): readonly Mistake[] {
  if (!isMap(entry)) return [];
  const place = source.placeOf(pointer);
  const scoped = 'files' in entry || 'tables' in entry;
  const sets = ['rules', 'families', 'consequences'].some((key) => key in entry);
  return [
    ...(scoped ? [] : [{ place, message: 'An override needs `files` or `tables`: without them it would hold everywhere.' }]),
    ...(sets ? [] : [{ place, message: 'An override needs `rules`, `families` or `consequences`: without them it sets nothing.' }]),
  ];
}

function unknownRule(entry: unknown, pointer: string, source: PolicySource, ids: readonly RuleId[]): readonly Mistake[] {
  const { rule } = mapOf(entry);
  if (typeof rule !== 'string' || rule.trim() === '') return [];
  const place = source.placeOf(pointerTo(pointer, 'rule'));
  if (!rule.includes('*'))
    return ids.some((id) => id === rule) ? [] : [{ place, message: `There is no rule ${quote(rule)}.`, ...meaning(rule, ids) }];
  const pattern = rule.split('*');
  return ids.some((id) => fits(id, pattern)) ? [] : [{ place, message: `No rule is called like ${quote(rule)}.` }];
}

/** Whether the parts stand in the text in that order, the first at its start and the last at its end. */
function fits(text: string, [first = '', ...rest]: readonly string[]): boolean {
  if (!text.startsWith(first)) return false;
  let from = first.length;
  for (const [index, part] of rest.entries()) {
    const at = index === rest.length - 1 ? (text.endsWith(part) ? text.length - part.length : -1) : text.indexOf(part, from);
    if (at < from) return false;
    from = at + part.length;
  }
  return true;
}

function meaning(name: string, ids: readonly RuleId[]): Pick<Mistake, 'hint'> {
  const meant = nearest(name, ids) ?? ids.find((id) => id.endsWith(`/${name.slice(name.lastIndexOf('/') + 1)}`));
  return meant === undefined ? {} : { hint: `Did you mean \`${meant}\`?` };
}

function repeated(source: PolicySource): readonly Mistake[] {
  const ids = entriesOf(mapOf(source.value)['custom']).map((entry) => mapOf(entry)['id']);
  return ids.flatMap((id, index) =>
    typeof id === 'string' && ids.indexOf(id) < index
      ? [
          {
            place: source.placeOf(pointerTo(pointerTo('/custom', index), 'id')),
            message: `There are two custom rules ${quote(id)}.`,
            hint: 'Give one of them another id.',
          },
        ]
      : [],
  );
}
