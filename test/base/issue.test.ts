import { expect, test } from 'vitest';
import { IssueError, issueFrom, issueOf } from '#base/issue.ts';

test('an issue has its code, severity and remedy', () => {
  expect(issueOf('text.empty', 'There is no text.', 'a.txt')).toEqual({
    code: 'text.empty',
    severity: 'error',
    message: 'There is no text.',
    given: 'a.txt',
    remedy: 'Give it some text, or leave it out.',
  });
});

test('a field without a value is absent, and a remedy can be more to the point', () => {
  const issue = issueOf('source.left-out', 'Two files.', undefined, 'Name them.');
  expect('given' in issue).toBe(false);
  expect(issue).toMatchObject({ severity: 'warning', remedy: 'Name them.' });
});

test('an issue that was thrown comes back as it is', () => {
  const issue = issueOf('model.missing', 'No model.', '/m');
  expect(issueFrom(new IssueError(issue), 'run.failed')).toBe(issue);
});

test.each([
  [new Error('boom'), 'boom'],
  ['text', 'text'],
  [undefined, 'undefined'],
])('anything else that was thrown becomes one', (thrown, message) => {
  expect(issueFrom(thrown, 'run.failed', 'x')).toMatchObject({ code: 'run.failed', message, given: 'x' });
});
