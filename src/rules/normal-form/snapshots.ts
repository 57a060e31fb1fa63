import type { JSONSchemaType } from 'ajv';
import type { Table } from '../../model/objects.ts';
import { words } from '../option-schemas.ts';

/** The option of rules that leave tables alone which are meant to keep what once was. */
export interface Snapshots {
  readonly snapshots: readonly string[];
}

export const snapshots: { readonly schema: JSONSchemaType<Snapshots>; readonly defaults: Snapshots } = {
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['snapshots'],
    properties: {
      snapshots: words('Words in the names of tables that keep copies on purpose.'),
    },
  },
  defaults: { snapshots: ['snapshot', 'audit', 'history', 'log', 'archive', 'event', 'revision', 'version', 'import', 'staging'] },
};

/** Whether the name of a table says that it keeps what once was. */
export function keepsWhatWas({ name }: Table, words: readonly string[]): boolean {
  return words.some((word) => name.toLowerCase().includes(word));
}
