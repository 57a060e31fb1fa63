/* @name SetNote */
UPDATE orders SET note = :note WHERE id = :id;
