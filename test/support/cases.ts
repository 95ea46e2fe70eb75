const DEEP = process.env.MODE === 'deep';

/**
 * With how many cases a law is tried: with all that are given in `npm run test:deep` (vitest in the mode "deep"), otherwise with a twentieth of
 * them, which finds a law that is broken often, in seconds. The one place that knows.
 */
export function cases(deep: number): number {
  return DEEP ? deep : Math.min(deep, Math.max(20, Math.ceil(deep / 20)));
}
