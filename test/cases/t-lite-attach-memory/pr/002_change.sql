ATTACH DATABASE ':memory:' AS scratch;
