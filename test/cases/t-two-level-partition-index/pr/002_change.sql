CREATE INDEX m_d ON m (d);
