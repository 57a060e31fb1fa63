CREATE TABLE shops (
  id bigint PRIMARY KEY,
  open_days SET('mo','tu','we','th','fr')
);
