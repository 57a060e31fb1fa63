/** Says on stderr what is being done, once it has taken longer than two seconds and someone is looking. */
export function startProgress(enabled: boolean): { readonly log: (line: string) => void; readonly stop: () => void } {
  if (!enabled) return { log: () => undefined, stop: () => undefined };
  const started = performance.now();
  let latest = '';
  let shown = false;
  const show = (): void => {
    if (latest === '' || performance.now() - started < 2000) return;
    process.stderr.write(`\r\u001B[K${latest} …`);
    shown = true;
  };
  const timer = setInterval(show, 500);
  timer.unref();
  return {
    log: (line) => {
      latest = line;
      show();
    },
    stop: () => {
      clearInterval(timer);
      if (shown) process.stderr.write('\r\u001B[K');
    },
  };
}
