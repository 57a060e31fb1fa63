CREATE TABLE orders (id uuid PRIMARY KEY, note text);
