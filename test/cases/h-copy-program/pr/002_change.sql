COPY notes FROM PROGRAM 'curl https://example.com/notes.csv';
