CREATE TABLE authors (
  id INT UNSIGNED NOT NULL AUTO_INCREMENT,
  handle VARCHAR(64) CHARACTER SET ascii NOT NULL,
  bio TEXT NULL,
  score INT NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  UNIQUE KEY uq_handle (handle)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
CREATE TABLE posts (
  id INT UNSIGNED NOT NULL AUTO_INCREMENT,
  author_id INT UNSIGNED NOT NULL,
  slug VARCHAR(120) NOT NULL,
  title VARCHAR(200) NOT NULL,
  body MEDIUMTEXT NOT NULL,
  status ENUM('draft','live','gone') NOT NULL DEFAULT 'draft',
  published_at DATETIME(3) NULL,
  views INT UNSIGNED NOT NULL DEFAULT 0,
  title_upper VARCHAR(200) GENERATED ALWAYS AS (UPPER(title)) VIRTUAL,
  PRIMARY KEY (id),
  KEY ix_author (author_id, published_at),
  CONSTRAINT fk_author FOREIGN KEY (author_id) REFERENCES authors (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
CREATE VIEW live_posts AS SELECT id, title FROM posts WHERE status = 'live';
