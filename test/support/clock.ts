import { onTestFinished, vi } from 'vitest';

/** For the rest of the test the machine's clock shows a day long ago: what is made must not show it. */
export function onAnotherDay(): void {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2001-02-03T04:05:06Z') });
  onTestFinished(() => {
    vi.useRealTimers();
  });
}
