ALTER TYPE "status" ADD VALUE 'held';
