import { InvalidArgumentError } from 'commander';
import type { FailOn } from '../model/policy.ts';
import { frameworks, type Framework } from '../model/migration.ts';
import { nearest } from '../model/nearest.ts';
import type { DialectId, Version } from '../model/target.ts';

/** Reads one word of a list, and names the nearest one when it is another. */
function readWord<T extends string>(words: readonly T[]): (text: string) => T {
  return (text) => {
    const found = words.find((word) => word === text);
    if (found !== undefined) return found;
    const near = nearest(text, words);
    throw new InvalidArgumentError(`${near === undefined ? '' : `Did you mean ${near}? `}It is one of ${words.join(', ')}.`);
  };
}

export const readDialect = readWord<DialectId>(['postgres', 'mysql', 'mariadb', 'sqlite']);
export const readFramework = readWord<Framework>(frameworks);
export const readFailOn = readWord<FailOn>(['error', 'warning', 'notice', 'never']);

export const schemaFormats = ['sql', 'json', 'mermaid'] as const;
/** What a schema can be printed as. */
export type SchemaFormat = (typeof schemaFormats)[number];
export const readSchemaFormat = readWord<SchemaFormat>(schemaFormats);

export const indexFormats = ['text', 'json', 'markdown'] as const;
/** What a survey of indexes can be printed as. */
export type IndexFormat = (typeof indexFormats)[number];
export const readIndexFormat = readWord<IndexFormat>(indexFormats);

export const normalizeFormats = ['text', 'json', 'sql', 'mermaid'] as const;
/** What is told of a table can be printed as. */
export type NormalizeFormat = (typeof normalizeFormats)[number];
export const readNormalizeFormat = readWord<NormalizeFormat>(normalizeFormats);

/** `15`, `15.4` or `8.4`. */
export function readVersion(text: string): Version {
  const match = /^(\d{1,3})(?:\.(\d{1,3}))?(?:\.\d+)?$/.exec(text);
  if (match === null) throw new InvalidArgumentError('A version looks like 15 or 8.4.');
  return [Number(match[1]), Number(match[2] ?? 0)];
}
