import { expect, test } from 'vitest';
import { formatNames, loadRenderer } from '../../src/commands/formats.ts';
import { emptyReport, shopReport } from '../support/sample-report.ts';

const look = { colour: false, width: 80 };

test.each(formatNames)('%s is a whole text that tells pass from fail', async (format) => {
  const render = await loadRenderer(format);
  const failing = render(shopReport(), look);
  expect(failing.endsWith('\n')).toBe(true);
  expect(failing).toContain('orders_placed_at_idx');
  expect(render(emptyReport(), look)).not.toBe(render(emptyReport({ complete: false, verdict: 'fail' }), look));
});
