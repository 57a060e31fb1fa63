import type { Node } from 'libpg-query';
import type { SchemaChange } from '../../../model/change.ts';
import type { SqlType } from '../../../model/types.ts';
import { readType } from '../types.ts';
import { all, as, itemsOf, nameOf, relationName, stringsOf } from '../tree.ts';
import type { Lowerings } from './context.ts';
import { optionOf, optionValue } from './options.ts';
import { relationPlace } from './places.ts';
import { persistenceOf } from './persistence.ts';

export const sequenceLowerings: Lowerings = {
  CreateSeqStmt: ({ sequence, options, if_not_exists }, context) => {
    const owner = ownerOf(options);
    return [
      {
        kind: 'create-sequence',
        sequence: relationName(sequence),
        ifNotExists: if_not_exists === true,
        temporary: persistenceOf(sequence) === 'temporary',
        ...typeOf(options),
        ...(owner !== undefined && owner !== 'none' && { ownedBy: owner }),
        options: sequenceSettings(options),
        span: relationPlace(context, sequence),
      },
    ];
  },
  AlterSeqStmt: ({ sequence, options, missing_ok }, context) => {
    const owner = ownerOf(options);
    return [
      {
        kind: 'alter-sequence',
        sequence: relationName(sequence),
        ...(owner !== undefined && { ownedBy: owner }),
        ...typeOf(options),
        options: sequenceSettings(options),
        ifExists: missing_ok === true,
        span: relationPlace(context, sequence),
      },
    ];
  },
};

type Owner = Extract<SchemaChange, { kind: 'alter-sequence' }>['ownedBy'];

function ownerOf(options: readonly Node[] | undefined): Owner {
  const path = stringsOf(itemsOf(optionOf(options, 'owned_by')?.arg));
  if (path.length === 0) return undefined;
  return path.length === 1 ? 'none' : { table: nameOf(path.slice(0, -1)), column: path.at(-1) ?? '' };
}

function typeOf(options: readonly Node[] | undefined): { readonly type?: SqlType } {
  const type = as(optionOf(options, 'as')?.arg, 'TypeName');
  return type === undefined ? {} : { type: readType(type) };
}

/** START, INCREMENT and their like; NO MAXVALUE stands as an empty text. */
export function sequenceSettings(options: readonly Node[] | undefined): Readonly<Record<string, string>> {
  const settings: Record<string, string> = {};
  for (const { defname = '', arg } of all(options, 'DefElem')) {
    if (defname !== 'owned_by' && defname !== 'as') settings[defname] = optionValue(arg) ?? '';
  }
  return settings;
}
