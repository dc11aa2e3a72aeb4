// A browser on a busy machine now and then misses a beat that no person would notice. Where a change has to pass to land
// (CI is set), a red browser test therefore runs once more, and its first error is printed. A fault of ours is red twice.
if (process.env.CI) jest.retryTimes(1, { logErrorsBeforeRetry: true, retryImmediately: true });
