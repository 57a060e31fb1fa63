import { describe, expect, test } from 'vitest';
import { readProxy } from '../../src/github/proxy.ts';

const api = new URL('https://api.github.com');
const proxy = { https_proxy: 'http://user:secret@proxy.example:3128' };

describe('K6 which proxy the environment names', () => {
  test.each([
    [proxy, 'http://user:secret@proxy.example:3128/'],
    [{ HTTPS_PROXY: 'proxy.example:3128' }, 'http://proxy.example:3128/'],
    [{ http_proxy: 'http://proxy.example' }, undefined],
    [{}, undefined],
    [{ https_proxy: '' }, undefined],
    [{ https_proxy: 'http://[' }, undefined],
  ])('%j', (environment, expected) => {
    expect(readProxy(api, environment)?.href).toBe(expected);
  });

  test.each(['*', 'api.github.com', 'github.com', '.github.com', '*.github.com', 'GitHub.com', 'x, github.com', 'api.github.com:443'])(
    'none when no_proxy is %s',
    (entry) => {
      expect(readProxy(api, { ...proxy, NO_PROXY: entry })).toBeUndefined();
    },
  );

  test.each(['hub.com', 'ithub.com', 'api.github.com.evil.example', '', ',', 'github.co', 'api.github.com:80'])(
    'still one when no_proxy is %j',
    (entry) => {
      expect(readProxy(api, { ...proxy, no_proxy: entry })?.hostname).toBe('proxy.example');
    },
  );
});
