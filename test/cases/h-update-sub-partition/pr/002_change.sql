UPDATE samples_2025 AS s SET quality = s.quality + 1;
