-- AlterEnum
ALTER TYPE "Tier" ADD VALUE 'TEAM';
