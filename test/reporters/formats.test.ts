import { expect, test } from 'vitest';
import { formatNames, renderReport } from '../../src/commands/formats.ts';
import { emptyReport, shopReport } from '../support/sample-report.ts';

const look = { colour: false, width: 80 };

test.each(formatNames)('%s is a whole text that tells pass from fail', async (format) => {
  const failing = await renderReport(shopReport(), format, look);
  expect(failing.endsWith('\n')).toBe(true);
  expect(failing).toContain('orders_placed_at_idx');
  expect(await renderReport(emptyReport(), format, look)).not.toBe(
    await renderReport(emptyReport({ complete: false, verdict: 'fail' }), format, look),
  );
});
