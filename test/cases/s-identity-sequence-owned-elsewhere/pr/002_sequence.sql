ALTER SEQUENCE tickets_id_seq OWNED BY archived_tickets.id;
