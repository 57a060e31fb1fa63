import { createRequire as __createRequire } from 'node:module';
import { dirname as __pathDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __toPath(import.meta.url);
const __dirname = __pathDirname(__filename);

// src/model/migration.ts
var frameworks = [
  "plain",
  "prisma",
  "flyway",
  "golang-migrate",
  "goose",
  "dbmate",
  "sqlx",
  "diesel",
  "drizzle",
  "supabase",
  "liquibase",
  "node-pg-migrate",
  "sqitch",
  "rails-structure"
];

export {
  frameworks
};
