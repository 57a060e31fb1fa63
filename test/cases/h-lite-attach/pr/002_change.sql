ATTACH DATABASE '/srv/archive.db' AS archive;
