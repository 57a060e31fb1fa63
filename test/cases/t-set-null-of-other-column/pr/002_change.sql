SET lock_timeout = '3s';
CREATE TABLE beds (
  tenant_id bigint NOT NULL,
  id bigint NOT NULL,
  room_id bigint,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT beds_room_fk FOREIGN KEY (tenant_id, room_id) REFERENCES rooms (tenant_id, id) ON DELETE SET NULL (room_id)
);
CREATE INDEX beds_room_idx ON beds (tenant_id, room_id);
