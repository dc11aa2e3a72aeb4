// A browser on a busy machine sometimes stalls in a way that no person would notice. So in the required checks (CI is
// set), a browser test that fails runs once more, and its first error is printed. A real fault fails twice.
if (process.env.CI) jest.retryTimes(1, { logErrorsBeforeRetry: true, retryImmediately: true });
