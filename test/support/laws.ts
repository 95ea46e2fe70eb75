import fc from 'fast-check';

/**
 * The same cases at every run, so that a change is judged by what it changes and not by chance; `npm run test:deep` looks
 * for new ones, and prints the seed of what it finds.
 */
if (process.env.MODE !== 'deep') fc.configureGlobal({ seed: 20_261_128 });
