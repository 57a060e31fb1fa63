import { annotated } from './annotated.ts';
import { databaseTypes } from './database-types.ts';
import { drizzle } from './drizzle.ts';
import { ecto } from './ecto.ts';
import { eloquent } from './eloquent.ts';
import { exposed } from './exposed.ts';
import { go } from './go.ts';
import type { ModelReader } from './model.ts';
import { prisma } from './prisma.ts';
import { python } from './python.ts';
import { ruby } from './ruby.ts';
import { rust } from './rust.ts';
import { sequelize } from './sequelize.ts';

/** Every way of declaring tables in code that is known. */
export const modelReaders: readonly ModelReader[] = [
  prisma,
  drizzle,
  sequelize,
  ...annotated,
  python,
  ruby,
  go,
  rust,
  ecto,
  exposed,
  eloquent,
  databaseTypes,
];
