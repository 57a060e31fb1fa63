import type { Routine } from '../../../model/objects.ts';
import { spellName, spellString } from '../names.ts';
import { needsOfText, routineKey, type NameIndex, type SchemaItem } from './schema-items.ts';
import { dollarQuoted } from './schema-spelling.ts';
import { spellObject, words } from './spelling.ts';

/** `search_path=public, pg_temp` as SET … TO. */
function renderSetting(setting: string): string {
  const at = setting.indexOf('=');
  const values = setting.slice(at + 1).split(', ');
  const spelled = values.map((value) => (/^-?\d+(\.\d+)?$/.test(value) ? value : spellString(value)));
  return `SET ${setting.slice(0, at).split('.').map(spellName).join('.')} TO ${spelled.join(', ')}`;
}

function renderRoutine(routine: Routine): string {
  const isFunction = routine.kind === 'function';
  return words(
    'CREATE',
    routine.kind.toUpperCase(),
    `${spellObject(routine)}(${routine.signature ?? routine.arguments.join(', ')})`,
    isFunction && routine.returns !== undefined && `RETURNS ${routine.returns}`,
    `LANGUAGE ${spellName(routine.language)}`,
    isFunction && routine.volatility !== 'unknown' && routine.volatility !== 'volatile' && routine.volatility.toUpperCase(),
    ...Object.values(routine.attributes ?? {}),
    routine.securityDefiner && 'SECURITY DEFINER',
    ...routine.settings.map(renderSetting),
    routine.atomic === true ? routine.body : `AS ${dollarQuoted(routine.body)}`,
  );
}

/** How a routine is made; an aggregate is known by name only. */
export function routineItem(routine: Routine, names: NameIndex): SchemaItem {
  const statements =
    routine.kind === 'aggregate'
      ? routine.signature === undefined
        ? []
        : [`CREATE AGGREGATE ${spellObject(routine)}(${routine.arguments.join(', ') || '*'}) (${routine.signature})`]
      : [renderRoutine(routine)];
  const outside = `${routine.signature ?? ''} ${routine.arguments.join(' ')} ${routine.returns ?? ''}`;
  const needs = [
    ...needsOfText(names, outside, routine.kind === 'aggregate' ? ['types', 'routines'] : ['types']),
    ...(routine.atomic === true ? needsOfText(names, routine.body) : []),
  ];
  return { key: routineKey(routine), statements, needs };
}
