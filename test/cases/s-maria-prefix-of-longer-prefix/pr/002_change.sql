ALTER TABLE pages ADD KEY pages_path_short (path(20));
