ALTER PUBLICATION warehouse ADD TABLE refunds, orders;
