CREATE FOREIGN DATA WRAPPER other_postgres;
CREATE SERVER warehouse FOREIGN DATA WRAPPER other_postgres OPTIONS (host 'warehouse.internal', dbname 'dwh');
