ALTER TABLE places ADD SPATIAL INDEX places_shape (shape);
