ALTER TABLE insurers ADD place smallserial;
