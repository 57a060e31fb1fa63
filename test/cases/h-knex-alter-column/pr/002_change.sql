alter table "patients" alter column "weight" drop default, alter column "weight" drop not null, alter column "weight" type real using ("weight"::real)
