CREATE INDEX words_lang ON words (lang);
