// How many checks and tests passed, failed and were skipped.

export const NONE = { passed: 0, failed: 0, skipped: 0 };

export function plus(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** `N passed, N failed`, with `, N skipped` where any were. */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * Counts what vitest's JSON report says. A file that could not be loaded counts as one failure, and so does whatever else made vitest fail
 * without failing a test (an error outside any test, no report at all), and a run in which no test was executed.
 */
export function countTests(exitCode, readReport) {
  const report = exitCode === 0 ? readReport() : readReportOr(readReport, { testResults: [] });
  const results = report.testResults.map(countFile).reduce(plus, NONE);
  const silentFailure = results.failed === 0 && (exitCode !== 0 || results.passed === 0);
  return silentFailure ? plus(results, { ...NONE, failed: 1 }) : results;
}

function countFile({ status, assertionResults }) {
  const count = (...statuses) => assertionResults.filter((test) => statuses.includes(test.status)).length;
  const failed = count('failed');
  return {
    passed: count('passed'),
    failed: status === 'failed' && failed === 0 ? 1 : failed,
    skipped: count('skipped', 'pending', 'todo', 'disabled'),
  };
}

/** A run that already failed may have written no report. */
function readReportOr(readReport, fallback) {
  try {
    return readReport();
  } catch {
    return fallback;
  }
}
