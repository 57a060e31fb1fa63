DELETE FROM carts USING owners WHERE carts.owner_id = owners.id;
