CREATE SERVER warehouse FOREIGN DATA WRAPPER mysql
  OPTIONS (HOST '10.0.0.7', USER 'loader', PASSWORD 'tr0ub4dor-and-3', DATABASE 'dwh');
