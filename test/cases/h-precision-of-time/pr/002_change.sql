ALTER TABLE audit ALTER at TYPE timestamp(0) with time zone;
