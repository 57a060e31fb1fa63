COPY notes (id, author, body) FROM STDIN;
1	a	b
\.
