import type { Layout } from '../../model/migration.ts';
import { dbmate } from './dbmate.ts';
import { diesel } from './diesel.ts';
import { drizzle } from './drizzle.ts';
import { flyway } from './flyway.ts';
import { golangMigrate } from './golang-migrate.ts';
import { goose } from './goose.ts';
import { liquibase } from './liquibase.ts';
import { nodePgMigrate } from './node-pg-migrate.ts';
import { plain } from './plain.ts';
import { prisma } from './prisma.ts';
import { railsStructure } from './rails-structure.ts';
import { sqitch } from './sqitch.ts';
import { sqlx } from './sqlx.ts';
import { supabase } from './supabase.ts';

/** Every migration tool that is known, those with marks of their own first. */
export const layouts: readonly Layout[] = [
  prisma,
  drizzle,
  supabase,
  sqitch,
  goose,
  dbmate,
  liquibase,
  nodePgMigrate,
  flyway,
  diesel,
  sqlx,
  golangMigrate,
  railsStructure,
  plain,
];
