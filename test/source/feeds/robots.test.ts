import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { rulesForUs } from '#source/feeds/robots-text.ts';
import { TIMED } from '../../timed.ts';
import { meansOf, Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
beforeEach(() => {
  site.asked.length = 0;
});
afterAll(() => site.close());

const said = async (robots: ReturnType<typeof meansOf>['robots'], path: string): Promise<string> => {
  const permission = await robots.permit(site.url + path);
  return permission.may ? `may${permission.delay > 0 ? ` every ${permission.delay}` : ''}` : permission.issue.code;
};

describe('robots.txt', () => {
  test.each([
    ['', '/a', 'may'],
    ['User-agent: *\nDisallow: /', '/a', 'robots.refused'],
    ['User-agent: *\nDisallow:', '/a', 'may'],
    ['User-agent: *\nDisallow: /a\nAllow: /a/b', '/a/b/c', 'may'],
    ['User-agent: *\nDisallow: /a\nAllow: /a/b', '/a/c', 'robots.refused'],
    ['User-agent: *\nDisallow: /*.pdf$', '/a.pdf', 'robots.refused'],
    ['User-agent: *\nDisallow: /*.pdf$', '/a.pdf?x', 'may'],
    ['User-agent: Other\nDisallow: /', '/a', 'may'],
    ['User-agent: attache\nDisallow: /\n\nUser-agent: *\nDisallow:', '/a', 'robots.refused'],
    ['User-agent: *\nDisallow: /\n\nUser-agent: Attache/2.0\nAllow: /', '/a', 'may'],
    ['User-agent: Other\nUser-agent: Attache\nDisallow: /', '/a', 'robots.refused'],
    ['User-agent: *\nCrawl-delay: 3', '/a', 'may every 3000'],
    ['User-agent: *\nCrawl-delay: 100000', '/a', 'may every 60000'],
    ['User-agent: *\nCrawl-delay: soon', '/a', 'may'],
    ['user-agent:*#all\r\ndisallow:/a # this', '/a', 'robots.refused'],
    ['\ufeffUser-agent: *\nDisallow: /a', '/a', 'robots.refused'],
    ['<html>not found</html>', '/a', 'may'],
    [`${'# x\n'.repeat(200_000)}User-agent: *\nDisallow: /`, '/a', 'may'],
  ])('%#: %s', async (text, path, expected) => {
    site.pages.set('/robots.txt', text);
    expect(await said(meansOf().robots, path)).toBe(expected);
  });

  test.each([
    [404, 'may'],
    [403, 'may'],
    [401, 'may'],
    [429, 'robots.unclear'],
    [500, 'robots.unclear'],
    [503, 'robots.unclear'],
  ])('%i: %s', async (status, expected) => {
    site.pages.set('/robots.txt', (_, response) => response.writeHead(status).end());
    expect(await said(meansOf().robots, '/a')).toBe(expected);
  });

  test('is asked for once a day, by many at once too', async () => {
    const { robots, clock } = meansOf();
    site.pages.set('/robots.txt', 'User-agent: *\nDisallow: /a');
    expect(await Promise.all(['/a', '/b', '/a'].map((path) => said(robots, path)))).toEqual(['robots.refused', 'may', 'robots.refused']);
    clock.pass(86_000_000);
    await said(robots, '/a');
    expect(site.asked).toEqual(['/robots.txt']);
    clock.pass(1_000_000);
    await Promise.all([said(robots, '/a'), said(robots, '/b')]);
    expect(site.asked).toEqual(['/robots.txt', '/robots.txt']);
  });

  test('the old rules hold while the host cannot say, and it is asked again in an hour', async () => {
    const { robots, clock } = meansOf();
    site.pages.set('/robots.txt', 'User-agent: *\nDisallow: /a');
    await said(robots, '/a');
    site.pages.set('/robots.txt', (_, response) => response.writeHead(500).end());
    clock.pass(90_000_000);
    expect([await said(robots, '/a'), await said(robots, '/b')]).toEqual(['robots.refused', 'may']);
    expect(site.asked.length).toBe(2);
    site.pages.set('/robots.txt', '');
    clock.pass(3_700_000);
    expect(await said(robots, '/a')).toBe('may');
  });
});

test('names for one group and rules for them do not multiply', TIMED, () => {
  const start = performance.now();
  const text = `${'User-agent: a\n'.repeat(17_000)}${'Disallow: /a\n'.repeat(20_000)}`;
  expect(rulesForUs(Buffer.from(text))).toBe('');
  expect(rulesForUs(Buffer.from(text.replaceAll(': a\n', ': *\n'))).split('\n').length).toBeLessThan(21_000);
  expect(performance.now() - start).toBeLessThan(500);
});

test('500 KiB of stars hold a page up for less than a second', TIMED, async () => {
  site.pages.set('/robots.txt', `User-agent: *\n${`Disallow: /${'*a'.repeat(400)}b\n`.repeat(700)}`);
  const { robots } = meansOf();
  await said(robots, '/x');
  const start = performance.now();
  expect(await said(robots, `/${'a'.repeat(1990)}`)).toBe('may');
  expect(performance.now() - start).toBeLessThan(1000);
});
