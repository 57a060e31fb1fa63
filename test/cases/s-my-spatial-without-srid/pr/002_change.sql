SET lock_wait_timeout = 5;
CREATE SPATIAL INDEX places_shape ON places (shape);
