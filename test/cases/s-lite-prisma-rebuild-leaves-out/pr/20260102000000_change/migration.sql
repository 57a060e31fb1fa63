/*
  Warnings:

  - You are about to drop the column `label` on the `scores` table. All the data in the column will be lost.

*/
-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_scores" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "points" INTEGER NOT NULL
);
INSERT INTO "new_scores" ("id", "points") SELECT "id", "points" FROM "scores";
DROP TABLE "scores";
ALTER TABLE "new_scores" RENAME TO "scores";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
