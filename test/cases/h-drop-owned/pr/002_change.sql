DROP OWNED BY reporting_owner;
