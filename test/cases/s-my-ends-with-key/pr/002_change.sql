ALTER TABLE likes ADD KEY likes_post_user (post_id, user_id);
