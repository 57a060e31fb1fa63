CREATE TABLE recipes (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), title text NOT NULL, tags text[] NOT NULL DEFAULT '{}');
