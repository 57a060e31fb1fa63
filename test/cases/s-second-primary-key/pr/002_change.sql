ALTER TABLE customers ADD PRIMARY KEY (email);
