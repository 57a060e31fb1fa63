/**
 * The processor time that a piece of work takes, in milliseconds: the least of three, as other work of the machine only adds to it. Only the
 * sum of user and system time is exact; how it is shared between the two is sampled.
 */
function timeOf(work: () => unknown): number {
  const times = [1, 2, 3].map(() => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

/** How many times longer a text eight times as long takes to read: 8 where the time is linear, 64 where it is quadratic. */
export function growth(read: (text: string) => unknown, make: (size: number) => string): number {
  read(make(4_000));
  const [short, long] = [make(10_000), make(80_000)];
  return (
    timeOf(() => read(long)) /
    Math.max(
      timeOf(() => read(short)),
      1,
    )
  );
}
