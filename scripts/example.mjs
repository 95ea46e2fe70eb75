/**
 * `npm run example`: builds and serves the invented rulebook, which shows every kind of change. The day lies in
 * the made-up future of its newest edition, so that the site speaks of it as of one in force.
 */
import { chooseNode, install, main, run, Stop } from './bootstrap.mjs';

const OUT = 'dist-example';

await main(async () => {
  await install();
  const node = chooseNode();
  const build = [
    'scripts/build.ts',
    '--content',
    'examples/skargard',
    '--out',
    OUT,
    '--today',
    '2029-03-01',
  ];
  if ((await run(node, build)) !== 0) {
    throw new Stop('The example was not built; the reason is above.');
  }
  if (process.argv.includes('--build-only')) return 0;
  return run(node, ['scripts/serve.ts', OUT, ...process.argv.slice(2)]);
});
