import type { DomainType, UserType } from '../../../model/user-types.ts';
import { spellName, spellString } from '../names.ts';
import { needsOfExpression, needsOfText, needsOfType, typeKey, type NameIndex, type SchemaItem } from './schema-items.ts';
import { spellObject, words } from './spelling.ts';
import { spellType } from './schema-spelling.ts';

function renderType(type: UserType): readonly string[] {
  const name = spellObject(type);
  switch (type.kind) {
    case 'enum':
      return [`CREATE TYPE ${name} AS ENUM (${type.values.map(spellString).join(', ')})`];
    case 'composite':
      return [`CREATE TYPE ${name} AS (${type.attributes.map((each) => `${spellName(each.name)} ${spellType(each.type)}`).join(', ')})`];
    case 'domain':
      return renderDomain(type);
    case 'range':
      return [`CREATE TYPE ${name} AS RANGE (${type.definition ?? ''})`];
    case 'base':
      return [type.definition === undefined ? `CREATE TYPE ${name}` : `CREATE TYPE ${name} (${type.definition})`];
  }
}

function renderDomain(domain: DomainType): readonly string[] {
  const name = spellObject(domain);
  const made = words(
    `CREATE DOMAIN ${name} AS ${spellType(domain.base)}`,
    domain.collation && `COLLATE ${spellObject(domain.collation)}`,
    domain.default && `DEFAULT ${domain.default.text}`,
    domain.notNull && 'NOT NULL',
    ...domain.checks.map((check) => check.valid && `CONSTRAINT ${spellName(check.name)} CHECK (${check.expression.text})`),
  );
  const later = domain.checks.filter(({ valid }) => !valid);
  return [made, ...later.map((check) => `ALTER DOMAIN ${name} ADD CONSTRAINT ${spellName(check.name)} CHECK (${check.expression.text}) NOT VALID`)];
}

function needsOf(type: UserType, names: NameIndex): readonly string[] {
  switch (type.kind) {
    case 'enum':
      return [];
    case 'composite':
      return type.attributes.flatMap((attribute) => needsOfType(names, attribute.type));
    case 'domain':
      return [
        ...needsOfType(names, type.base),
        ...needsOfExpression(names, type.default),
        ...type.checks.flatMap(({ expression }) => needsOfExpression(names, expression)),
      ];
    case 'range':
    case 'base':
      return needsOfText(names, type.definition ?? '');
  }
}

/** How a type is made. */
export function typeItem(type: UserType, names: NameIndex): SchemaItem {
  return { key: typeKey(type), statements: renderType(type), needs: needsOf(type, names) };
}
