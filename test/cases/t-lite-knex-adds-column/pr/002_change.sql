alter table `posts` add column `slug` varchar(255);
create index `posts_slug_index` on `posts` (`slug`);
alter table `posts` add column `pinned` boolean not null default '0';
