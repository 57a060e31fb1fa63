import { expect, test } from 'vitest';
import { formats, type RenderContext } from '../../src/reporters/index.ts';
import { emptyReport, shopReport } from '../support/sample-report.ts';

const context: RenderContext = { colour: false, width: 80, title: 'Lockkeeper', rules: [], version: '1.0.0' };

test.each(Object.entries(formats))('%s is a whole text that tells pass from fail', (_, render) => {
  const failing = render(shopReport(), context);
  expect(failing.endsWith('\n')).toBe(true);
  expect(failing).toContain('orders_placed_at_idx');
  expect(render(emptyReport(), context)).not.toBe(render(emptyReport({ complete: false, verdict: 'fail' }), context));
});
